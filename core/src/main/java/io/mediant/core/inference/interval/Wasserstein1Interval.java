package io.mediant.core.inference.interval;

import io.mediant.core.inference.internal.GapScatter;
import io.mediant.core.inference.internal.Normal;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence interval for the Wasserstein-1 distance ∫ |F - G| dx behind two independent samples, in the unit of the data.
 *
 * <p>With the samples' distribution functions F_n and G_m, their scatter h = (F_n - F) - (G_m - G) and T = ∫ |F_n - G_m| dx:
 *
 * <ul>
 *   <li><b>upper end</b>: T - W1 ≥ ∫ S h dx, S = sign(F - G), by convexity, and ∫ S h is normal with the variance of the optimal
 *       potential, which is at most that of the values since the potential has slopes within ±1. So the upper end is T + z sd, also where F = G
 *       on stretches and the law of T is not normal. Where the sign is certain the potential's own variance is used, and the
 *       rest is bounded by that of slope 1;
 *   <li><b>lower end</b>: T - W1 ≤ ∫ S h dx over the stretches where the sign is certain + ∫ |h| dx over the others, whose quantile is simulated
 *       with Brownian bridges of F_n and G_m. It is 0 where the samples may well come from one distribution.
 * </ul>
 *
 * Both are widened by Student's quantile over the normal one, at the degrees of freedom of the smaller sample. A sign is certain where |F_n - G_m| exceeds 3 standard deviations. Both ends hold whether the distance is 0, small or large; away from 0 they are
 * those of the delta method, near 0 the interval is wider than it would have to be. Source of the limit law: E. del Barrio, E. Giné, C. Matrán
 * (1999), doi:10.1214/aop/1022677394; of the derivative's estimate: Z. Fang, A. Santos (2019), doi:10.1093/restud/rdy049.
 *
 * <p><b>Sufficiency.</b> Samples are taken to have a finite variance. The result is insufficient with fewer than 30 rows on a side, or where one
 * row alone makes a quarter of a side's sum of squares about the mean: then the tail beyond the sample may decide. It is also insufficient where √((β - 1)/n) is
 * 0.45 or more, with β the larger kurtosis of the two and n the rows of the smaller sample: that is the relative standard deviation of the smaller sample's
 * variance if it has the other one's tail. So normal samples need 30 rows and exponential ones 40; log-normal ones of log-sd 0.75 need 130.
 *
 * <p>Immutable and safe for use by many threads; the result depends on the seed and not on threads.
 */
public final class Wasserstein1Interval {
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final double MIN_CONFIDENCE = 0.5;
    private static final double MAX_CONFIDENCE = 0.99;
    private static final double NOISE_LEVEL = 0.95;
    private static final int REPLICATES = 999;
    private static final int LEAST_ROWS = 30;
    private static final double DOMINATED = 0.25;
    private static final double UNCERTAIN_VARIANCE = 0.45;
    private static final Wasserstein1Interval DEFAULT = new Wasserstein1Interval(DEFAULT_CONFIDENCE);

    private final double confidence;

    private Wasserstein1Interval(double confidence) {
        this.confidence = confidence;
    }

    /** Returns the interval of 95 % confidence. */
    public static Wasserstein1Interval withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the interval of the given confidence.
     *
     * @param level in [0.5, 0.99]
     * @throws IllegalArgumentException if the level is outside that range or NaN
     */
    public Wasserstein1Interval withConfidence(double level) {
        if (!(level >= MIN_CONFIDENCE && level <= MAX_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.99, such as 0.95");
        }
        return new Wasserstein1Interval(level);
    }

    /**
     * Estimates the distance behind two samples.
     *
     * @param reference values of independent rows, in any order, at least one, finite
     * @param current as above
     * @param seed of the simulated scatter
     * @throws IllegalArgumentException if a sample is empty, or naming the index of a value that is not finite
     */
    public WassersteinEstimate estimate(double[] reference, double[] current, long seed) {
        GapScatter scatter = GapScatter.of(sorted(reference, "reference"), sorted(current, "current"));
        GapScatter.Scatters scatters = scatter.simulate(REPLICATES, seed);
        double plugIn = scatter.distance();
        double tail = 0.5 * (1 - confidence);
        double widening = widening(Math.min(reference.length, current.length), tail);
        double low = Math.max(0, plugIn - widening * Math.max(0, scatters.upwardQuantile(1 - tail)));
        double high = plugIn + widening * Normal.upperQuantile(tail) * scatter.deviation();
        boolean sufficient = Math.min(reference.length, current.length) >= LEAST_ROWS
                && scatter.largestShareOfSquares() < DOMINATED
                && scatter.relativeDeviationOfVariance() < UNCERTAIN_VARIANCE;
        return new WassersteinEstimate(
                plugIn, scatters.absoluteQuantile(NOISE_LEVEL), low, high, confidence, sufficient, REPLICATES, seed);
    }

    /** Student's quantile over the normal one, since the scatter is estimated from the samples. */
    private static double widening(int rows, double tail) {
        return rows < 2 ? 1 : TDistribution.of(rows - 1).inverseSurvivalProbability(tail) / Normal.upperQuantile(tail);
    }

    private static double[] sorted(double[] values, String side) {
        if (values.length == 0) {
            throw new IllegalArgumentException("the " + side + " sample is empty; give at least one value");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value " + values[i] + " at index " + i + " of the " + side
                        + " sample is not finite; an interval for a mean distance needs finite values");
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
