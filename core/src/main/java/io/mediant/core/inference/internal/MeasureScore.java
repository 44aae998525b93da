package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Normal score of an observed plug-in {@link CellMeasure} under a truth of its path.
 *
 * <p>A scaled noncentral chi-square with the truth's mean and variance, the degrees of freedom carrying the bias and the noncentrality the truth:
 * of the plug-in itself where the measure is smooth at 0 and so is quadratic there, of its square where it has a kink. Near the largest value
 * a gamma law of what is missing to it takes over with the weight (mean/largest - 0.5)/0.3, clipped to [0, 1].
 */
public final class MeasureScore {
    private static final double FAR = 5.5;
    private static final double FARTHEST = 1000;
    private static final double CONSTANT = 1e-12;
    private static final double BLEND_FROM = 0.5;
    private static final double BLEND_WIDTH = 0.3;

    private final CellMeasure measure;

    public MeasureScore(CellMeasure measure) {
        this.measure = measure;
    }

    /** Returns the score of an observed value: high where values as large are rare, low where values as small are. */
    public double of(double observed, MeasurePath.Point point) {
        double deviation = Math.sqrt(point.variance());
        if (deviation <= CONSTANT * point.mean()) {
            return Math.abs(observed - point.mean()) <= CONSTANT
                    ? 0
                    : Math.copySign(FARTHEST, observed - point.mean());
        }
        double normal = (observed - point.mean()) / deviation;
        double near = Math.max(0, Math.min(1, (point.mean() / measure.largest() - BLEND_FROM) / BLEND_WIDTH));
        double score = 0;
        if (near < 1) {
            score += (1 - near) * finite(chiSquare(observed, point), normal);
        }
        if (near > 0) {
            score += near * finite(gamma(measure.largest() - observed, point), normal);
        }
        return score;
    }

    /** Returns the median of the plug-in at a null point. */
    public double nullMedian(MeasurePath.Point point) {
        if (measure == CellMeasure.TOTAL_VARIATION) {
            double square = square(point);
            double scale = squareVariance(point) / (2 * square);
            return Math.sqrt(scale * ChiSquare.upperQuantile(0.5, square / scale));
        }
        double scale = point.variance() / (2 * point.bias());
        return scale * ChiSquare.upperQuantile(0.5, point.bias() / scale);
    }

    private static double finite(double score, double normal) {
        return Math.abs(score) <= FAR
                ? score
                : Math.copySign(Math.min(FARTHEST, Math.max(FAR, Math.abs(normal))), score);
    }

    private double chiSquare(double observed, MeasurePath.Point point) {
        return measure == CellMeasure.TOTAL_VARIATION
                ? chiSquare(observed * observed, square(point), point.truth() * point.truth(), squareVariance(point))
                : chiSquare(observed, point.mean(), point.truth(), point.variance());
    }

    private static double chiSquare(double observed, double mean, double truth, double variance) {
        double bias = Math.max(mean - truth, 1e-9 * mean);
        double scale = variance / (2 * bias + 4 * truth);
        return ChiSquare.noncentralScore(observed / scale, bias / scale, truth / scale);
    }

    /** The mean of the plug-in's square. */
    private static double square(MeasurePath.Point point) {
        return point.mean() * point.mean() + point.variance();
    }

    /** The variance of the plug-in's square, as for a normal law. */
    private static double squareVariance(MeasurePath.Point point) {
        return 4 * point.mean() * point.mean() * point.variance() + 2 * point.variance() * point.variance();
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
