package io.mediant.core.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ParameterErrorsTest {
    private static void assertMessage(String expected, Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void nameTheParameterAndItsValue() {
        assertMessage("sigma is -1.0; it must be positive and finite", () -> Normal.of(0, -1));
        assertMessage("mu is NaN; give a finite number", () -> Normal.of(Double.NaN, 1));
        assertMessage("shape is 0.0; it must be positive and finite", () -> Gamma.of(0, 1));
        assertMessage("success is 1.5; it must be in (0, 1]", () -> Geometric.of(1.5));
        assertMessage("trials is -1; it must be at least 0", () -> Binomial.of(-1, 0.5));
        assertMessage("mean is 1.0E10; it must be at most 1e9, since counts are ints", () -> Poisson.of(1e10));
        assertMessage(
                "from is 2.0 and to is 1.0; the upper end must be above the lower and their distance finite",
                () -> Uniform.of(2, 1));
        assertMessage(
                "concentration is 1.0E7; above 1e6 the law is Normal(mu, 1/sqrt(concentration)), use that",
                () -> VonMises.of(0, 1e7));
        assertMessage("u is 1.5; it must be in [0, 1]", () -> Normal.of(0, 1).quantile(1.5));
        assertMessage("factor is 0.0; it must be positive and finite", () -> Normal.of(0, 1)
                .scaled(0));
        assertMessage("alpha at index 1 is -2.0; it must be positive and finite", () -> Dirichlet.of(1, -2));
    }

    @Test
    void mixtures() {
        assertMessage("the mixture has no components; give at least one", () -> Mixture.of(new double[0]));
        assertMessage(
                "2 weights for 1 components; give one weight per component",
                () -> Mixture.of(new double[] {1, 2}, Normal.of(0, 1)));
        assertMessage(
                "weight at index 1 is 0.0; it must be positive and finite",
                () -> Mixture.of(new double[] {1, 0}, Normal.of(0, 1), Normal.of(1, 1)));
    }

    @Test
    void covariances() {
        double[] mean = {0, 0};
        assertMessage(
                "covariance is 0.5 at row 1, column 0 and 0.4 at its mirror place; a covariance is symmetric",
                () -> MultivariateNormal.of(mean, new double[][] {{1, 0.4}, {0.5, 1}}));
        assertMessage(
                "the covariance has 1 rows and the mean 2 coordinates; both need the same number",
                () -> MultivariateNormal.of(mean, new double[][] {{1}}));
        assertMessage(
                "covariance row 1 has 1 elements; a covariance of 2 rows is square",
                () -> MultivariateNormal.of(mean, new double[][] {{1, 0}, {0}}));
        String singular = assertThrows(
                        IllegalArgumentException.class,
                        () -> MultivariateNormal.of(mean, new double[][] {{1, 1}, {1, 1}}))
                .getMessage();
        assertTrue(singular.startsWith("covariance is singular or not positive definite: its smallest eigenvalue is "));
        assertTrue(
                singular.endsWith("drop coordinates that follow from others, or add a small variance to the diagonal"));
        MultivariateDensity law = MultivariateNormal.of(mean, new double[][] {{1, 0}, {0, 1}});
        assertMessage(
                "the point has 1 coordinates and the density 2; both need the same number",
                () -> law.logDensity(new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> MultivariateKernelDensity.of(PointCloud.of(new double[][] {{1, 2}, {2, 4}, {3, 6}})));
    }

    @Test
    void kernelEstimates() {
        KernelEstimator estimator = KernelEstimator.withDefaults();
        assertMessage(
                "all 3 values are 2.0, so rule SILVERMAN gives bandwidth 0; state one by withBandwidth",
                () -> KernelDensity.of(2, 2, 2));
        assertMessage(
                "value -1.0 is outside of the support from 0.0 to 1.0; drop it or widen the ends",
                () -> estimator.withReflection(0, 1).estimate(Sample.of(-1, 0.5)));
        assertMessage(
                "the ends are 1.0 and 0.0; the lower must be below the upper", () -> estimator.withReflection(1, 0));
        assertMessage("bandwidth is 0.0; it must be positive and finite", () -> estimator.withBandwidth(0));
    }
}
