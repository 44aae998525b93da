package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Beta;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.KernelDensity;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.density.RaisedCosine;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.VonMises;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensityGradientTest {
    private static final double STEP = 1e-4;

    private static final Density[][] PAIRS = {
        {Normal.of(0, 1), Normal.of(0.7, 1.5)},
        {Normal.of(0, 1), Laplace.of(0.5, 0.8)},
        {Cauchy.of(0, 1), Cauchy.of(2, 0.5)},
        {Normal.of(2, 1), Gamma.of(4.5, 0.6)},
        {RaisedCosine.of(0, 1), RaisedCosine.of(0.8, 1.3)},
        {Normal.of(0, 1), Mixture.of(new double[] {1, 2}, Normal.of(-1, 0.4), Normal.of(1.5, 0.8))},
        {KernelDensity.of(0.1, 0.7, 1, 2.2), Normal.of(0.5, 1)},
        {VonMises.of(0.3, 4), VonMises.of(1.2, 2)}
    };

    private static double value(Measure measure, Density p, Density q) {
        return DensityDivergence.of(measure)
                .withRelativeTolerance(1e-13)
                .between(p, q)
                .value();
    }

    /** Central differences of step 1e-4 of values good to 1e-13: an error of about 1e-8 for the smooth pairs here. */
    private static double slope(Measure measure, Density p, Density above, Density below) {
        return (value(measure, p, above) - value(measure, p, below)) / (2 * STEP);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void locationAgreesWithDifferences(Measure measure) {
        for (Density[] pair : PAIRS) {
            Density p = pair[0];
            Density q = pair[1];
            if (measure == Measure.KULLBACK_LEIBLER && !Supports.contains(q, p)) {
                continue;
            }
            BoundedValue gradient = DensityGradient.of(measure).location(p, q);
            double expected = slope(measure, p, q.shifted(STEP), q.shifted(-STEP));
            assertEquals(expected, gradient.value(), 2e-7 * (1 + Math.abs(expected)), measure + " of " + p + ", " + q);
            assertTrue(gradient.converged(), p + ", " + q);
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void scaleAgreesWithDifferences(Measure measure) {
        for (Density[] pair : PAIRS) {
            Density p = pair[0];
            Density q = pair[1];
            if (q instanceof VonMises || (measure == Measure.KULLBACK_LEIBLER && !Supports.contains(q, p))) {
                continue;
            }
            double centre = 0.4;
            BoundedValue gradient = DensityGradient.of(measure).scale(p, q, centre);
            Density above = q.shifted(-centre).scaled(Math.exp(STEP)).shifted(centre);
            Density below = q.shifted(-centre).scaled(Math.exp(-STEP)).shifted(centre);
            double expected = slope(measure, p, above, below);
            assertEquals(expected, gradient.value(), 2e-7 * (1 + Math.abs(expected)), measure + " of " + p + ", " + q);
        }
    }

    /**
     * Two smooth bumps on [-1, 1] and [d-1, d+1]. Apart, JSD is ln 2 and flat: its gradient is exactly 0, and KL is infinite, so neither
     * says in which direction p lies. Where they overlap the gradient is not 0.
     */
    @Test
    void apartThereIsNoDirection() {
        Density p = RaisedCosine.of(0, 1);
        DensityGradient gradient = DensityGradient.of(Measure.JENSEN_SHANNON);
        for (double d : new double[] {2.1, 3, 10, 1e6}) {
            Density q = RaisedCosine.of(d, 1);
            assertEquals(Math.log(2), value(Measure.JENSEN_SHANNON, p, q));
            assertEquals(new BoundedValue(0, 0, 0, true), gradient.location(p, q));
            assertEquals(
                    0,
                    DensityGradient.of(Measure.TOTAL_VARIATION).location(p, q).value());
            assertEquals(0, DensityGradient.of(Measure.HELLINGER).location(p, q).value());
            assertEquals(Double.POSITIVE_INFINITY, value(Measure.KULLBACK_LEIBLER, p, q));
            BoundedValue ofKl = DensityGradient.of(Measure.KULLBACK_LEIBLER).location(p, q);
            assertTrue(Double.isNaN(ofKl.value()) && !ofKl.converged());
        }
        for (double d : new double[] {0.2, 1, 1.9}) {
            Density q = RaisedCosine.of(d, 1);
            double expected = slope(Measure.JENSEN_SHANNON, p, q.shifted(STEP), q.shifted(-STEP));
            BoundedValue overlapping = gradient.location(p, q);
            assertTrue(overlapping.value() > 1e-6 && overlapping.converged());
            assertEquals(expected, overlapping.value(), 1e-7 * (1 + expected));
            assertEquals(
                    -overlapping.value(),
                    gradient.location(p, RaisedCosine.of(-d, 1)).value(),
                    1e-12);
        }
    }

    /** TV of uniform laws on (0,1) and (d, 1+d) is d: its slope is 1; JSD is d ln 2; KL of an exponential law moved is λ. */
    @Test
    void jumpsAtTheEndsCount() {
        Density p = Uniform.of(0, 1);
        Density q = Uniform.of(0.25, 1.25);
        assertEquals(
                1, DensityGradient.of(Measure.TOTAL_VARIATION).location(p, q).value(), 1e-12);
        assertEquals(
                Math.log(2),
                DensityGradient.of(Measure.JENSEN_SHANNON).location(p, q).value(),
                1e-12);
        double stretched = DensityGradient.of(Measure.TOTAL_VARIATION)
                .scale(Exponential.of(1), Exponential.of(2), 0)
                .value();
        double expected = slope(
                Measure.TOTAL_VARIATION,
                Exponential.of(1),
                Exponential.of(2 * Math.exp(-STEP)),
                Exponential.of(2 * Math.exp(STEP)));
        assertEquals(expected, stretched, 1e-7);
    }

    /** KL(N(μ_p, σ_p)‖N(μ_q, σ_q)): by μ_q (μ_q - μ_p)/σ_q², by ln σ_q 1 - (σ_p² + (μ_p - μ_q)²)/σ_q². */
    @Test
    void ofNormalLawsByHand() {
        Density p = Normal.of(0.2, 1);
        Density q = Normal.of(1.2, 2);
        DensityGradient gradient = DensityGradient.of(Measure.KULLBACK_LEIBLER);
        assertEquals(0.25, gradient.location(p, q).value(), 1e-13);
        assertEquals(1 - 2 / 4.0, gradient.scale(p, q, 1.2).value(), 1e-13);
    }

    @Test
    void equalDensitiesAreAtAMinimum() {
        Density p = Gamma.of(3, 2);
        assertEquals(
                0, DensityGradient.of(Measure.JENSEN_SHANNON).location(p, p).value());
        assertEquals(
                0, DensityGradient.of(Measure.KULLBACK_LEIBLER).scale(p, p, 1).value());
        assertTrue(Double.isNaN(
                DensityGradient.of(Measure.HELLINGER).location(p, p).value()));
    }

    @Test
    void aSingularEndThatMovesHasNone() {
        BoundedValue singular = DensityGradient.of(Measure.JENSEN_SHANNON).location(Normal.of(0, 1), Beta.of(0.5, 0.5));
        assertFalse(singular.converged());
        assertTrue(Double.isNaN(singular.value()));
    }

    @Test
    void theCentreIsChecked() {
        assertEquals(
                "the centre is NaN; give a finite number",
                assertThrows(IllegalArgumentException.class, () -> DensityGradient.of(Measure.JENSEN_SHANNON)
                                .scale(Normal.of(0, 1), Normal.of(1, 1), Double.NaN))
                        .getMessage());
    }
}
