package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.density.Density;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.MultivariateDensity;
import io.mediant.core.density.MultivariateMixture;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.Normal;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonteCarloDivergenceTest {
    /**
     * Of 200 seeds the interval of ±2 standard errors misses the quadrature's value in 9.1 on average, if it is as good as normal. More than
     * 24 misses have probability 1e-5 per case (binomial), 1e-4 for all; the seeds are fixed.
     */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void twoStandardErrorsCoverTheTruth(Measure measure) {
        Density[][] pairs = {{Normal.of(0, 1), Normal.of(1, 1.5)}, {Gamma.of(2, 1), Gamma.of(3, 1.2)}};
        for (Density[] pair : pairs) {
            double truth =
                    DensityDivergence.of(measure).between(pair[0], pair[1]).value();
            int misses = 0;
            for (int seed = 0; seed < 200; seed++) {
                MonteCarloEstimate estimate =
                        MonteCarloDivergence.of(measure).withDraws(500).between(pair[0], pair[1], seed);
                misses += Math.abs(estimate.value() - truth) > 2 * estimate.standardError() ? 1 : 0;
            }
            assertTrue(misses <= 24, measure + ": " + misses);
        }
    }

    /** Rotated normal laws that differ along one axis alone have the divergence of that axis. Five standard errors: 6e-7. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void inThreeDimensions(Measure measure) {
        double[][] covariance = {{2, 0.5, 0.2}, {0.5, 1, 0}, {0.2, 0, 3}};
        MultivariateDensity p = MultivariateNormal.of(new double[] {0, 0, 0}, covariance);
        MultivariateDensity q = MultivariateNormal.of(new double[] {0, 1, 0}, covariance);
        double[] whitened = ((MultivariateNormal) p).whitened(new double[] {0, 1, 0});
        double distance = Math.sqrt(whitened[0] * whitened[0] + whitened[1] * whitened[1] + whitened[2] * whitened[2]);
        double truth = DensityDivergence.of(measure)
                .between(Normal.of(0, 1), Normal.of(distance, 1))
                .value();
        MonteCarloEstimate estimate = MonteCarloDivergence.of(measure).between(p, q, 3);
        assertEquals(truth, estimate.value(), 5 * estimate.standardError());
        assertTrue(estimate.standardError() < 0.01 * truth);
    }

    /** The relative standard error does not grow as the sides meet: JSD = d²/8 (1 ± 1 %) even at d = 1e-7. */
    @Test
    void neighboursKeepTheirDigits() {
        double d = 1e-7;
        MonteCarloEstimate near =
                MonteCarloDivergence.of(Measure.JENSEN_SHANNON).between(Normal.of(0, 1), Normal.of(d, 1), 7);
        assertEquals(d * d / 8, near.value(), 5 * near.standardError());
        assertTrue(near.standardError() < 0.01 * near.value());
    }

    @Test
    void oneSeedOneResultWhateverTheThreads() throws Exception {
        MultivariateDensity p = MultivariateNormal.of(new double[] {0, 0}, new double[][] {{1, 0}, {0, 1}});
        MultivariateDensity q = MultivariateMixture.of(
                new double[] {1, 1}, p, MultivariateNormal.of(new double[] {1, 3}, new double[][] {{2, 1}, {1, 2}}));
        MonteCarloDivergence measure =
                MonteCarloDivergence.of(Measure.JENSEN_SHANNON).withDraws(20_000);
        MonteCarloEstimate here = measure.between(p, q, 11);
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            assertEquals(here, alone.submit(() -> measure.between(p, q, 11)).get());
        } finally {
            alone.shutdown();
        }
        assertTrue(here.value() != measure.between(p, q, 12).value());
        assertEquals(11, here.seed());
        assertEquals(20_000, here.draws());
    }

    @Test
    void equalDensitiesAreAtZero() {
        MultivariateDensity p = MultivariateNormal.of(new double[] {1}, new double[][] {{2}});
        MonteCarloEstimate estimate = MonteCarloDivergence.of(Measure.HELLINGER).between(p, p, 1);
        assertEquals(0, estimate.value());
        assertEquals(0, estimate.standardError());
    }

    @Test
    void settingsAreChecked() {
        assertEquals(
                "the number of draws is 1; a standard error needs at least 2 from each side",
                assertThrows(IllegalArgumentException.class, () -> MonteCarloDivergence.of(Measure.HELLINGER)
                                .withDraws(1))
                        .getMessage());
    }
}
