package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Normal score z of an observed plug-in divergence T under a truth of the path, with P(T at most t) = Phi(z).
 *
 * <p>Two laws with the truth's mean mu and variance: far from ln 2 a scaled noncentral chi-square (scale var/(2 bias + 4
 * truth), its degrees of freedom carrying the bias and its noncentrality the truth). Near ln 2 the gap ln 2 - T is made of
 * the few rows that lie in the other side's cells: a shifted and scaled Poisson law with the gap's mean, variance and third
 * cumulant, its scale at least var/(ln 2 - mu), continued to real counts by the incomplete gamma function. A plug-in beyond
 * that of no such row counts as that. The observed count itself is half included ("mid-P"; H. O. Lancaster, 1961,
 * doi:10.1080/01621459.1961.10482105), as is sound for a law on a lattice.
 *
 * <p>The Poisson law's score takes the weight (mu/ln 2 - 0.5)/0.2, clipped to [0, 1]. Beyond a score of 5.5 the normal law
 * stands in for both, up to scores of 1000. Where the plug-in is constant, as with all cells of one row, the score is 0.
 */
public final class PlugInScore {
    private static final double FAR = 5.5;
    private static final double FARTHEST = 1000;
    private static final double CONSTANT = 1e-12;
    private static final double NEARLY_CONSTANT = 1e-5;
    private static final double BLEND_FROM = 0.5;
    private static final double BLEND_WIDTH = 0.2;
    private static final double SATURATION = 0.08;

    private PlugInScore() {}

    /** Returns the median of the plug-in at a null point; its mean where it hardly varies. */
    public static double nullMedian(DivergencePath.Point point) {
        if (Math.sqrt(point.variance()) <= NEARLY_CONSTANT * point.mean()) {
            return point.mean();
        }
        double scale = point.variance() / (2 * point.bias());
        return scale * ChiSquare.upperQuantile(0.5, point.bias() / scale);
    }

    /** Returns the score of {@code t}: high where such values are rarely exceeded, low where they are rarely undercut. */
    public static double of(double t, DivergencePath.Point point) {
        double mean = point.mean();
        double deviation = Math.sqrt(point.variance());
        if (deviation <= CONSTANT * mean) {
            return Math.abs(t - mean) <= CONSTANT ? 0 : Math.copySign(FARTHEST, t - mean);
        }
        double normal = (t - mean) / deviation;
        double weight = crossingWeight(mean);
        double score = 0;
        if (weight < 1) {
            score += (1 - weight) * finite(chiSquareScore(t, point), normal);
        }
        if (weight > 0) {
            score += weight * finite(crossingScore(t, point), normal);
        }
        return score;
    }

    /**
     * Returns the score by which an end of an interval is found: that of t moved by half a step of its lattice, downwards for a lower end
     * (a positive {@code side}), upwards for an upper one. So a truth is left out only if t itself is extreme under it, not t and all
     * beyond with t counted half. Within 8 % of ln 2 the step fades: the Poisson law has it there.
     */
    public static double ofEnd(double t, DivergencePath.Point point, double side) {
        double part = crossingWeight(point.mean()) * distanceFromSaturation(t);
        return of(t - Math.copySign(part * point.halfStep(), side), point);
    }

    /** Returns how far a plug-in is from ln 2, where the Poisson law of the crossing rows governs: 0 there, 1 at 8 % below it and farther. */
    public static double distanceFromSaturation(double t) {
        return Math.max(0, Math.min(1, (1 - t / PlugIn.LN2) / SATURATION));
    }

    private static double crossingWeight(double mean) {
        return Math.max(0, Math.min(1, (mean / PlugIn.LN2 - BLEND_FROM) / BLEND_WIDTH));
    }

    private static double finite(double score, double normal) {
        return Math.abs(score) <= FAR
                ? score
                : Math.copySign(Math.min(FARTHEST, Math.max(FAR, Math.abs(normal))), score);
    }

    private static double chiSquareScore(double t, DivergencePath.Point point) {
        double bias = Math.max(point.bias(), 1e-9 * point.mean());
        double scale = point.variance() / (2 * bias + 4 * point.truth());
        return ChiSquare.noncentralScore(t / scale, bias / scale, point.truth() / scale);
    }

    private static double crossingScore(double t, DivergencePath.Point point) {
        double gap = PlugIn.LN2 - point.mean();
        if (gap <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double step = Math.max(point.variance() / gap, -point.thirdCumulant() / point.variance());
        double mean = point.variance() / (step * step);
        double count = Math.max(0, mean + (point.mean() - t) / step);
        double below = RegularizedGamma.Q.value(count + 1, mean);
        double above = RegularizedGamma.P.value(count + 1, mean);
        if (count > 0) {
            below = 0.5 * (below + RegularizedGamma.Q.value(count, mean));
            above = 0.5 * (above + RegularizedGamma.P.value(count, mean));
        } else {
            below = 0.5 * below;
            above = 0.5 * (above + 1);
        }
        return below < above ? Normal.upperQuantile(below) : Normal.quantile(above);
    }
}
