package io.mediant.core.inference.interval;

import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.DecreasingRoot;
import io.mediant.core.inference.internal.DeltaMethod;
import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.internal.DivergencePath.Point;
import io.mediant.core.inference.internal.FirstOrderBias;
import io.mediant.core.inference.internal.ModelledBias;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.internal.PlugIn;
import io.mediant.core.inference.internal.PlugInScore;
import io.mediant.core.inference.internal.SeparateSides;
import io.mediant.core.inference.internal.WorthPair;
import java.util.OptionalDouble;

/**
 * Confidence interval for the Jensen-Shannon divergence (nats, equal weights) behind two samples' counts.
 *
 * <p>The method is path inversion. Given the pooled count of every cell, a path of possible truths leads from "both samples
 * come from one distribution" to "they share nothing", in the direction that the data show (empirical Bayes). At every truth
 * the plug-in divergence has a mean and a variance that follow from binomial sums, without simulation, and a law with these
 * two moments. The interval holds the truths under which the observed plug-in is not extreme; the point estimate is the truth
 * whose mean plug-in is the observed one. So the interval may start at 0 exactly, never leaves [0, ln 2], and never collapses
 * to a point.
 *
 * <p>A path in one direction may end before ln 2: where some cells are shared in equal parts and all others are not shared at
 * all, as when one category is replaced by another. What lies beyond it is taken from the delta method: the point is the plug-in less its first-order
 * bias, the lower end that less the deviation times the score. The upper end leaves out the bias of cells with fewer than 20 rows, where the first order is not
 * all of it; the plug-in, being convex in both samples' shares, is never too small on average.
 *
 * <p>Two allowances widen the interval where these moments are not the whole law: half a step, where the plug-in moves on a lattice of few
 * steps (see {@link PlugInScore}), and a part of the bias that can only be modelled (see {@link ModelledBias}). Above,
 * the second fades within 8 % of ln 2, where the law of the crossing rows has the upper end, and with the rows that cells have.
 *
 * <p>From nine tenths of ln 2 on, both ends take from the few rows that the sides share what a path does not know: {@link SeparateSides}. From 98 % of it, where few rows
 * crossed over, these bounds are an interval of their own where the path's is insufficient; its method is "crossing rows".
 *
 * <p>Cells that are empty on both sides do not matter. If all rows of both samples lie in one cell, the plug-in is 0 whatever
 * the samples do, and the upper end is that of the rule of three: the smaller sample may miss up to 1 - (alpha/2)^(1/min(n, m))
 * of its distribution, all of it absent from the other side.
 *
 * <p><b>Sufficiency.</b> The result is marked insufficient
 *
 * <ul>
 *   <li>if the interval rests on a modelled bias, one of more than 0.75 h, where h is half the width (scaled to 95 % confidence): with b
 *       the plug-in's bias at the point estimate, that is min(max(b, 0), |null mean - b|), since the bias is exact at 0 and vanishes
 *       at ln 2;
 *   <li>if it is wider than half of ln 2;
 *   <li>if the smaller side has fewer than four rows for every ten occupied cells: it then says nothing about most of them.
 * </ul>
 *
 * <p>In simulation over 960 settings (2 to 1000 cells, 50 to 100 000 rows a side) coverage of nominal 95 % intervals is 93 to
 * 97 %, more near 0 and near ln 2, where the ends of the range or a lattice of few counts decide. Immutable and safe for use by many threads. The
 * idea is that of the inverted test: J. Neyman (1937), doi:10.1098/rsta.1937.0005.
 */
public final class JensenShannonInterval {
    private static final double DEFAULT_CONFIDENCE = 0.95;
    private static final double MIN_CONFIDENCE = 0.5;
    private static final double MAX_CONFIDENCE = 0.9999;
    private static final double SATURATED = 1e-9;
    private static final double MIN_ROWS_PER_CELL = 0.4;
    private static final double MAX_WIDTH = 0.5 * PlugIn.LN2;
    private static final JensenShannonInterval DEFAULT = new JensenShannonInterval(DEFAULT_CONFIDENCE);

    private final double confidence;
    private final double score;

    private JensenShannonInterval(double confidence) {
        this.confidence = confidence;
        score = Normal.upperQuantile(0.5 * (1 - confidence));
    }

    /** Returns the interval of 95 % confidence. */
    public static JensenShannonInterval withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the interval of the given confidence.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException if the level is outside that range or NaN
     */
    public JensenShannonInterval withConfidence(double level) {
        if (!(level >= MIN_CONFIDENCE && level <= MAX_CONFIDENCE)) {
            throw new IllegalArgumentException(
                    "confidence is " + level + "; give a probability from 0.5 to 0.9999, such as 0.95");
        }
        return new JensenShannonInterval(level);
    }

