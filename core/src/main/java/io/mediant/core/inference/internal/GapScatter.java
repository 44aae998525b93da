package io.mediant.core.inference.internal;

import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The gap F_n - G_m of two samples' distribution functions over the line, and what their scatter does to its integral.
 *
 * <p>The line is cut at the pooled values, or at 257 of them at equal ranks and at both ends of the 64 widest gaps; between two cuts the scatter is one number, of which the
 * variance is F(1 - F)/n + G(1 - G)/m. The distance itself is computed from all values.
 */
public final class GapScatter {
    /** Simulated scatters h: the values of ∫ |h| dx, and of ∫ S h dx where the sign S of the gap is certain and ∫ |h| dx elsewhere. */
    public static final class Scatters {
        private final double[] absolute;
        private final double[] upward;

        private Scatters(int draws) {
            absolute = new double[draws];
            upward = new double[draws];
        }

        /** Returns a quantile of ∫ |h| dx: the (1 + R) p-th smallest of R values. */
        public double absoluteQuantile(double p) {
            return quantile(absolute, p);
        }

        /** Returns a quantile of the sum that is signed where the sign is certain. */
        public double upwardQuantile(double p) {
            return quantile(upward, p);
        }

        private static double quantile(double[] values, double p) {
            int place = (int) Math.ceil(p * (values.length + 1)) - 1;
            return values[Math.max(0, Math.min(values.length - 1, place))];
        }
    }

    private static final int MAX_STEPS = 256;
    private static final int WIDE_GAPS = 64;
    private static final double CERTAIN = 3;

    private final double[] reference;
    private final double[] current;
    private final double distance;
    private final double[] cuts;
    private final double[] first;
    private final double[] second;
    private final double[] signs;

    private GapScatter(double[] reference, double[] current, double distance, double[] cuts) {
        this.reference = reference;
        this.current = current;
        this.distance = distance;
        this.cuts = cuts;
        int gaps = Math.max(0, cuts.length - 1);
        first = new double[gaps];
        second = new double[gaps];
        signs = new double[gaps];
        int i = 0;
        int j = 0;
        for (int k = 0; k < gaps; k++) {
            while (i < reference.length && reference[i] <= cuts[k]) {
                i++;
            }
            while (j < current.length && current[j] <= cuts[k]) {
                j++;
            }
            first[k] = i / (double) reference.length;
            second[k] = j / (double) current.length;
            double gap = first[k] - second[k];
            double variance =
                    first[k] * (1 - first[k]) / reference.length + second[k] * (1 - second[k]) / current.length;
            signs[k] = Math.abs(gap) > CERTAIN * Math.sqrt(variance) ? Math.signum(gap) : 0;
        }
    }

    /** Returns the scatter of two samples in ascending order. */
    public static GapScatter of(double[] reference, double[] current) {
        double[] pooled = Arrays.copyOf(reference, reference.length + current.length);
        System.arraycopy(current, 0, pooled, reference.length, current.length);
        Arrays.sort(pooled);
        double distance = Wasserstein1.between(Sample.of(reference), Sample.of(current));
        return new GapScatter(reference, current, distance, cuts(pooled));
    }

    /** Where the line is cut, in ascending order without ties. */
    static double[] cuts(double[] pooled) {
        int last = pooled.length - 1;
        boolean[] kept = new boolean[last + 1];
        int steps = Math.min(last, MAX_STEPS);
        for (int k = 0; k <= steps; k++) {
            kept[(int) ((long) k * last / Math.max(1, steps))] = true;
        }
        keepEndsOfWidestGaps(pooled, kept);
        double[] cuts = new double[last + 1];
        int size = 0;
        for (int k = 0; k <= last; k++) {
            if (kept[k] && (size == 0 || pooled[k] > cuts[size - 1])) {
                cuts[size++] = pooled[k];
            }
        }
        return Arrays.copyOf(cuts, size);
    }

