package io.mediant.core.density;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The normal law in d dimensions with a full covariance matrix.
 *
 * <p>p(x) = exp(-|z|²/2)/((2π)^(d/2) |L|), z = L⁻¹(x - μ), L the Cholesky factor of the covariance.
 */
public final class MultivariateNormal implements MultivariateDensity {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final double[] mean;
    private final double[][] covariance;
    private final CholeskyFactor factor;

    private MultivariateNormal(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
        factor = CholeskyFactor.of(covariance);
    }

    /**
     * The law with this mean and covariance.
     *
     * @param mean one finite number per dimension
     * @param covariance a symmetric positive definite matrix, one row per dimension
     * @throws IllegalArgumentException naming the element, the two sizes, or the eigenvalue that is not allowed
     */
    public static MultivariateNormal of(double[] mean, double[][] covariance) {
        if (mean.length == 0) {
            throw new IllegalArgumentException("the mean has no coordinates; give at least one");
        }
        for (int i = 0; i < mean.length; i++) {
            Parameters.finite("mean at index " + i, mean[i]);
        }
        if (covariance.length != mean.length) {
            throw new IllegalArgumentException("the covariance has " + covariance.length + " rows and the mean "
                    + mean.length + " coordinates; both need the same number");
        }
        return new MultivariateNormal(
                mean.clone(), Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new));
    }

    @Override
    public int dimension() {
        return mean.length;
    }

    /** The mean, a new array. */
    public double[] mean() {
        return mean.clone();
    }

    /** The covariance matrix, a new array. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** L⁻¹v, L the Cholesky factor of the covariance, a new array. */
    public double[] whitened(double[] vector) {
        return factor.solve(Dimensions.checked(vector, mean.length).clone());
    }

    @Override
    public double logDensity(double[] point) {
        double[] z = whitened(point, mean);
        double square = 0;
        for (double coordinate : z) {
            square += coordinate * coordinate;
        }
        return -0.5 * (square + mean.length * LOG_2_PI) - factor.logDeterminant();
    }

    /** {@inheritDoc} Of two normal laws of one covariance: δ·(z - δ/2), δ the whitened difference of the means. */
    @Override
    public double logRatio(MultivariateDensity other, double[] point) {
        if (!(other instanceof MultivariateNormal q) || !Arrays.deepEquals(covariance, q.covariance)) {
            return MultivariateDensity.super.logRatio(other, point);
        }
        double[] own = whitened(point, mean);
        double[] difference = whitened(mean, q.mean);
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            sum += difference[i] * (own[i] + 0.5 * difference[i]);
        }
        return sum;
    }

    private double[] whitened(double[] point, double[] centre) {
        Dimensions.checked(point, mean.length);
        double[] difference = new double[mean.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = point[i] - centre[i];
        }
        return factor.solve(difference);
    }

    @Override
    public Supplier<double[]> sampler(RandomGenerator random) {
        return () -> {
            double[] z = new double[mean.length];
            for (int i = 0; i < z.length; i++) {
                z[i] = random.nextGaussian();
            }
            double[] point = factor.multiply(z);
            for (int i = 0; i < point.length; i++) {
                point[i] += mean[i];
            }
            return point;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultivariateNormal that
                && Arrays.equals(mean, that.mean)
                && Arrays.deepEquals(covariance, that.covariance);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.deepHashCode(covariance);
    }

    @Override
    public String toString() {
        return "MultivariateNormal(mean=" + Arrays.toString(mean) + ", covariance=" + Arrays.deepToString(covariance)
                + ")";
    }
}
