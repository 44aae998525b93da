package io.mediant.core.inference.internal;

/**
 * Lower bound for the Jensen-Shannon divergence of two sides that share almost nothing, from the numbers of rows that crossed over.
 *
 * <p>A side's crossing rows are those in cells in which the other side's share is larger (half of them where the shares are equal). The divergence is at least
 * that of the two blocks of cells, one side's and the other's (data processing), whatever the shares within the blocks are. The bound is the blocks'
 * divergence T, less what the crossing shares may be beyond those seen: sqrt((T - T_p)² + (T - T_q)²) with {@link MidP} limits of one side and of the other,
 * as for independent errors; or, if that is less, what the limit of their sum allows, on whichever side it does most harm. A row that falls where the
 * other side has no row is not seen to cross: limits are for the part of the rows that would be, the coverage of the other side's sample (I. J. Good, 1953,
 * doi:10.1093/biomet/40.3-4.237). The limit of the sum is used where that is nine tenths.
 */
final class CrossingRows {
    private static final double FEW = 10;
    private static final double NEARLY_ALL = 0.9;

    private final double n;
    private final double m;
    private double crossingA;
    private double crossingB;
    private double aloneA;
    private double aloneB;

    private CrossingRows(WorthPair counts) {
        n = counts.n();
        m = counts.m();
        for (int i = 0; i < counts.cells(); i++) {
            count(counts.a(i), counts.b(i));
        }
    }

    private void count(double a, double b) {
        int order = Double.compare(a / n, b / m);
        crossingA += order < 0 ? a : order == 0 ? 0.5 * a : 0;
        crossingB += order > 0 ? b : order == 0 ? 0.5 * b : 0;
        aloneA += a <= 1 ? a : 0;
        aloneB += b <= 1 ? b : 0;
    }

    static CrossingRows of(WorthPair counts) {
        return new CrossingRows(counts);
    }

    /** Returns whether fewer than ten rows of either side crossed over. */
    boolean areFew() {
        return crossingA < FEW && crossingB < FEW;
    }

    /** Returns whether at least nine of ten rows would be seen to cross over. */
    boolean wouldBeSeen() {
        return Math.max(aloneA / n, aloneB / m) <= 1 - NEARLY_ALL;
    }

    /** Returns the divergence of the two blocks, in nats. */
    double nats() {
        return nats(crossingA / n, crossingB / m);
    }

    /** Returns how much less, in nats, the blocks' divergence may be; exceeded with probability {@code tail} on either side. */
    double below(double tail) {
        double p = crossingA / n;
        double q = crossingB / m;
        double first = nats() - nats(Math.max(p, MidP.upperLimit(crossingA, seenA(), tail)), q);
        double second = nats() - nats(p, Math.max(q, MidP.upperLimit(crossingB, seenB(), tail)));
        double apart = Math.hypot(first, second);
        return wouldBeSeen() ? Math.min(apart, Math.max(0, nats() - leastOfSum(tail))) : apart;
    }

    private double seenA() {
        return n * (1 - aloneB / m);
    }

    private double seenB() {
        return m * (1 - aloneA / n);
    }

    /** The least divergence with so many crossing rows in all as the limit of their number allows. */
    private double leastOfSum(double tail) {
        double rows = seenA() + seenB();
        double most = rows * MidP.upperLimit(crossingA + crossingB, rows, tail);
        double p = most / seenA();
        double q = most / seenB();
        double part = DecreasingRoot.find(s -> -p * slope(s * p, (1 - s) * q) + q * slope((1 - s) * q, s * p), 0.5, 1)
                .orElse(1);
        return nats(part * p, (1 - part) * q);
    }

    /** The divergence of (1 - p, p) and (q, 1 - q), in nats; 0 where more than all has crossed over. */
    private static double nats(double p, double q) {
        return p + q >= 1 ? 0 : PlugIn.term(1 - p, q) + PlugIn.term(p, 1 - q);
    }

    /** Its derivative by p. */
    private static double slope(double p, double q) {
        return p + q >= 1 ? 0 : 0.5 * Math.log(Math.max(p, Double.MIN_NORMAL) * (1 - p + q) / ((1 - p) * (1 - q + p)));
    }
}
