package io.mediant.core.inference.internal;

/**
 * How much of a divergence near ln 2 may not be there, because rare cells that look like one side's alone are of a tail that both sides share.
 *
 * <p>Two rows of one long tail seldom meet, so two sides whose frequent cells differ and whose rare ones are the same look as if they shared nothing. What
 * the data say about a side's rows that are alone in their cells: as far as these are shared, the other side's rows meet them as often as they meet each
 * other. With S rows alone, of which M meet the other side, and R rows of the other side in rare cells, which make W pairs, M of M + W has a {@link MidP}
 * limit u, and the shared part of the S rows is at most u/(1 - u) R/(2S). It stands for as large a part of R, or of those rows of R whose cells have no more of them
 * than the cells that were met. What both may share is worth ln 2, less their divergence.
 *
 * <p>A cell is rare if it holds at most two rows, those of a larger side counted as so many of the smaller one. The rows alone are taken at the upper
 * limit of their expected number (Poisson). Of the two sides' bounds the larger one counts.
 */
final class HiddenOverlap {
    private static final double RARE = 2;
    private static final double FEW_ROWS = 0.25;
    private static final double MANY_ROWS = 0.4;

    private final WorthPair counts;
    private final boolean first;
    private double single;
    private double met;
    private double mostMet;
    private double others;
    private double othersAlone;

    private HiddenOverlap(WorthPair counts, boolean first) {
        this.counts = counts;
        this.first = first;
        for (int i = 0; i < counts.cells(); i++) {
            if (isRare(i)) {
                count(own(i), other(i));
            }
        }
    }

    /** Returns by how much, in nats, the divergence may be less than it seems; exceeded with probability {@code tail} at most. */
    static double nats(WorthPair counts, double tail) {
        return Math.max(new HiddenOverlap(counts, true).nats(tail), new HiddenOverlap(counts, false).nats(tail));
    }

    /** Returns 1 where rows alone in their cells are at most a quarter of all, falling to 0 at two fifths: where most are, a path's tilts were learnt from them. */
    static double weight(WorthPair counts) {
        double rare = 0;
        for (int i = 0; i < counts.cells(); i++) {
            boolean one = counts.a(i) == 0 || counts.b(i) == 0;
            rare += one && counts.a(i) + counts.b(i) <= RARE
                    ? 0.5 * (counts.a(i) / counts.n() + counts.b(i) / counts.m())
                    : 0;
        }
        return Math.max(0, Math.min(1, (MANY_ROWS - rare) / (MANY_ROWS - FEW_ROWS)));
    }

    private void count(double own, double other) {
        if (own > 0 && own <= 1) {
            single += own;
            met += other > 0 ? own : 0;
            mostMet = Math.max(mostMet, other);
        }
        if (own <= 1) {
            others += other;
            othersAlone += other <= 1 ? other : 0;
        }
    }

    private double nats(double tail) {
        if (single == 0) {
            return 0;
        }
        double alone = 0.5 * ChiSquare.upperQuantile(tail, 2 * (single + 1)) / (first ? counts.n() : counts.m());
        double matching = met == 0 ? others : othersUpTo(mostMet);
        double share = share(tail);
        return gap(share * alone, share * matching / (first ? counts.m() : counts.n()));
    }

    private double share(double tail) {
        double pairs = 0.5 * (others - othersAlone);
        double limit = MidP.upperLimit(met, met + pairs, tail);
        return limit == 1 ? 1 : Math.min(1, limit / (1 - limit) * others / (2 * single));
    }

    private double othersUpTo(double most) {
        double rows = 0;
        for (int i = 0; i < counts.cells(); i++) {
            rows += isRare(i) && own(i) <= 1 && other(i) <= most ? other(i) : 0;
        }
        return rows;
    }

    private boolean isRare(int cell) {
        double sizes = first ? counts.n() / counts.m() : counts.m() / counts.n();
        return own(cell) + other(cell) * Math.min(1, sizes) <= RARE;
    }

    private double own(int cell) {
        return first ? counts.a(cell) : counts.b(cell);
    }

    private double other(int cell) {
        return first ? counts.b(cell) : counts.a(cell);
    }

    /** ln 2 for all of two masses, less their part of the divergence. */
    private static double gap(double p, double q) {
        return 0.5 * PlugIn.LN2 * (p + q) - PlugIn.term(p, q);
    }
}
