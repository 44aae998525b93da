package io.mediant.core.inference.interval;

import io.mediant.core.inference.internal.CellMeasure;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.DecreasingRoot;
import io.mediant.core.inference.internal.DeltaMethod;
import io.mediant.core.inference.internal.FewCrossings;
import io.mediant.core.inference.internal.MeasurePath;
import io.mediant.core.inference.internal.MeasurePath.Point;
import io.mediant.core.inference.internal.MeasureScore;
import io.mediant.core.inference.internal.Nakagami;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.internal.TotalVariationBounds;
import java.util.OptionalDouble;

/**
 * Confidence interval for the total variation distance, the Hellinger distance or the Kullback-Leibler divergence behind two samples' counts.
 *
 * <p>The method is that of {@link JensenShannonInterval}, path inversion: along a path of possible truths in the direction that the data show, the
 * plug-in's mean and variance follow from binomial sums, and the interval holds the truths under which the observed plug-in is not extreme.
 * So the interval may start at 0, where neither the delta method nor a bootstrap is valid, and needs no seed. An end that lies beyond the path is
 * taken from the delta method, if the cells are dense; else the result is insufficient.
 *
 * <p>Cells that are empty on both sides are taken to hold nothing on either. If all rows of both samples lie in one cell, the upper end is that of
 * the rule of three: the smaller sample may miss up to 1 - (alpha/2)^(1/min(n, m)) of its distribution.
 *
 * <p><b>Sufficiency.</b> Much as for the Jensen-Shannon divergence: with half-width h (scaled to 95 % confidence) and b the plug-in's bias at the point
 * estimate, the path is trusted unless min(max(b, 0), |null mean - b|) exceeds 0.5 h; the result is insufficient where it is not trusted
 * or the interval is wider than half of the range (of the squared distance, for Hellinger's; than 1 nat, for Kullback-Leibler's).
 *
 * <p><b>Total variation.</b> It has a kink where a cell's shares are equal, and the path, which tilts all cells after what they show, does not know of cells
 * that agree exactly beside others, or that all differ alike. So its ends are at least as wide as those of {@link TotalVariationBounds}; where the path is
 * not trusted, its upper end is at least T + z sqrt(1/n + 1/m)/2. These hold for any cells, and the result is insufficient only if that is too wide.
 *
 * <p><b>Hellinger.</b> The null mean and deviation of the distance are those of {@link Nakagami}'s law, an approximation: its square is a gamma variable with the
 * null moments of the squared distance. Where hardly any row of a side lies in the other side's cells, the lower end is at most that of {@link FewCrossings}.
 *
 * <p><b>Kullback-Leibler.</b> It has no upper bound that data without an assumption on rare cells can give; it is answered only where every cell of
 * the reference holds at least 10 rows of the current sample and the reference has at least 20 rows: fewer may miss the cells that decide.
 *
 * <p>In the study {@code measures} of the module {@code calibration} no setting is clearly below 93 %. Immutable and safe for use by
 * many threads. The idea is that of the inverted test: J. Neyman (1937), doi:10.1098/rsta.1937.0005.
 */
public final class MeasureInterval {
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final double MIN_CONFIDENCE = 0.5;
    private static final double MAX_CONFIDENCE = 0.9999;
    private static final double SATURATED = 1e-9;
    private static final double MAX_MODELLED_SHARE = 0.5;
    private static final double MAX_SHARE = 0.5;
    private static final double MAX_NATS = 1;
    private static final double STANDARD_SCORE = Normal.upperQuantile(0.5 * (1 - DEFAULT_CONFIDENCE));
    private static final long DENSE_ROWS = 10;
    private static final long LEAST_REFERENCE_ROWS = 20;

    private final CellMeasure measure;
    private final boolean rooted;
    private final double confidence;

    private MeasureInterval(CellMeasure measure, boolean rooted, double confidence) {
        this.measure = measure;
        this.rooted = rooted;
        this.confidence = confidence;
    }

    /** Returns the 95 % interval for the total variation distance, in [0, 1]. */
    public static MeasureInterval totalVariation() {
        return new MeasureInterval(CellMeasure.TOTAL_VARIATION, false, DEFAULT_CONFIDENCE);
    }

    /** Returns the 95 % interval for the Hellinger distance, in [0, 1]: the root of the interval for its square. */
    public static MeasureInterval hellinger() {
        return new MeasureInterval(CellMeasure.SQUARED_HELLINGER, true, DEFAULT_CONFIDENCE);
    }

    /** Returns the 95 % interval for the squared Hellinger distance, in [0, 1]. */
    public static MeasureInterval squaredHellinger() {
        return new MeasureInterval(CellMeasure.SQUARED_HELLINGER, false, DEFAULT_CONFIDENCE);
    }

    /** Returns the 95 % interval for the Kullback-Leibler divergence of the reference from the current side, in nats. */
    public static MeasureInterval kullbackLeibler() {
        return new MeasureInterval(CellMeasure.KULLBACK_LEIBLER, false, DEFAULT_CONFIDENCE);
    }

