package io.mediant.core.inference.internal;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How much of a divergence near ln 2 rests on rows that have their cell almost to themselves, and may be of a tail that both sides share.
 *
 * <p>Two rows of one long tail seldom meet, so two sides whose frequent cells differ and whose rare ones are the same look as if they shared nothing; the
 * path gives the rare cells the tilts of the frequent ones. What the data say about the tail: its rows would lie alone on either side in proportion to the
 * sizes, and of its cells with two rows a share 2 rho (1 - rho), rho = n/N, would hold one of each side. Both bound how many of these rows may be shared,
 * by upper limits (Poisson; C. J. Clopper, E. S. Pearson, 1934, doi:10.1093/biomet/26.4.404), and with them the divergence that may not be there.
 *
 * <p>Counted are rows in cells of one side with at most two. The bound is in force where T is at least nine tenths of ln 2 and such rows are at most a
 * quarter of all, and fades to nothing at two fifths: where most rows lie in rare cells, it is these that the path's tilts were learnt from.
 */
public final class UnseenOverlap {
    private static final double NEARLY_SEPARATE = 0.9;
    private static final double RARE = 2;
    private static final double FEW_ROWS = 0.25;
    private static final double MANY_ROWS = 0.4;

    private final WorthPair counts;
    private final double tail;
    private double rowsA;
    private double rowsB;
    private double pairs;
    private double mixedPairs;

    private UnseenOverlap(WorthPair counts, double tail) {
        this.counts = counts;
        this.tail = tail;
        for (int i = 0; i < counts.cells(); i++) {
            if (counts.a(i) + counts.b(i) <= RARE) {
                addRare(counts.a(i), counts.b(i));
            }
        }
    }

    private void addRare(double a, double b) {
        boolean mixed = a > 0 && b > 0;
        rowsA += mixed ? 0 : a;
        rowsB += mixed ? 0 : b;
        if (a + b > 1) {
            pairs++;
            mixedPairs += mixed ? 1 : 0;
        }
    }

    /** Returns by how much, in nats, the divergence may be less than the plug-in for this reason; exceeded with probability {@code tail} at most. */
    public static double nats(WorthPair counts, double tail) {
        return counts.plugIn() < NEARLY_SEPARATE * PlugIn.LN2 ? 0 : new UnseenOverlap(counts, tail).nats();
    }

    private double nats() {
        double odds = counts.n() / counts.m();
        double sharedA = Math.min(rowsA, odds * upperLimit(rowsB));
        double sharedB = Math.min(rowsB, upperLimit(rowsA) / odds);
        double share = 0.5 * (sharedA / counts.n() + sharedB / counts.m());
        return PlugIn.LN2 * share * mostShared() * weight();
    }

    private double upperLimit(double rows) {
        return 0.5 * ChiSquare.upperQuantile(tail, 2 * (rows + 1));
    }

    /** The largest share of the rare cells that may be of a common tail. */
    private double mostShared() {
        if (mixedPairs >= pairs) {
            return 1;
        }
        double rho = counts.n() / (counts.n() + counts.m());
        double most = BetaDistribution.of(mixedPairs + 1, pairs - mixedPairs).inverseSurvivalProbability(tail);
        return Math.min(1, most / (2 * rho * (1 - rho)));
    }

    private double weight() {
        double rare = 0.5 * (rowsA / counts.n() + rowsB / counts.m());
        return Math.max(0, Math.min(1, (MANY_ROWS - rare) / (MANY_ROWS - FEW_ROWS)));
    }
}
