package io.mediant.core.density;

import io.mediant.core.distribution.Sample;
import java.util.Objects;

/**
 * How a density is estimated from a sample by Gaussian kernels.
 *
 * <p>By default the bandwidth follows {@link BandwidthRule#SILVERMAN} and the support is the line.
 */
public final class KernelEstimator {
    private static final KernelEstimator DEFAULT = new KernelEstimator(
            BandwidthRule.SILVERMAN, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final BandwidthRule rule;
    private final double bandwidth;
    private final double lower;
    private final double upper;

    private KernelEstimator(BandwidthRule rule, double bandwidth, double lower, double upper) {
        this.rule = rule;
        this.bandwidth = bandwidth;
        this.lower = lower;
        this.upper = upper;
    }

    /** Silverman's rule on the line. */
    public static KernelEstimator withDefaults() {
        return DEFAULT;
    }

    /** A bandwidth by another rule. */
    public KernelEstimator withRule(BandwidthRule newRule) {
        return new KernelEstimator(Objects.requireNonNull(newRule), Double.NaN, lower, upper);
    }

    /**
     * A stated bandwidth.
     *
     * @param newBandwidth the standard deviation of the kernels, positive, in the data's unit
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public KernelEstimator withBandwidth(double newBandwidth) {
        return new KernelEstimator(rule, Parameters.positive("bandwidth", newBandwidth), lower, upper);
    }

    /**
     * A support with hard ends: the part of a kernel that reaches over an end is folded back.
     *
     * @param newLower the lower end, or -∞
     * @param newUpper the upper end, or +∞
     * @throws IllegalArgumentException unless the lower end is below the upper
     */
    public KernelEstimator withReflection(double newLower, double newUpper) {
        if (!(newLower < newUpper)) {
            throw new IllegalArgumentException(
                    "the ends are " + newLower + " and " + newUpper + "; the lower must be below the upper");
        }
        return new KernelEstimator(rule, bandwidth, newLower, newUpper);
    }

    /**
     * The estimate.
     *
     * @param sample finite values, within the stated ends
     * @throws IllegalArgumentException naming a value that is infinite or outside; if all values are equal and no bandwidth is
     *     stated
     */
    public KernelDensity estimate(Sample sample) {
        for (int i = 0; i < sample.size(); i++) {
            double value = sample.value(i);
            if (Double.isInfinite(value) || value < lower || value > upper) {
                throw new IllegalArgumentException("value " + value + " is outside of the support from " + lower
                        + " to " + upper + "; drop it or widen the ends");
            }
        }
        return KernelDensity.of(sample, bandwidth(sample), lower, upper);
    }

    private double bandwidth(Sample sample) {
        if (!Double.isNaN(bandwidth)) {
            return bandwidth;
        }
        if (sample.value(0) == sample.value(sample.size() - 1)) {
            throw new IllegalArgumentException("all " + sample.size() + " values are " + sample.value(0) + ", so rule "
                    + rule + " gives bandwidth 0; state one by withBandwidth");
        }
        double width = rule.bandwidth(sample);
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException(
                    "rule " + rule + " gives bandwidth " + width + " for this sample; state one by withBandwidth");
        }
        return width;
    }
}
