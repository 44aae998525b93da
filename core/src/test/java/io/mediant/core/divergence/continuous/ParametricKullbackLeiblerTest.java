package io.mediant.core.divergence.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.BoundedValue;
import io.mediant.core.TestData;
import io.mediant.core.density.Beta;
import io.mediant.core.density.Binomial;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.Dirichlet;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.LogNormal;
import io.mediant.core.density.MultivariateDensity;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.NegativeBinomial;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.Poisson;
import io.mediant.core.density.StudentT;
import io.mediant.core.density.Uniform;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParametricKullbackLeiblerTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static double kl(Density p, Density q) {
        return ParametricKullbackLeibler.between(p, q).orElseThrow();
    }

    private static double kl(DiscreteLaw p, DiscreteLaw q) {
        return ParametricKullbackLeibler.between(p, q).orElseThrow();
    }

    private static double kl(MultivariateDensity p, MultivariateDensity q) {
        return ParametricKullbackLeibler.between(p, q).orElseThrow();
    }

    /** KL(N(0,1)‖N(1,2)) = ln 2 + (1 + 1)/8 - ½; KL of exponential laws of rates 1 and 2 is ln(1/2) + 2 - 1. */
    @Test
    void byHand() {
        assertEquals(Math.log(2) - 0.25, kl(Normal.of(0, 1), Normal.of(1, 2)), 2e-16);
        assertEquals(1 - Math.log(2), kl(Exponential.of(1), Exponential.of(2)), 2e-16);
        assertEquals(Math.log(4), kl(Uniform.of(0, 1), Uniform.of(-1, 3)), 3e-16);
    }

    /** Every pair of the file, which mpmath integrated or summed from the definitions: relative error below 1e-12 (laws as doubles). */
    @Test
    void everyReferencePair() {
        for (String[] row : TestData.rows("parametric-kullback-leibler.csv")) {
            double expected = Double.parseDouble(row[2]);
            boolean discrete = Laws.isDiscrete(row[0]);
            double value = discrete
                    ? kl(Laws.parseDiscrete(row[0]), Laws.parseDiscrete(row[1]))
                    : kl(Laws.parse(row[0]), Laws.parse(row[1]));
            assertEquals(expected, value, 1e-12 * expected, () -> row[0] + " from " + row[1]);
        }
    }

    /** The same pairs by this library's own quadrature and summation. */
    @Test
    void quadratureAndSummationAgree() {
        for (String[] row : TestData.rows("parametric-kullback-leibler.csv")) {
            double expected = Double.parseDouble(row[2]);
            BoundedValue value = Laws.isDiscrete(row[0])
                    ? DiscreteDivergence.of(Measure.KULLBACK_LEIBLER)
                            .between(Laws.parseDiscrete(row[0]), Laws.parseDiscrete(row[1]))
                    : DensityDivergence.of(Measure.KULLBACK_LEIBLER).between(Laws.parse(row[0]), Laws.parse(row[1]));
            double tolerance = (expected < 1e-9 ? 1e-8 : 1e-10) * expected + value.errorBound();
            assertEquals(expected, value.value(), tolerance, () -> row[0] + " from " + row[1] + ": " + value);
        }
    }

    /** KL(p_θ‖p_θ+h) → I(θ) h²/2: the values at h = 1e-9 agree with those at 1e-5 after division by h². */
    @Test
    void neighboursKeepTheirDigits() {
        for (double h : new double[] {1e-5, 1e-9, 1e-12}) {
            double next = 2 + h;
            double step = next - 2;
            double scale = 1 / (step * step);
            double tolerance = 3 * h + 1e-11;
            assertEquals(0.125, scale * kl(Normal.of(step, 2), Normal.of(0, 2)), 1e-14);
            assertEquals(0.3224670334241132, scale * kl(Gamma.of(2, 1), Gamma.of(next, 1)), tolerance);
            assertEquals(0.25, scale * kl(Poisson.of(2), Poisson.of(next)), tolerance);
            assertEquals(0.125, scale * kl(Exponential.of(2), Exponential.of(next)), tolerance);
            assertEquals(0.125, scale * kl(Pareto.of(1, 2), Pareto.of(1, next)), tolerance);
            assertEquals(0.0625, scale * kl(Cauchy.of(0, 2), Cauchy.of(0, next)), tolerance);
            double trigammas = 0.6449340668482264 - 0.2838229557371153;
            assertEquals(trigammas / 2, scale * kl(Beta.of(2, 2), Beta.of(next, 2)), tolerance);
        }
    }

    @Test
    void supportsDecideInfinity() {
        assertEquals(INF, kl(Normal.of(0, 1), Exponential.of(1)));
        assertEquals(INF, kl(Gamma.of(2, 1), Beta.of(1, 1)));
        assertEquals(INF, kl(Pareto.of(1, 2), Pareto.of(1.1, 2)));
        assertEquals(INF, kl(Uniform.of(0, 2), Uniform.of(0, 1)));
        assertEquals(INF, kl(Uniform.of(-1, 1), Exponential.of(1)));
        assertEquals(INF, kl(Pareto.of(1, 2), Normal.of(0, 1)), "no variance");
        assertEquals(INF, kl(Pareto.of(1, 1), Exponential.of(1)), "no mean");
        assertEquals(INF, kl(Binomial.of(5, 0.3), Binomial.of(4, 0.3)));
        assertEquals(INF, kl(Binomial.of(5, 0.3), Binomial.of(5, 0)));
        assertEquals(-5 * Math.log1p(-0.3), kl(Binomial.of(5, 0), Binomial.of(5, 0.3)), 1e-15);
    }

    @Test
    void pairsWithoutAClosedFormAreEmpty() {
        assertTrue(ParametricKullbackLeibler.between(StudentT.of(3, 0, 1), StudentT.of(4, 0, 1))
                .isEmpty());
        assertTrue(ParametricKullbackLeibler.between(Binomial.of(4, 0.3), Binomial.of(5, 0.3))
                .isEmpty());
        assertTrue(ParametricKullbackLeibler.between(NegativeBinomial.of(2, 0.3), NegativeBinomial.of(3, 0.3))
                .isEmpty());
        assertTrue(ParametricKullbackLeibler.between(Gamma.of(2, 1), LogNormal.of(0, 1))
                .isEmpty());
    }

    /** In one dimension, and for diagonal covariances, the multivariate form is the sum of the univariate ones. */
    @Test
    void multivariateNormal() {
        MultivariateDensity p = MultivariateNormal.of(new double[] {1, 2}, new double[][] {{1, 0}, {0, 4}});
        MultivariateDensity q = MultivariateNormal.of(new double[] {0, 5}, new double[][] {{9, 0}, {0, 1}});
        double sum = kl(Normal.of(1, 1), Normal.of(0, 3)) + kl(Normal.of(2, 2), Normal.of(5, 1));
        assertEquals(sum, kl(p, q), 1e-14 * sum);
        // ½(tr(Σq⁻¹Σp) + dᵀΣq⁻¹d - 2 + ln det Σq/det Σp) = ½(47/11 + 3.1818... - 2 + ln(2.75/1.75)), by hand
        MultivariateDensity a = MultivariateNormal.of(new double[] {1, 0}, new double[][] {{2, 0.5}, {0.5, 1}});
        MultivariateDensity b = MultivariateNormal.of(new double[] {0, 1}, new double[][] {{1, 0.5}, {0.5, 3}});
        double trace = (3 * 2 - 2 * 0.5 * 0.5 + 1) / 2.75;
        double square = (3 + 2 * 0.5 + 1) / 2.75;
        assertEquals(0.5 * (trace + square - 2 + Math.log(2.75 / 1.75)), kl(a, b), 1e-15);
        double step = 0x1p-30;
        MultivariateDensity near =
                MultivariateNormal.of(new double[] {1, 0}, new double[][] {{2 + step, 0.5}, {0.5, 1}});
        assertEquals(step * step / 4 / (1.75 * 1.75), kl(a, near), 1e-8 * step * step);
        assertEquals(0, kl(a, a), 0);
    }

    @Test
    void dirichletHoldsBeta() {
        double beta = kl(Beta.of(2, 3), Beta.of(0.5, 4));
        assertEquals(beta, kl(Dirichlet.of(2, 3), Dirichlet.of(0.5, 4)), 1e-15);
        double value = kl(Dirichlet.of(1, 2, 3), Dirichlet.of(3, 1, 0.5));
        MonteCarloEstimate draws = MonteCarloDivergence.of(Measure.KULLBACK_LEIBLER)
                .between(Dirichlet.of(1, 2, 3), Dirichlet.of(3, 1, 0.5), 1);
        assertEquals(value, draws.value(), 5 * draws.standardError());
    }

    @Test
    void neverNegativeAndZeroForEqual() {
        SplittableRandom random = new SplittableRandom(8);
        for (int draw = 0; draw < 2000; draw++) {
            double a = Math.exp(random.nextDouble(-10, 10));
            double b = Math.exp(random.nextDouble(-10, 10));
            double c = a * Math.exp(random.nextDouble(-1, 1) * Math.pow(10, -random.nextInt(12)));
            double d = b * Math.exp(random.nextDouble(-1, 1) * Math.pow(10, -random.nextInt(12)));
            assertTrue(kl(Gamma.of(a, b), Gamma.of(c, d)) >= 0);
            assertTrue(kl(Beta.of(a, b), Beta.of(c, d)) >= 0);
            assertTrue(kl(Normal.of(a, b), Normal.of(c, d)) >= 0);
            assertEquals(0, kl(Gamma.of(a, b), Gamma.of(a, b)));
        }
    }

    @Test
    void dimensionsAreChecked() {
        MultivariateDensity p = MultivariateNormal.of(new double[] {1}, new double[][] {{1}});
        MultivariateDensity q = Dirichlet.of(1, 2);
        assertEquals(
                "the reference has dimension 1 and the current side 2; both need the same",
                assertThrows(IllegalArgumentException.class, () -> ParametricKullbackLeibler.between(p, q))
                        .getMessage());
    }
}
