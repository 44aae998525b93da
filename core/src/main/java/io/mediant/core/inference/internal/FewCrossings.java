package io.mediant.core.inference.internal;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Confidence bounds for two sides that hardly share cells, where a handful of rows in the other side's cells decide: a lower one for the squared
 * Hellinger distance, an upper one for the Jensen-Shannon divergence.
 *
 * <p>A side's crossing rows are those in cells in which the other side's share is larger. Their number x is binomial, whatever the other side does; of
 * its probability the data allow values between the limits of Clopper and Pearson. With the upper limit's share of a side in those cells (what comes in
 * is spread in proportion to the other side) the plug-in T falls to T_p, or T_q for the other side; with the lower limit's it rises to them. The bound is
 * T ∓ sqrt((T - T_p)² + (T - T_q)²), as for independent errors. The path of truths instead lets both sides cross over alike, so that a large side's few
 * crossing rows would seem to limit those of a small side.
 *
 * <p>Used where T is at least half of its largest value (nine tenths, for the upper bound) and a side has fewer than 10 crossing rows; else the number is
 * nearly normal, and the path has its variance.
 * Source of the limit: C. J. Clopper, E. S. Pearson (1934), doi:10.1093/biomet/26.4.404.
 */
public final class FewCrossings {
    private static final double SEPARATE = 0.5;
    private static final double NEARLY_SEPARATE = 0.9;
    private static final double FEW = 10;

    private final WorthPair counts;
    private final DoubleBinaryOperator term;
    private final double plugIn;

    private FewCrossings(WorthPair counts, DoubleBinaryOperator term) {
        this.counts = counts;
        this.term = term;
        double sum = 0;
        for (int i = 0; i < counts.cells(); i++) {
            sum += term.applyAsDouble(share(i, true), share(i, false));
        }
        plugIn = sum;
    }

    /** Returns the lower bound for the squared Hellinger distance that holds with probability 1 - {@code tail}; 1 where many rows decide. */
    public static double lowOfSquaredHellinger(CountPair counts, double tail) {
        FewCrossings bound = new FewCrossings(WorthPair.of(counts), CellMeasure.SQUARED_HELLINGER::term);
        if (!bound.applies(SEPARATE)) {
            return CellMeasure.SQUARED_HELLINGER.largest();
        }
        double first = Math.min(bound.plugIn, bound.with(bound.upperLimit(true, tail), true));
        double second = Math.min(bound.plugIn, bound.with(bound.upperLimit(false, tail), false));
        return Math.max(0, bound.plugIn - Math.hypot(bound.plugIn - first, bound.plugIn - second));
    }

    /** Returns the upper bound for the Jensen-Shannon divergence that holds with probability 1 - {@code tail}; 0 where many rows decide. */
    public static double highOfJensenShannon(WorthPair counts, double tail) {
        FewCrossings bound = new FewCrossings(counts, PlugIn::term);
        if (!bound.applies(NEARLY_SEPARATE * PlugIn.LN2)) {
            return 0;
        }
        double first = Math.max(bound.plugIn, bound.with(bound.lowerLimit(true, tail), true));
        double second = Math.max(bound.plugIn, bound.with(bound.lowerLimit(false, tail), false));
        return Math.min(PlugIn.LN2, bound.plugIn + Math.hypot(first - bound.plugIn, second - bound.plugIn));
    }

    private boolean applies(double least) {
        return plugIn >= least && Math.min(crossing(true), crossing(false)) < FEW;
    }

    private double share(int cell, boolean first) {
        return first ? counts.a(cell) / counts.n() : counts.b(cell) / counts.m();
    }

    private boolean isOthers(int cell, boolean first) {
        return share(cell, first) < share(cell, !first);
    }

    private double crossing(boolean first) {
        double rows = 0;
        for (int i = 0; i < counts.cells(); i++) {
            rows += isOthers(i, first) ? (first ? counts.a(i) : counts.b(i)) : 0;
        }
        return rows;
    }

    private double upperLimit(boolean first, double tail) {
        double rows = first ? counts.n() : counts.m();
        double x = crossing(first);
        return x >= rows ? 1 : BetaDistribution.of(x + 1, rows - x).inverseSurvivalProbability(tail);
    }

    private double lowerLimit(boolean first, double tail) {
        double rows = first ? counts.n() : counts.m();
        double x = crossing(first);
        return x == 0 ? 0 : BetaDistribution.of(x, rows - x + 1).inverseCumulativeProbability(tail);
    }

    /** The plug-in with this share of one side in the other's cells. */
    private double with(double crossingShare, boolean first) {
        double now = crossing(first) / (first ? counts.n() : counts.m());
        double others = 0;
        for (int i = 0; i < counts.cells(); i++) {
            others += isOthers(i, first) ? share(i, !first) : 0;
        }
        double sum = 0;
        for (int i = 0; i < counts.cells(); i++) {
            sum += term.applyAsDouble(moved(i, first, crossingShare, now, others), share(i, !first));
        }
        return sum;
    }

    private double moved(int cell, boolean first, double crossingShare, double now, double others) {
        double share = share(cell, first);
        if (!isOthers(cell, first)) {
            return share * (1 - crossingShare) / (1 - now);
        }
        return crossingShare < now
                ? share * crossingShare / now
                : share + (crossingShare - now) * share(cell, !first) / others;
    }
}
