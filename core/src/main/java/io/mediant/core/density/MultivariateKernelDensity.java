package io.mediant.core.density;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A density estimated from points of d dimensions: the mean of Gaussian kernels with the shape of the points' covariance.
 *
 * <p>p(x) = Σ w_i N(x; x_i, f² S), S the unbiased covariance of the points, f = n^(-1/(d+4)) by default (Scott's rule), n the effective number
 * of points. The same as SciPy's {@code gaussian_kde}.
 *
 * <p>Evaluated exactly: one evaluation takes n d operations. A divergence between two such estimates is a diagnostic, see
 * {@link KernelDensity}; the bias grows fast with d.
 *
 * <p>Source: D. W. Scott, "Multivariate Density Estimation" (1992), 6.3.
 */
public final class MultivariateKernelDensity implements MultivariateDensity {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final PointCloud points;
    private final double factor;
    private final CholeskyFactor shape;
    private final double[][] whitened;
    private final double[] logShares;
    private final double logNorm;

    private MultivariateKernelDensity(PointCloud points, double factor) {
        this.points = points;
        this.factor = factor;
        shape = shape(points);
        whitened = new double[points.size()][];
        logShares = new double[points.size()];
        for (int i = 0; i < whitened.length; i++) {
            whitened[i] = scaled(points.point(i));
            logShares[i] = Math.log(points.weight(i) / points.totalWeight());
        }
        int d = points.dimension();
        logNorm = 0.5 * d * LOG_2_PI + d * Math.log(factor) + shape.logDeterminant();
    }

    /**
     * The estimate by Scott's rule.
     *
     * @throws IllegalArgumentException if the points' covariance is singular, such as for fewer than d + 1 points
     */
    public static MultivariateKernelDensity of(PointCloud points) {
        return new MultivariateKernelDensity(points, Math.pow(effectiveSize(points), -1.0 / (points.dimension() + 4)));
    }

    /**
     * The estimate with a stated factor.
     *
     * @param factor the kernels' standard deviations as a share of the points', positive
     * @throws IllegalArgumentException if the factor is not positive or the points' covariance is singular
     */
    public static MultivariateKernelDensity of(PointCloud points, double factor) {
        return new MultivariateKernelDensity(points, Parameters.positive("factor", factor));
    }

    private static double effectiveSize(PointCloud points) {
        double squares = 0;
        for (double weight : points.weights()) {
            double share = weight / points.totalWeight();
            squares += share * share;
        }
        return 1 / squares;
    }

    private static CholeskyFactor shape(PointCloud points) {
        int d = points.dimension();
        double[] mean = new double[d];
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < d; k++) {
                mean[k] += points.weight(i) / points.totalWeight() * points.coordinate(i, k);
            }
        }
        double[][] covariance = new double[d][d];
        double unbiased = 1 - 1 / effectiveSize(points);
        for (int i = 0; i < points.size() && unbiased > 0; i++) {
            double share = points.weight(i) / points.totalWeight() / unbiased;
            for (int k = 0; k < d; k++) {
                for (int l = 0; l < d; l++) {
                    covariance[k][l] +=
                            share * (points.coordinate(i, k) - mean[k]) * (points.coordinate(i, l) - mean[l]);
                }
            }
        }
        return CholeskyFactor.of(covariance);
    }

    private double[] scaled(double[] point) {
        double[] z = shape.solve(point);
        for (int k = 0; k < z.length; k++) {
            z[k] /= factor;
        }
        return z;
    }

    /** The kernels' standard deviations as a share of the points'. */
    public double factor() {
        return factor;
    }

    @Override
    public int dimension() {
        return points.dimension();
    }

    @Override
    public double logDensity(double[] point) {
        double[] z = scaled(Dimensions.checked(point, dimension()).clone());
        double[] terms = new double[whitened.length];
        for (int i = 0; i < terms.length; i++) {
            double square = 0;
            for (int k = 0; k < z.length; k++) {
                double distance = z[k] - whitened[i][k];
                square += distance * distance;
            }
            terms[i] = logShares[i] - 0.5 * square;
        }
        return LogSum.of(terms) - logNorm;
    }

    @Override
    public Supplier<double[]> sampler(RandomGenerator random) {
        Choice choice = Choice.of(points.weights());
        return () -> {
            double[] step = new double[dimension()];
            Arrays.setAll(step, k -> factor * random.nextGaussian());
            double[] point = shape.multiply(step);
            int centre = choice.draw(random);
            for (int k = 0; k < point.length; k++) {
                point[k] += points.coordinate(centre, k);
            }
            return point;
        };
    }

    @Override
    public String toString() {
        return "MultivariateKernelDensity(" + points + ", factor=" + factor + ")";
    }
}