    /** Of gaps as wide as the narrowest that is kept, those furthest to the left are kept. */
    private static void keepEndsOfWidestGaps(double[] pooled, boolean[] kept) {
        double[] gaps = new double[pooled.length - 1];
        for (int k = 0; k < gaps.length; k++) {
            gaps[k] = pooled[k + 1] - pooled[k];
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int from = Math.max(0, sorted.length - WIDE_GAPS);
        double narrowest = from < sorted.length ? sorted[from] : 0;
        int equal = 0;
        for (int k = from; k < sorted.length && sorted[k] == narrowest; k++) {
            equal++;
        }
        for (int k = 0; k < gaps.length; k++) {
            boolean tied = gaps[k] == narrowest && equal > 0;
            if (tied) {
                equal--;
            }
            if (tied || gaps[k] > narrowest) {
                kept[k] = true;
                kept[k + 1] = true;
            }
        }
    }

    /** Returns the Wasserstein-1 distance of the samples. */
    public double distance() {
        return distance;
    }

    /** Simulates the scatter. */
    public Scatters simulate(int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scatters scatters = new Scatters(draws);
        double[] mine = new double[first.length];
        double[] others = new double[first.length];
        for (int draw = 0; draw < draws; draw++) {
            bridge(first, reference.length, random, mine);
            bridge(second, current.length, random, others);
            for (int k = 0; k < mine.length; k++) {
                double h = (mine[k] - others[k]) * (cuts[k + 1] - cuts[k]);
                scatters.absolute[draw] += Math.abs(h);
                scatters.upward[draw] += signs[k] == 0 ? Math.abs(h) : signs[k] * h;
            }
        }
        Arrays.sort(scatters.absolute);
        Arrays.sort(scatters.upward);
        return scatters;
    }

    /** A Brownian bridge at the times {@code levels}, divided by the root of {@code rows}: a walk less its last value's share. */
    private static void bridge(double[] levels, int rows, SplittableRandom random, double[] out) {
        double before = 0;
        double walk = 0;
        for (int k = 0; k < levels.length; k++) {
            walk += Math.sqrt(levels[k] - before) * random.nextGaussian();
            before = levels[k];
            out[k] = walk;
        }
        double end = walk + Math.sqrt(1 - before) * random.nextGaussian();
        double scale = 1 / Math.sqrt(rows);
        for (int k = 0; k < levels.length; k++) {
            out[k] = scale * (out[k] - levels[k] * end);
        }
    }

    /** Returns a bound of the standard deviation of ∫ S h dx, S the sign of the gap where it is certain and anything within ±1 elsewhere. */
    public double deviation() {
        double[] certain = new double[cuts.length];
        double[] uncertain = new double[cuts.length];
        for (int k = 0; k < signs.length; k++) {
            double step = cuts[k + 1] - cuts[k];
            certain[k + 1] = certain[k] + signs[k] * step;
            uncertain[k + 1] = uncertain[k] + (signs[k] == 0 ? step : 0);
        }
        double apart = deviationOf(certain) + deviationOf(uncertain);
        return Math.min(apart, deviationOf(cuts));
    }

    /** The standard deviation of the difference of the samples' means of a piecewise linear function with the given values at the cuts. */
    private double deviationOf(double[] potential) {
        return Math.sqrt(variance(potential, reference) + variance(potential, current));
    }

    private double variance(double[] potential, double[] sample) {
        double mean = 0;
        double sum = 0;
        int k = 0;
        for (int i = 0; i < sample.length; i++) {
            while (k + 2 < cuts.length && cuts[k + 1] <= sample[i]) {
                k++;
            }
            double value = cuts.length == 1
                    ? potential[0]
                    : potential[k]
                            + (potential[k + 1] - potential[k]) * ((sample[i] - cuts[k]) / (cuts[k + 1] - cuts[k]));
            double distance = value - mean;
            mean += distance / (i + 1);
            sum += distance * (value - mean);
        }
        return sample.length < 2 ? 0 : sum / (sample.length - 1) / sample.length;
    }

    /** Returns the largest share that one value has in its sample's sum of squares about the mean; 0 where all values are equal. */
    public double largestShareOfSquares() {
        return Math.max(largestShare(reference), largestShare(current));
    }

    private static double largestShare(double[] sample) {
        double mean = Arrays.stream(sample).average().orElse(0);
        double sum = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
        double low = sample[0] - mean;
        double high = sample[sample.length - 1] - mean;
        return sum == 0 ? 0 : Math.max(low * low, high * high) / sum;
    }

    /**
     * Returns the standard deviation that the smaller sample's variance has relative to itself, √((β - 1)/n) with β the larger of the samples' kurtoses,
     * since the smaller sample may lack the tail that the other one shows; 0 where all values of both are equal.
     */
    public double relativeDeviationOfVariance() {
        double kurtosis = Math.max(kurtosis(reference), kurtosis(current));
        return Math.sqrt((kurtosis - 1) / Math.min(reference.length, current.length));
    }

    /** The fourth central moment over the square of the second, at least 1; 1 where all values are equal. */
    private static double kurtosis(double[] sample) {
        double mean = Arrays.stream(sample).average().orElse(0);
        double squares = 0;
        double fourths = 0;
        for (double value : sample) {
            double square = (value - mean) * (value - mean);
            squares += square;
            fourths += square * square;
        }
        return squares == 0 ? 1 : Math.max(1, sample.length * (fourths / squares) / squares);
    }
}
