package io.mediant.lab.experiment.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.density.Density;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.StandardGenerator;
import org.junit.jupiter.api.Test;

class NearestNormalTest {
    private static final Normal P = Normal.of(0, 1);
    private static final Normal Q = Normal.of(0.8, 1.1);

    private static double exact(StandardGenerator generator, Normal p, Normal q) {
        return FineCells.of(p).divergence(generator, q);
    }

    /** Closed forms for normal laws: KL = ln(τ/σ) + (σ² + δ²)/(2 τ²) - 1/2, and Σ (√p - √q)² = 2 - 2 √(2στ/(σ² + τ²)) e^(-δ²/(4 (σ² + τ²))). */
    @Test
    void sumsAreClosedForms() {
        assertEquals(
                Math.log(1.1) + (1 + 0.64) / (2 * 1.21) - 0.5, exact(StandardGenerator.KULLBACK_LEIBLER, P, Q), 1e-12);
        assertEquals(
                -Math.log(1.1) + (1.21 + 0.64) / 2 - 0.5,
                exact(StandardGenerator.REVERSE_KULLBACK_LEIBLER, P, Q),
                1e-12);
        assertEquals(
                2 - 2 * Math.sqrt(2.2 / 2.21) * Math.exp(-0.64 / (4 * 2.21)),
                exact(StandardGenerator.SQUARED_HELLINGER, P, Q),
                1e-12);
    }

    /** By hand: χ² of equal deviations is e^(δ²) - 1. */
    @Test
    void pearsonIsItsClosedForm() {
        assertEquals(Math.expm1(0.64), exact(StandardGenerator.PEARSON, P, Normal.of(0.8, 1)), 1e-11);
    }

    /** The law of the least KL(p‖q) has the mean and the variance of p. */
    @Test
    void leastKullbackLeiblerMatchesMoments() {
        Density mixture = Mixture.of(new double[] {0.75, 0.25}, Normal.of(-0.7, 0.5), Normal.of(1.5, 0.8));
        Normal nearest = NearestNormal.of(mixture, StandardGenerator.KULLBACK_LEIBLER);
        assertEquals(mixture.mean(), nearest.mu(), 1e-3);
        assertEquals(Math.sqrt(mixture.variance()), nearest.sigma(), 1e-3);
    }
}
