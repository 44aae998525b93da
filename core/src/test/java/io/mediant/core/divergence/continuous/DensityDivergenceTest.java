package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.TestData;
import io.mediant.core.density.Beta;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.KernelDensity;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.RaisedCosine;
import io.mediant.core.density.StudentT;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.VonMises;
import io.mediant.core.density.Weibull;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensityDivergenceTest {
    private static final double LN2 = Math.log(2);
    private static final DensityDivergence JSD = DensityDivergence.of(Measure.JENSEN_SHANNON);
    private static final DensityDivergence KL = DensityDivergence.of(Measure.KULLBACK_LEIBLER);
    private static final DensityDivergence TV = DensityDivergence.of(Measure.TOTAL_VARIATION);
    private static final DensityDivergence HELLINGER = DensityDivergence.of(Measure.HELLINGER);

    private static void assertNear(double expected, BoundedValue actual, double relative) {
        assertTrue(actual.converged(), actual.toString());
        assertEquals(expected, actual.value(), relative * Math.abs(expected) + actual.errorBound());
        assertEquals(expected, actual.value(), 1e-9 * Math.abs(expected));
    }

    /**
     * Uniform on (0,1) and on (0,2): p = 1, q = ½ on (0,1), q alone has ½ beyond. As by hand for two outcomes (1, 0) and (½, ½): JSD = ¾ ln
     * (4/3), KL = ln 2, TV = ½, H² = 1 - √½.
     */
    @Test
    void byHand() {
        Uniform p = Uniform.of(0, 1);
        Uniform q = Uniform.of(0, 2);
        assertNear(0.75 * Math.log(4.0 / 3), JSD.between(p, q), 1e-14);
        assertNear(LN2, KL.between(p, q), 1e-14);
        assertNear(0.5, TV.between(p, q), 1e-14);
        assertNear(Math.sqrt(1 - Math.sqrt(0.5)), HELLINGER.between(p, q), 1e-14);
        assertEquals(Double.POSITIVE_INFINITY, KL.between(q, p).value());
    }

    /** H² of two normal laws of one σ is 1 - exp(-d²/8); KL is d²/2; TV is 2Φ(d/2) - 1 = erf(d/√8). */
    @Test
    void ofNormalLaws() {
        for (double d : new double[] {0.01, 0.5, 2, 7}) {
            Density p = Normal.of(0, 1);
            Density q = Normal.of(d, 1);
            assertNear(Math.sqrt(-Math.expm1(-d * d / 8)), HELLINGER.between(p, q), 1e-13);
            assertNear(d * d / 2, KL.between(p, q), 1e-13);
            double erf = Erf.value(d / Math.sqrt(8));
            assertNear(erf, TV.between(p, q), 1e-13);
        }
    }

    /** JSD(N(0,1), N(d,1)) = d²/8 - d⁴/64 + ..., so the quotient by d²/8 is 1 within d²/8. */
    @Test
    void neighboursKeepTheirDigits() {
        for (double d : new double[] {1e-6, 1e-8, 1e-10}) {
            double expected = d * d / 8;
            BoundedValue byFamily = JSD.between(Normal.of(0, 1), Normal.of(d, 1));
            assertEquals(expected, byFamily.value(), 2e-13 * expected);
            assertTrue(byFamily.converged());
        }
        double d = 1e-6;
        double ofAnyDensity = JSD.between(
                        Normal.of(0, 1), Normal.of(0, 1).shifted(d).scaled(1))
                .value();
        assertEquals(d * d / 8, ofAnyDensity, 1e-10 * d * d / 8);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void equalDensitiesAreAtZero(Measure measure) {
        for (Density p : List.of(Normal.of(1, 2), Beta.of(0.5, 0.5), Cauchy.of(0, 1), KernelDensity.of(1, 2, 5))) {
            assertEquals(0, DensityDivergence.of(measure).between(p, p).value());
        }
    }

    @Test
    void disjointSupportsAreExact() {
        Density p = RaisedCosine.of(0, 1);
        for (Density q : List.of(RaisedCosine.of(2, 1), Uniform.of(1, 3), Pareto.of(5, 1))) {
            assertEquals(new BoundedValue(LN2, 0, 0, true), JSD.between(p, q));
            assertEquals(Double.POSITIVE_INFINITY, KL.between(p, q).value());
            assertEquals(1, TV.between(p, q).value());
            assertEquals(1, HELLINGER.between(p, q).value());
        }
    }

    @Test
    void narrowPeaksFarApartAreFound() {
        BoundedValue apart = JSD.between(Normal.of(0, 1e-6), Normal.of(1e6, 1));
        assertEquals(LN2, apart.value(), 1e-11);
        assertTrue(apart.converged());
        Density hidden = Mixture.of(new double[] {0.9, 0.1}, Normal.of(0, 1), Normal.of(1e4, 1e-3));
        BoundedValue half = TV.between(Normal.of(0, 1), hidden);
        assertEquals(0.1, half.value(), 1e-10);
    }

    /** KL by the closed form of Chyzak and Nielsen; heavy tails need no truncation. */
    @Test
    void heavyTails() {
        assertNear(Math.log(((1 + 2) * (1 + 2) + 9) / 8.0), KL.between(Cauchy.of(0, 1), Cauchy.of(3, 2)), 1e-12);
        double slow = Math.log(0.01 / 0.02) + 0.02 / 0.01 - 1;
        assertNear(slow, KL.between(Pareto.of(1, 0.01), Pareto.of(1, 0.02)), 1e-12);
    }

    /** The integral diverges: +∞, or no convergence, and never a finite number that claims to be good. */
    @Test
    void divergentIntegrals() {
        for (Density q : List.of(Normal.of(3, 2), Laplace.of(3, 2), Gumbel.of(3, 2))) {
            BoundedValue value = KL.between(Cauchy.of(0, 1), q);
            assertTrue(value.value() == Double.POSITIVE_INFINITY || !value.converged(), value.toString());
        }
        assertTrue(KL.between(StudentT.of(2.1, 0, 1), Normal.of(0, 1)).converged());
    }

    /** mpmath 1.3.0 at 30 digits, src/scripts/density_divergences.py. */
    @Test
    void referenceValues() {
        for (String[] row : TestData.rows("density-divergences.csv")) {
            Density p = Laws.parse(row[0]);
            Density q = Laws.parse(row[1]);
            assertEquals(Double.parseDouble(row[2]), JSD.between(p, q).value(), 1e-12);
            assertEquals(Double.parseDouble(row[3]), TV.between(p, q).value(), 1e-12);
            assertEquals(Double.parseDouble(row[4]), HELLINGER.between(p, q).value(), 1e-12);
        }
    }

    @Test
    void gapsWithinASupportMakeItInfinite() {
        Density p = Uniform.of(0, 3);
        Density q = Mixture.of(new double[] {1, 1}, Uniform.of(0, 1), Uniform.of(2, 3));
        assertEquals(Double.POSITIVE_INFINITY, KL.between(p, q).value());
        assertNear(Math.log(1.5), KL.between(q, p), 1e-13);
        assertNear(1.0 / 3, TV.between(p, q), 1e-13);
    }

    @Test
    void lawsOnRandomPairs() {
        SplittableRandom random = new SplittableRandom(5);
        for (int draw = 0; draw < 60; draw++) {
            Density p = random(random);
            Density q = random(random);
            BoundedValue bounded = JSD.between(p, q);
            double jsd = bounded.value();
            double tv = TV.between(p, q).value();
            double h = HELLINGER.between(p, q).value();
            String pair = p + " and " + q;
            assertEquals(jsd, JSD.between(q, p).value(), 1e-10, pair);
            assertTrue(jsd >= 0 && jsd <= LN2 && tv >= 0 && tv <= 1 && h >= 0 && h <= 1, pair);
            assertTrue(h * h <= tv + 1e-9 && tv <= Math.sqrt(2) * h + 1e-9, "Le Cam: " + pair);
            assertTrue(0.5 * tv * tv <= jsd + 1e-9 && jsd <= LN2 * tv + 1e-9, "Lin: " + pair);
            double factor = random.nextDouble(0.1, 10);
            BoundedValue stretched =
                    JSD.between(p.shifted(3).scaled(factor), q.shifted(3).scaled(factor));
            double bound = 1e-10 + bounded.errorBound() + stretched.errorBound();
            assertEquals(jsd, stretched.value(), bound, "invariant: " + pair);
            assertTrue(bound < 1e-7, "invariant: " + pair);
        }
    }

    private static Density random(SplittableRandom random) {
        double a = random.nextDouble(0.3, 3);
        double b = random.nextDouble(0.3, 3);
        return switch (random.nextInt(9)) {
            case 0 -> Normal.of(a, b);
            case 1 -> Gamma.of(a, b);
            case 2 -> Beta.of(a, b);
            case 3 -> Cauchy.of(a, b);
            case 4 -> Weibull.of(a, b);
            case 5 -> Laplace.of(a, b);
            case 6 -> Exponential.of(a);
            case 7 -> RaisedCosine.of(a, b);
            default -> Mixture.of(new double[] {a, b}, Normal.of(-a, b), Uniform.of(a, a + b));
        };
    }

    @Test
    void theCircleHasNoEnds() {
        double apart = JSD.between(VonMises.of(3.1, 5), VonMises.of(-3.1, 4)).value();
        double turned = JSD.between(VonMises.of(0, 5), VonMises.of(2 * Math.PI - 6.2, 4))
                .value();
        assertEquals(turned, apart, 1e-12);
    }

    @Test
    void tooFewEvaluationsAreReported() {
        Density p = Beta.of(0.5, 0.5);
        Density q = Normal.of(0.3, 0.2);
        BoundedValue rough =
                TV.withRelativeTolerance(1e-14).withMaxEvaluations(1).between(p, q);
        assertFalse(rough.converged());
        double value = TV.between(p, q).value();
        assertTrue(rough.errorBound() > 1e-14 * value);
        assertEquals(value, rough.value(), rough.errorBound() + 1e-10);
        BoundedValue loose = TV.withRelativeTolerance(1e-3).between(p, q);
        assertTrue(loose.converged() && loose.errorBound() <= 1e-3 * loose.value());
    }

    @Test
    void settingsAreChecked() {
        assertEquals(
                "the relative tolerance is 0.5; give one from 1e-14 to 0.1",
                assertThrows(IllegalArgumentException.class, () -> JSD.withRelativeTolerance(0.5))
                        .getMessage());
        assertEquals(
                "the limit of evaluations is 0; give at least 1, or keep the default",
                assertThrows(IllegalArgumentException.class, () -> JSD.withMaxEvaluations(0))
                        .getMessage());
    }
}