    /**
     * Estimates the divergence behind two samples.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative, a side has no rows, or there are more
     *     than 2^53 rows
     */
    public IntervalEstimate estimate(long[] a, long[] b) {
        return estimate(WorthPair.of(CountPair.of(a, b)));
    }

    /**
     * Estimates the divergence behind two samples whose rows depend on each other, as if they were fewer independent ones: the plug-in is that
     * of the rows, its noise that of the effective numbers, shared by the cells in proportion.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param effectiveA how many independent rows the first sample is worth, positive and at most its rows
     * @param effectiveB the same for the second sample
     * @throws IllegalArgumentException if the counts are invalid or an effective number is out of its range
     */
    public IntervalEstimate estimate(long[] a, long[] b, double effectiveA, double effectiveB) {
        return estimate(WorthPair.of(CountPair.of(a, b), effectiveA, effectiveB));
    }

    private IntervalEstimate estimate(WorthPair counts) {
        return counts.cells() == 1 ? oneCell(counts) : pathInversion(counts);
    }

    private IntervalEstimate oneCell(WorthPair counts) {
        double rows = Math.min(counts.n(), counts.m());
        double missed = -Math.expm1(Math.log(0.5 * (1 - confidence)) / rows);
        double high = PlugIn.term(1 - missed, 1) + PlugIn.term(missed, 0);
        return new IntervalEstimate(0, 0, 0, 0, 0, high, confidence, high <= MAX_WIDTH, "rule of three");
    }

    private IntervalEstimate pathInversion(WorthPair counts) {
        DivergencePath path = DivergencePath.through(counts);
        Point start = path.at(0);
        double plugIn = counts.plugIn();
        boolean saturated = plugIn >= PlugIn.LN2 - SATURATED;

        double beyond = score * DeltaMethod.deviation(counts);
        double point = saturated ? PlugIn.LN2 : path.truthOf(plugIn).orElse(FirstOrderBias.corrected(counts));
        double low = 0;
        if (PlugInScore.of(plugIn, start) > score) {
            low = truthWithScore(path, plugIn, score).orElse(point - beyond);
        }
        double high = PlugIn.LN2;
        if (!saturated) {
            double observed = Math.max(plugIn, PlugInScore.nullMedian(start));
            high = truthWithScore(path, observed, -score)
                    .orElse(Math.min(FirstOrderBias.correctedInDenseCells(counts) + beyond, PlugIn.LN2));
        }
        SeparateSides sides = SeparateSides.of(counts, 0.5 * (1 - confidence));
        low = sides.lowered(Math.min(low, point));
        high = Math.max(sides.high(), Math.max(high, point));
        return result(counts, plugIn, start, point, low, high, sides);
    }

    /** The truth at which an end with the given score lies; empty beyond the path's end. */
    private static OptionalDouble truthWithScore(DivergencePath path, double plugIn, double score) {
        OptionalDouble t = DecreasingRoot.find(
                t0 -> PlugInScore.ofEnd(plugIn, path.at(t0), score) - score, Math.sqrt(8 * plugIn), DivergencePath.END);
        return t.isPresent() ? OptionalDouble.of(path.at(t.getAsDouble()).truth()) : t;
    }

    private IntervalEstimate result(
            WorthPair counts, double plugIn, Point start, double point, double low, double high, SeparateSides sides) {
        double nullMean = start.mean();
        double width = atDefaultLevel(high - low);
        ModelledBias modelled = ModelledBias.of(point > 0 ? plugIn - point : nullMean, nullMean);
        boolean sufficient = modelled.isSmallBeside(0.5 * width)
                && width <= MAX_WIDTH
                && Math.min(counts.n(), counts.m()) >= MIN_ROWS_PER_CELL * counts.cells();
        if (!sufficient && sides.areDecidedByCrossingRows()) {
            return ofCrossingRows(sides, plugIn, start, point);
        }
        double rowsPerCell = (counts.n() + counts.m()) / counts.cells();
        double above = PlugInScore.distanceFromSaturation(plugIn) * modelled.above(0.5 * width, rowsPerCell);
        double below = low > 0 ? Math.max(0, low - modelled.below(0.5 * width)) : 0;
        return new IntervalEstimate(
                plugIn,
                nullMean,
                Math.sqrt(start.variance()),
                point,
                Math.max(below, Math.min(point, sides.low())),
                Math.min(PlugIn.LN2, high + above),
                confidence,
                sufficient,
                "path inversion");
    }

    private IntervalEstimate ofCrossingRows(SeparateSides sides, double plugIn, Point start, double point) {
        double low = sides.low();
        double high = sides.high();
        return new IntervalEstimate(
                plugIn,
                start.mean(),
                Math.sqrt(start.variance()),
                Math.max(low, Math.min(point, high)),
                low,
                high,
                confidence,
                atDefaultLevel(high - low) <= MAX_WIDTH,
                "crossing rows");
    }

    private double atDefaultLevel(double width) {
        return width * DEFAULT.score / score;
    }
}
