package io.mediant.core.inference.internal;

/**
 * What an interval for the Jensen-Shannon divergence near ln 2, from nine tenths of it, takes from the few rows that the sides share; nothing elsewhere.
 *
 * <p>Its lower end on the path gives way for {@link HiddenOverlap}, as for an independent error, and need not lie below that of {@link CrossingRows}, which also gives
 * way for it. Its upper end is at least that of {@link FewCrossings}. Where from 98 % of ln 2 fewer than ten rows of either side crossed over, and nine of ten would be seen to,
 * these bounds make an interval of their own, that rests on no model of the cells.
 */
public final class SeparateSides {
    private static final double NEARLY = 0.9;
    private static final double ALMOST = 0.98;

    private final WorthPair counts;
    private final double plugIn;
    private final double tail;

    private SeparateSides(WorthPair counts, double tail) {
        this.counts = counts;
        this.plugIn = counts.plugIn();
        this.tail = tail;
    }

    /** Bounds of which each is exceeded with probability {@code tail}. */
    public static SeparateSides of(WorthPair counts, double tail) {
        return new SeparateSides(counts, tail);
    }

    /** Returns the lower end that stands for {@code low}, one of the path. */
    public double lowered(double low) {
        if (!isNear(NEARLY)) {
            return low;
        }
        return plugIn - Math.hypot(plugIn - low, HiddenOverlap.nats(counts, tail) * HiddenOverlap.weight(counts));
    }

    /** Returns the bound below of the rows that crossed over; 0 where it does not apply. */
    public double low() {
        if (!isNear(NEARLY)) {
            return 0;
        }
        CrossingRows rows = CrossingRows.of(counts);
        return Math.max(0, rows.nats() - Math.hypot(rows.below(tail), HiddenOverlap.nats(counts, tail)));
    }

    /** Returns what the upper end must be at least; 0 where it may be any. */
    public double high() {
        return FewCrossings.highOfJensenShannon(counts, tail);
    }

    /** Whether {@link #low()} and {@link #high()} are an interval of their own. */
    public boolean areDecidedByCrossingRows() {
        CrossingRows rows = CrossingRows.of(counts);
        return isNear(ALMOST) && rows.areFew() && rows.wouldBeSeen();
    }

    private boolean isNear(double part) {
        return plugIn >= part * PlugIn.LN2;
    }
}
