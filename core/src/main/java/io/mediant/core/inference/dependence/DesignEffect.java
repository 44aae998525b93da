package io.mediant.core.inference.dependence;

/**
 * How many times larger the variance of a sample's proportions is than that of as many independent rows, and what the rows are worth.
 *
 * <p>With c_gk the rows of group g in cell k, n_g its rows, p_k the side's proportions over all G groups, r_gk = (c_gk - n_g p_k)/n and
 * pi_k the mean of both sides' proportions, there are two design effects,
 *
 * <pre>
 * mean:   G/(G-1) sum_gk r_gk^2/pi_k / sum_k p_k (1 - p_k)/(n pi_k),
 * along:  G/(G-1) sum_g (sum_k r_gk s_k)^2 / (1/n) (sum_k p_k s_k^2 - (sum_k p_k s_k)^2),   s_k = ln(p_k/pi_k):
 * </pre>
 *
 * the mean over all directions in which proportions can differ, which says what sampling alone gives, and that along the direction in
 * which the sides do differ, by the slopes of the Jensen-Shannon divergence, which says how far an estimate of it may be off. Groups and
 * shifts usually go in the same slow direction, so the second is often much larger. It is multiplied by the square of Student's 97.5th
 * percentile over the normal one, G - 1 degrees of freedom, since it rests on the spread of G groups.
 *
 * <p>Where groups have rows on both sides, the residuals of both sides are taken together before squaring, since what a group has on both
 * sides cancels, and both sides have one design effect. A difference between the sides does not enter: residuals are from each side's own
 * proportions. Source: J. N. K. Rao and A. J. Scott (1981), doi:10.1080/01621459.1981.10477633.
 *
 * @param reference of the reference
 * @param current of the current side
 */
public record DesignEffect(OfSide reference, OfSide current) {

    /**
     * The design effects of one side.
     *
     * @param rows its rows
     * @param groups its groups that have rows
     * @param mean over all directions, at least 1
     * @param along the direction in which the sides differ, at least {@code mean}
     */
    public record OfSide(long rows, int groups, double mean, double along) {

        /** How many independent rows the rows are worth: rows over the larger design effect. */
        public double effectiveRows() {
            return rows / along;
        }

        /** How many independent rows would give the same divergence by sampling alone: rows over the mean design effect. */
        public double effectiveRowsOnAverage() {
            return rows / mean;
        }
    }

    /**
     * Estimates the design effects.
     *
     * @throws IllegalArgumentException if a side has a single group and so no spread between groups
     */
    public static DesignEffect of(GroupedCounts counts) {
        if (counts.referenceGroups() < 2 || counts.currentGroups() < 2) {
            throw new IllegalArgumentException("the sides have " + counts.referenceGroups() + " and "
                    + counts.currentGroups() + " groups; the spread between groups needs at least 2 a side");
        }
        GroupResiduals residuals = new GroupResiduals(counts);
        if (counts.sharedGroups() > 0) {
            GroupResiduals.Effects both = residuals.ofBoth();
            return new DesignEffect(side(counts.referenceRows(), both), side(counts.currentRows(), both));
        }
        return new DesignEffect(
                side(counts.referenceRows(), residuals.ofReference()),
                side(counts.currentRows(), residuals.ofCurrent()));
    }

    private static OfSide side(GroupRows rows, GroupResiduals.Effects effects) {
        double mean = Math.max(1, effects.mean());
        return new OfSide(rows.total(), rows.occupied(), mean, Math.max(mean, effects.along()));
    }
}
