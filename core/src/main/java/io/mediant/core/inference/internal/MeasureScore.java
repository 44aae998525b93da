package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Normal score of an observed plug-in {@link CellMeasure} under a truth of its path.
 *
 * <p>Two laws with the truth's mean and variance: a scaled noncentral chi-square, the degrees of freedom carrying the bias and the noncentrality the
 * truth, for measures that are quadratic near 0; {@link Nakagami}'s law for the total variation, whose kink makes it a sum of absolute values.
 * Near the largest value a gamma law of what is missing to it takes over with the weight (mean/largest - 0.5)/0.3, clipped to [0, 1], corrected for
 * continuity by half of what one row in the other side's cells costs there. Beyond a score of 5.5 the normal law stands in for all, up to scores
 * of 1000.
 */
public final class MeasureScore {
    private static final double FAR = 5.5;
    private static final double FARTHEST = 1000;
    private static final double CONSTANT = 1e-12;
    private static final double LEAST_BIAS = 1e-9;
    private static final double BLEND_FROM = 0.5;
    private static final double BLEND_WIDTH = 0.3;

    private final CellMeasure measure;
    private final double granule;

    public MeasureScore(CellMeasure measure, CountPair counts) {
        this.measure = measure;
        granule = measure.largest() <= 1 ? granule(measure, counts) : 0;
    }

    /** What one row in the other side's cells takes off the measure of disjoint samples, on average; of either side the less. */
    private static double granule(CellMeasure measure, CountPair counts) {
        double n = counts.n();
        double m = counts.m();
        double first = 0;
        double second = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / n;
            double q = counts.b(i) / m;
            first += q * (measure.term(0, q) + measure.term(1 / n, 0) - measure.term(1 / n, q));
            second += p * (measure.term(p, 0) + measure.term(0, 1 / m) - measure.term(p, 1 / m));
        }
        return Math.min(first, second);
    }

    /** Returns the score of values of at least {@code observed}: it is high where such values are rare. */
    public double atLeast(double observed, MeasurePath.Point point) {
        return score(observed, point, 0.5 * granule);
    }

    /** Returns the score of values of at most {@code observed}: it is low where such values are rare. */
    public double atMost(double observed, MeasurePath.Point point) {
        return score(observed, point, -0.5 * granule);
    }

    private double score(double observed, MeasurePath.Point point, double correction) {
        double deviation = Math.sqrt(point.variance());
        if (deviation <= CONSTANT * point.mean()) {
            return Math.abs(observed - point.mean()) <= CONSTANT ? 0 : Math.copySign(FARTHEST, observed - point.mean());
        }
        double normal = (observed - point.mean()) / deviation;
        double near = Math.max(0, Math.min(1, (point.mean() / measure.largest() - BLEND_FROM) / BLEND_WIDTH));
        double score = 0;
        if (near < 1) {
            score += (1 - near) * finite(farFromTheEnd(observed, point), normal);
        }
        if (near > 0) {
            score += near * finite(gamma(measure.largest() - observed + correction, point), normal);
        }
        return score;
    }

    /** Returns the median of the plug-in at a null point. */
    public double nullMedian(MeasurePath.Point point) {
        if (measure == CellMeasure.TOTAL_VARIATION) {
            return Nakagami.of(point.mean(), point.variance()).median();
        }
        double scale = point.variance() / (2 * point.bias());
        return scale * ChiSquare.upperQuantile(0.5, point.bias() / scale);
    }

    private static double finite(double score, double normal) {
        return Math.abs(score) <= FAR
                ? score
                : Math.copySign(Math.min(FARTHEST, Math.max(FAR, Math.abs(normal))), score);
    }

    private double farFromTheEnd(double observed, MeasurePath.Point point) {
        if (measure == CellMeasure.TOTAL_VARIATION) {
            return Nakagami.of(point.mean(), point.variance()).score(observed);
        }
        double bias = Math.max(point.bias(), LEAST_BIAS * point.mean());
        double scale = point.variance() / (2 * bias + 4 * point.truth());
        return ChiSquare.noncentralScore(observed / scale, bias / scale, point.truth() / scale);
    }

    private double gamma(double missing, MeasurePath.Point point) {
        double mean = measure.largest() - point.mean();
        if (missing <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (mean <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double scale = point.variance() / mean;
        double shape = mean / scale;
        double below = RegularizedGamma.P.value(shape, missing / scale);
        return below < 0.5
                ? -Normal.quantile(below)
                : -Normal.upperQuantile(RegularizedGamma.Q.value(shape, missing / scale));
    }
}
