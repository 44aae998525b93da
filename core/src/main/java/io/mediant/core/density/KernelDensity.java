package io.mediant.core.density;

import io.mediant.core.distribution.Sample;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * A density estimated from a sample: the mean of Gaussian kernels on its values.
 *
 * <p>p(x) = Σ w_i φ((x - x_i)/h)/h, w_i the values' shares of the weight, h the bandwidth. With ends of the support, the mirror images of
 * the values at the ends carry kernels too, so that no mass is lost.
 *
 * <p>Numerics: evaluated exactly, not on a grid; kernels below 1e-17 of the nearest one's are left out. Far from all values the logarithm
 * stays finite.
 *
 * <p>A divergence between two such estimates is a diagnostic: it depends on the bandwidths and is biased. To judge whether two
 * samples differ, compare the samples by a test.
 */
public final class KernelDensity implements Density {
    private static final double NEGLIGIBLE = 80;
    private static final double REACH = 9;
    private static final double STRIDE = 3;
    private static final double LOG_ROOT_2_PI = 0.5 * Math.log(2 * Math.PI);

    private final int size;
    private final double bandwidth;
    private final double lower;
    private final double upper;
    private final double[] centres;
    private final double[] shares;

    private KernelDensity(int size, double bandwidth, double lower, double upper, Sample centres, double totalWeight) {
        this.size = size;
        this.bandwidth = bandwidth;
        this.lower = lower;
        this.upper = upper;
        this.centres = centres.values();
        shares = new double[centres.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = centres.weight(i) / totalWeight;
        }
    }

    /**
     * The estimate with the default settings of {@link KernelEstimator}.
     *
     * @throws IllegalArgumentException if a value is not finite or all are equal
     */
    public static KernelDensity of(double... values) {
        return KernelEstimator.withDefaults().estimate(Sample.of(values));
    }

    static KernelDensity of(Sample sample, double bandwidth, double lower, double upper) {
        return new KernelDensity(
                sample.size(),
                bandwidth,
                lower,
                upper,
                MirrorImages.of(sample, lower, upper, REACH * bandwidth),
                sample.totalWeight());
    }

    /** The standard deviation h of the kernels. */
    public double bandwidth() {
        return bandwidth;
    }

    /** The number of values that the density was estimated from. */
    public int size() {
        return size;
    }

    private boolean isOutside(double x) {
        return x < lower || x > upper;
    }

    /** The kernels near x: Σ w e^-(z² - nearest²)/2 and its z-weighted sum, z = (x - centre)/h. */
    private record Kernels(double nearest, double sum, double weighted) {}

    private Kernels kernelsAt(double x) {
        int after = Arrays.binarySearch(centres, x);
        int start = after >= 0 ? after : Math.min(-after - 1, centres.length - 1);
        double distance = Math.abs(x - centres[start]);
        double nearest = start > 0 ? Math.min(distance, Math.abs(x - centres[start - 1])) : distance;
        double scaled = nearest / bandwidth;
        double radius = bandwidth * Math.sqrt(scaled * scaled + NEGLIGIBLE);
        double sum = 0;
        double weighted = 0;
        for (int i = start; i < centres.length && centres[i] - x <= radius; i++) {
            double z = (x - centres[i]) / bandwidth;
            double kernel = shares[i] * Math.exp(0.5 * (scaled - z) * (scaled + z));
            sum += kernel;
            weighted += z * kernel;
        }
        for (int i = start - 1; i >= 0 && x - centres[i] <= radius; i--) {
            double z = (x - centres[i]) / bandwidth;
            double kernel = shares[i] * Math.exp(0.5 * (scaled - z) * (scaled + z));
            sum += kernel;
            weighted += z * kernel;
        }
        return new Kernels(scaled, sum, weighted);
    }

    @Override
    public double logDensity(double x) {
        if (isOutside(x)) {
            return Double.NEGATIVE_INFINITY;
        }
        Kernels kernels = kernelsAt(x);
        return Math.log(kernels.sum / bandwidth) - 0.5 * kernels.nearest * kernels.nearest - LOG_ROOT_2_PI;
    }

    @Override
    public double logDensityDerivative(double x) {
        Kernels kernels = kernelsAt(x);
        return -kernels.weighted / (kernels.sum * bandwidth);
    }