    /**
     * Returns the interval of the given confidence.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException if the level is outside that range or NaN
     */
    public MeasureInterval withConfidence(double level) {
        if (!(level >= MIN_CONFIDENCE && level <= MAX_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.9999, such as 0.95");
        }
        return new MeasureInterval(measure, rooted, level);
    }

    /**
     * Estimates the measure behind two samples.
     *
     * @param reference rows of the reference in each cell, at least 0, not all 0
     * @param current rows of the current sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative, a side has no rows, or there are more
     *     than 2^53 rows
     */
    public MeasureEstimate estimate(long[] reference, long[] current) {
        CountPair counts = CountPair.of(reference, current);
        if (counts.cells() == 1) {
            return oneCell(counts);
        }
        return Double.isInfinite(measure.plugIn(counts)) ? unbounded(counts) : guarded(counts, pathInversion(counts));
    }

    private MeasureEstimate oneCell(CountPair counts) {
        double rows = Math.min(counts.n(), counts.m());
        double missed = -Math.expm1(Math.log(0.5 * (1 - confidence)) / rows);
        double high = measure == CellMeasure.KULLBACK_LEIBLER
                ? Double.POSITIVE_INFINITY
                : measure.term(1 - missed, 1) + measure.term(missed, 0);
        return scaled(0, 0, 0, 0, 0, high, high <= maxWidth(), "rule of three");
    }

    private MeasureEstimate unbounded(CountPair counts) {
        Point start = MeasurePath.through(counts, measure).at(0);
        double infinity = Double.POSITIVE_INFINITY;
        return scaled(
                infinity, start.mean(), Math.sqrt(start.variance()), infinity, 0, infinity, false, "path inversion");
    }

    private MeasureEstimate pathInversion(CountPair counts) {
        double z = score();
        MeasurePath path = MeasurePath.through(counts, measure);
        MeasureScore scores = new MeasureScore(measure, counts);
        Point start = path.at(0);
        double plugIn = measure.plugIn(counts);
        boolean saturated = plugIn >= measure.largest() - SATURATED;
        boolean dense = DeltaMethod.isDense(counts);
        double beyond = z * measure.deviation(counts);
        boolean reached = true;

        double point = saturated ? plugIn : 0;
        if (!saturated && plugIn > start.mean()) {
            OptionalDouble t = DecreasingRoot.find(t0 -> plugIn - path.at(t0).mean(), 1, MeasurePath.END);
            reached = t.isPresent() || dense;
            point = t.isPresent() ? path.at(t.getAsDouble()).truth() : plugIn;
        }
        double low = 0;
        if (scores.atLeast(plugIn, start) > z) {
            OptionalDouble t = DecreasingRoot.find(t0 -> scores.atLeast(plugIn, path.at(t0)) - z, 1, MeasurePath.END);
            reached &= t.isPresent() || dense;
            low = t.isPresent() ? path.at(t.getAsDouble()).truth() : Math.max(0, plugIn - beyond);
        }
        double high = measure.largest();
        if (!saturated) {
            double observed = Math.max(plugIn, scores.nullMedian(start));
            OptionalDouble t = DecreasingRoot.find(t0 -> scores.atMost(observed, path.at(t0)) + z, 1, MeasurePath.END);
            if (t.isPresent()) {
                high = path.at(t.getAsDouble()).truth();
            } else if (dense) {
                high = Math.min(plugIn + beyond, measure.largest());
            }
        }
        return new MeasureEstimate(
                plugIn,
                start.mean(),
                Math.sqrt(start.variance()),
                point,
                Math.min(low, point),
                Math.max(high, point),
                confidence,
                reached,
                "path inversion");
    }

    /** The result with its ends checked. */
    private MeasureEstimate guarded(CountPair counts, MeasureEstimate path) {
        double low = path.low();
        double high = path.high();
        boolean trusted = path.sufficient() && !isModelled(path);
        if (measure == CellMeasure.TOTAL_VARIATION) {
            TotalVariationBounds bounds = TotalVariationBounds.of(counts);
            low = Math.min(low, bounds.low(score()));
            high = Math.max(high, trusted ? bounds.even(score()) : bounds.high(score()));
            trusted = true;
        } else if (measure == CellMeasure.SQUARED_HELLINGER) {
            low = Math.min(low, FewCrossings.lowOfSquaredHellinger(counts, 0.5 * (1 - confidence)));
        }
        double width = (high - low) / score() * STANDARD_SCORE;
        boolean sufficient =
                trusted && width <= maxWidth() && (measure != CellMeasure.KULLBACK_LEIBLER || isCovered(counts));
        return scaled(
                path.plugIn(), path.nullMean(), path.nullSd(), path.point(), low, high, sufficient, path.method());
    }

    private double score() {
        return Normal.upperQuantile(0.5 * (1 - confidence));
    }

    private double maxWidth() {
        return Double.isInfinite(measure.largest()) ? MAX_NATS : MAX_SHARE * measure.largest();
    }

    private boolean isModelled(MeasureEstimate path) {
        double width = (path.high() - path.low()) / score() * STANDARD_SCORE;
        double bias = path.point() > 0 ? path.plugIn() - path.point() : path.nullMean();
        double modelled = Math.min(Math.max(bias, 0), Math.abs(path.nullMean() - bias));
        return modelled > MAX_MODELLED_SHARE * 0.5 * width;
    }

    private static boolean isCovered(CountPair counts) {
        if (counts.n() < LEAST_REFERENCE_ROWS) {
            return false;
        }
        for (int i = 0; i < counts.cells(); i++) {
            if (counts.a(i) > 0 && counts.b(i) < DENSE_ROWS) {
                return false;
            }
        }
        return true;
    }

    /** The result in the measure's unit, from that of the square for a root. */
    private MeasureEstimate scaled(
            double plugIn,
            double nullMean,
            double nullSd,
            double point,
            double low,
            double high,
            boolean sufficient,
            String method) {
        if (!rooted) {
            return new MeasureEstimate(plugIn, nullMean, nullSd, point, low, high, confidence, sufficient, method);
        }
        Nakagami nullLaw = Nakagami.ofSquare(nullMean, nullSd * nullSd);
        return new MeasureEstimate(
                Math.sqrt(plugIn),
                nullLaw.mean(),
                nullLaw.deviation(),
                Math.sqrt(point),
                Math.sqrt(low),
                Math.sqrt(high),
                confidence,
                sufficient,
                method);
    }
}
