package io.mediant.core.inference.internal;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Lower confidence bound for the squared Hellinger distance of two sides that hardly share cells, where a handful of rows in the other side's cells
 * decide.
 *
 * <p>A side's crossing rows are those in cells in which the other side's share is larger. Their number x is binomial, whatever the other side does; of
 * its probability the data allow values up to the limit u of Clopper and Pearson. With u - x/n more of a side moved to those cells, in proportion to
 * the other side, the plug-in T falls to T_p, or T_q for the other side. The bound is T - sqrt((T - T_p)² + (T - T_q)²), as for independent errors. The path of
 * truths instead lets both sides cross over alike, so that a large side's few crossing rows would seem to limit those of a small side.
 *
 * <p>Used where T is at least ½ and a side has fewer than 10 crossing rows; else the number is nearly normal, and the path has its variance.
 * Source of the limit: C. J. Clopper, E. S. Pearson (1934), doi:10.1093/biomet/26.4.404.
 */
public final class FewCrossings {
    private static final CellMeasure MEASURE = CellMeasure.SQUARED_HELLINGER;
    private static final double SEPARATE = 0.5;
    private static final long FEW = 10;

    private final CountPair counts;
    private final double tail;

    private FewCrossings(CountPair counts, double tail) {
        this.counts = counts;
        this.tail = tail;
    }

    /** Returns the bound that holds with probability 1 - {@code tail}; 1 where many rows decide. */
    public static double low(CountPair counts, double tail) {
        double plugIn = MEASURE.plugIn(counts);
        FewCrossings bound = new FewCrossings(counts, tail);
        if (plugIn < SEPARATE || Math.min(bound.crossing(true), bound.crossing(false)) >= FEW) {
            return MEASURE.largest();
        }
        return Math.max(0, plugIn - Math.hypot(plugIn - bound.moved(true), plugIn - bound.moved(false)));
    }

    private double share(int cell, boolean first) {
        return first ? counts.a(cell) / (double) counts.n() : counts.b(cell) / (double) counts.m();
    }

    private boolean isOthers(int cell, boolean first) {
        return share(cell, first) < share(cell, !first);
    }

    private long crossing(boolean first) {
        long rows = 0;
        for (int i = 0; i < counts.cells(); i++) {
            rows += isOthers(i, first) ? (first ? counts.a(i) : counts.b(i)) : 0;
        }
        return rows;
    }

    /** The plug-in with as many of one side's rows in the other's cells as the data allow. */
    private double moved(boolean first) {
        double rows = first ? counts.n() : counts.m();
        double x = crossing(first);
        double limit = x == rows ? 1 : BetaDistribution.of(x + 1, rows - x).inverseSurvivalProbability(tail);
        double others = 0;
        for (int i = 0; i < counts.cells(); i++) {
            others += isOthers(i, first) ? share(i, !first) : 0;
        }
        double sum = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double share = share(i, first);
            double moved = isOthers(i, first)
                    ? share + (limit - x / rows) * share(i, !first) / others
                    : share * (1 - limit) / (1 - x / rows);
            sum += MEASURE.term(moved, share(i, !first));
        }
        return Math.min(MEASURE.plugIn(counts), sum);
    }
}