    @Override
    public double cdf(double x) {
        return x <= lower ? 0 : x >= upper ? 1 : mass(lower, x);
    }

    @Override
    public double survival(double x) {
        return x <= lower ? 1 : x >= upper ? 0 : mass(x, upper);
    }

    private double mass(double from, double to) {
        double sum = 0;
        for (int i = 0; i < centres.length; i++) {
            sum += shares[i] * NormalPart.of(centres[i], bandwidth, from, to).mass();
        }
        return Math.min(sum, 1);
    }

    @Override
    public double quantile(double u) {
        Parameters.probability("u", u);
        return u == 0 ? lower : u == 1 ? upper : QuantileSearch.lower(this, u, outermost(-1), outermost(1));
    }

    @Override
    public double upperQuantile(double u) {
        Parameters.probability("u", u);
        return u == 1 ? lower : u == 0 ? upper : QuantileSearch.upper(this, u, outermost(-1), outermost(1));
    }

    /** A point of the support beyond which lies less than 1e-300 of the mass, below (-1) or above (1). */
    private double outermost(int side) {
        double reach = 40 * bandwidth;
        return side < 0 ? Math.max(lower, centres[0] - reach) : Math.min(upper, centres[centres.length - 1] + reach);
    }

    @Override
    public double lower() {
        return lower;
    }

    @Override
    public double upper() {
        return upper;
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < centres.length; i++) {
            sum += shares[i]
                    * NormalPart.of(centres[i], bandwidth, lower, upper).mean();
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < centres.length; i++) {
            sum += shares[i]
                    * NormalPart.of(centres[i] - mean, bandwidth, lower - mean, upper - mean)
                            .square();
        }
        return sum;
    }

    /** {@inheritDoc} Here: values at least three bandwidths apart, and points to nine bandwidths beyond the outermost ones. */
    @Override
    public double[] landmarks() {
        double[] points = new double[centres.length + 7];
        int count = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (double centre : centres) {
            if (centre - last >= STRIDE * bandwidth && !isOutside(centre)) {
                points[count++] = centre;
                last = centre;
            }
        }
        double first = points[0];
        for (int i = 1; i <= 3; i++) {
            points[count++] = Math.max(first - i * STRIDE * bandwidth, Math.max(lower, -Double.MAX_VALUE));
            points[count++] = Math.min(last + i * STRIDE * bandwidth, Math.min(upper, Double.MAX_VALUE));
        }
        points[count++] = 0.5 * (first + last);
        return Landmarks.ascending(Arrays.copyOf(points, count));
    }

    @Override
    public DoubleSupplier sampler(RandomGenerator random) {
        Choice choice = Choice.of(shares);
        return () -> {
            while (true) {
                double x = centres[choice.draw(random)] + bandwidth * random.nextGaussian();
                if (!isOutside(x)) {
                    return x;
                }
            }
        };
    }

    @Override
    public String toString() {
        return "KernelDensity(size=" + size + ", bandwidth=" + bandwidth
                + (Double.isInfinite(lower) && Double.isInfinite(upper) ? "" : ", from " + lower + " to " + upper)
                + ")";
    }

    /** The mass, the first and the second moment of a normal law between two points. */
    private record NormalPart(double mass, double mean, double square) {
        static NormalPart of(double centre, double deviation, double from, double to) {
            double a = (from - centre) / deviation;
            double b = (to - centre) / deviation;
            double mass = a > 0 ? tail(a) - tail(b) : b < 0 ? tail(-b) - tail(-a) : 1 - tail(-a) - tail(b);
            double atFrom = bell(a);
            double atTo = bell(b);
            double ends = (Double.isInfinite(a) ? 0 : a * atFrom) - (Double.isInfinite(b) ? 0 : b * atTo);
            double mean = centre * mass + deviation * (atFrom - atTo);
            double square = centre * centre * mass
                    + 2 * centre * deviation * (atFrom - atTo)
                    + deviation * deviation * (mass + ends);
            return new NormalPart(mass, mean, square);
        }

        private static double tail(double z) {
            return 0.5 * Erfc.value(z / Math.sqrt(2));
        }

        private static double bell(double z) {
            return Math.exp(-0.5 * z * z - LOG_ROOT_2_PI);
        }
    }
}
