package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Normal score z of an observed plug-in divergence T under a truth of the path.
 *
 * <p>Two laws with the truth's mean mu and variance: far from ln 2 a scaled noncentral chi-square (scale var/(2 bias + 4
 * truth), its degrees of freedom carrying the bias and its noncentrality the truth); near ln 2 a gamma law for ln 2 - T.
 * The gamma law's score takes the weight (mu/ln 2 - 0.5)/0.3, clipped to [0, 1]. Beyond a score of 5.5 the normal law stands
 * in for both, up to scores of 1000. Where the plug-in is constant, as with all cells of one row, the score is 0.
 */
public final class PlugInScore {
    private static final double FAR = 5.5;
    private static final double FARTHEST = 1000;
    private static final double CONSTANT = 1e-12;
    private static final double BLEND_FROM = 0.5;
    private static final double BLEND_WIDTH = 0.3;

    private final double granule;

    /** A score whose gamma law is corrected for continuity by half of {@code granule}, the step of T near ln 2. */
    public PlugInScore(double granule) {
        this.granule = granule;
    }

    /** Returns the divergence that one row in the other side's cells costs, on average, at disjoint supports. */
    public static double granuleOf(CountPair counts) {
        double n = counts.n();
        double m = counts.m();
        double first = 0;
        double second = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / n;
            double q = counts.b(i) / m;
            first += q * (Math.log1p(n * q) + 1);
            second += p * (Math.log1p(m * p) + 1);
        }
        return Math.min(first / (2 * n), second / (2 * m));
    }

    /** Returns the score of values of at least {@code t}: it is high where such values are rare. */
    public double atLeast(double t, DivergencePath.Point point) {
        return score(t, point, 0.5 * granule);
    }

    /** Returns the score of values of at most {@code t}: it is low where such values are rare. */
    public double atMost(double t, DivergencePath.Point point) {
        return score(t, point, -0.5 * granule);
    }

    /** Returns the median of the plug-in at a null point. */
    public static double nullMedian(DivergencePath.Point point) {
        double scale = point.variance() / (2 * point.bias());
        return scale * ChiSquare.upperQuantile(0.5, point.bias() / scale);
    }

    private double score(double t, DivergencePath.Point point, double correction) {
        double mean = point.mean();
        double deviation = Math.sqrt(point.variance());
        if (deviation <= CONSTANT * mean) {
            return Math.abs(t - mean) <= CONSTANT ? 0 : Math.copySign(FARTHEST, t - mean);
        }
        double normal = (t - mean) / deviation;
        double weight = Math.max(0, Math.min(1, (mean / PlugIn.LN2 - BLEND_FROM) / BLEND_WIDTH));
        double score = 0;
        if (weight < 1) {
            score += (1 - weight) * finite(chiSquareScore(t, point), normal);
        }
        if (weight > 0) {
            score += weight * finite(gammaScore(t, point, correction), normal);
        }
        return score;
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

    private static double gammaScore(double t, DivergencePath.Point point, double correction) {
        double gap = PlugIn.LN2 - point.mean();
        double distance = PlugIn.LN2 - t + correction;
        if (distance <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (gap <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double scale = point.variance() / gap;
        double shape = gap / scale;
        double below = RegularizedGamma.P.value(shape, distance / scale);
        return below < 0.5
                ? -Normal.quantile(below)
                : -Normal.upperQuantile(RegularizedGamma.Q.value(shape, distance / scale));
    }
}
