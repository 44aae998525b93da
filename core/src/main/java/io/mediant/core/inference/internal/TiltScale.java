package io.mediant.core.inference.internal;

/**
 * How far the tilts of some cells are spread: the method of moments on Pearson's statistic, X2 = sum (X - c rho)^2 / v with
 * v = c rho (1 - rho), whose mean is K - 1 without tilts and K - 1 + tau^2 sum v with tilts of variance tau^2.
 *
 * @param excess X2 - (K - 1); may be negative
 * @param noise the standard deviation of X2 without tilts, the root of 2K
 * @param information sum v
 */
record TiltScale(double excess, double noise, double information) {
    private static final double SMALLEST = 0.003;
    private static final double LARGEST = 2.5;
    private static final double CLEAR = 2;

    /** The statistic of cells whose rows belong to the first side with probability {@code share}. */
    static TiltScale of(CellGroups groups, double share) {
        double pearson = 0;
        double information = 0;
        double cells = 0;
        for (int i = 0; i < groups.size(); i++) {
            double total = groups.total(i);
            double v = total * share * (1 - share);
            double d = groups.x(i) - total * share;
            double w = groups.multiplicity(i);
            pearson += w * d * d / v;
            information += w * v;
            cells += w;
        }
        return new TiltScale(pearson - (cells - 1), Math.sqrt(2 * cells), information);
    }

    /** Whether the cells differ by more than chance would have it, at two standard deviations. */
    boolean isClear() {
        return excess > CLEAR * noise;
    }

    /** Returns tau, at least what chance alone could hide, kept within [0.003, 2.5]. */
    double value() {
        double tau = Math.sqrt(Math.max(excess, noise) / information);
        return Math.max(SMALLEST, Math.min(LARGEST, tau));
    }

    /** Returns tau of some of the cells; where they are not clear, at most that of all cells together. */
    double valueAmong(TiltScale all) {
        return isClear() ? value() : Math.min(value(), all.value());
    }
}
