package io.mediant.core.inference.dependence;

import java.util.Arrays;

/**
 * How many times larger the variance of a sample's proportions is than that of as many independent rows, and what the rows are worth.
 *
 * <p>With c_gk the rows of group g in cell k, n_g its rows, p_k the side's proportions over all G groups and pi_k the mean of both
 * sides' proportions,
 *
 * <pre>
 * V_k = G/(G-1) sum_g (c_gk - n_g p_k)^2 / n^2,   design effect = sum_k V_k/pi_k / sum_k p_k (1 - p_k)/(n pi_k),
 * </pre>
 *
 * the mean of the cells' design effects in the weighting that the Jensen-Shannon divergence has near 0 (that of chi-square). The
 * effective number of rows is n over the design effect, which is not taken below 1. Where groups have rows on both sides, the residuals
 * of both sides are subtracted before squaring, since what a group has on both sides cancels, and both sides have one design effect.
 * A difference between the sides does not enter: residuals are from each side's own proportions.
 *
 * <p>It rests on the spread between groups, so with G groups it is known to about sqrt(2/(G - 1)) of itself, less with many cells. Source:
 * J. N. K. Rao and A. J. Scott (1981), doi:10.1080/01621459.1981.10477633.
 *
 * @param reference of the reference, at least 1
 * @param current of the current side, at least 1
 * @param effectiveReference how many independent rows those of the reference are worth
 * @param effectiveCurrent how many independent rows those of the current side are worth
 */
public record DesignEffect(double reference, double current, double effectiveReference, double effectiveCurrent) {

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
        Residuals residuals = new Residuals(counts);
        double reference;
        double current;
        if (counts.sharedGroups() > 0) {
            reference = ratio(residuals.ofDifference(), residuals.independent(true) + residuals.independent(false));
            current = reference;
        } else {
            reference = ratio(residuals.ofSide(true), residuals.independent(true));
            current = ratio(residuals.ofSide(false), residuals.independent(false));
        }
        return new DesignEffect(reference, current, residuals.n / reference, residuals.m / current);
    }

    private static double ratio(double grouped, double independent) {
        return independent > 0 ? Math.max(1, grouped / independent) : 1;
    }

    /** Squares of groups' residuals, over pi_k, summed over cells. */
    private static final class Residuals {
        private final GroupedCounts counts;
        private final double n;
        private final double m;
        private final double[] p;
        private final double[] q;
        private final double[] pi;
        private final double[] residual;
        private final double[] products = {Double.NaN, Double.NaN, Double.NaN};

        Residuals(GroupedCounts counts) {
            this.counts = counts;
            n = counts.referenceRows().total();
            m = counts.currentRows().total();
            p = shares(counts.reference(), n);
            q = shares(counts.current(), m);
            pi = new double[p.length];
            Arrays.setAll(pi, k -> 0.5 * (p[k] + q[k]));
            residual = new double[p.length];
        }

        private static double[] shares(long[] rows, double total) {
            return Arrays.stream(rows).mapToDouble(count -> count / total).toArray();
        }

        double independent(boolean ofReference) {
            double[] share = ofReference ? p : q;
            double sum = 0;
            for (int k = 0; k < share.length; k++) {
                sum += pi[k] > 0 ? share[k] * (1 - share[k]) / pi[k] : 0;
            }
            return sum / (ofReference ? n : m);
        }

        double ofSide(boolean ofReference) {
            GroupRows side = ofReference ? counts.referenceRows() : counts.currentRows();
            double groups = side.occupied();
            double sum = 0;
            for (int g = 0; g < counts.groups(); g++) {
                sum += ofReference ? square(g, 1 / n, 0) : square(g, 0, 1 / m);
            }
            return sum * groups / (groups - 1);
        }

        double ofDifference() {
            double units = counts.referenceGroups() + counts.currentGroups() - counts.sharedGroups();
            double sum = 0;
            for (int g = 0; g < counts.groups(); g++) {
                sum += square(g, 1 / n, 1 / m);
            }
            return sum * units / (units - 1);
        }

        /**
         * The sum over cells of (a (c_k - rows p_k) - b (c'_k - rows' q_k))^2 / pi_k for one group. For cells without rows of the group
         * it is the square of what is expected there, which is taken from the sum over all cells.
         */
        private double square(int group, double a, double b) {
            GroupRows left = counts.referenceRows();
            GroupRows right = counts.currentRows();
            double x = a * left.rows(group);
            double y = b * right.rows(group);
            if (x == 0 && y == 0) {
                return 0;
            }
            left.addTo(residual, group, a);
            right.addTo(residual, group, -b);
            double sum = expected(x, y);
            sum += clear(left, group, x, y);
            sum += clear(right, group, x, y);
            return sum;
        }

        /** The sum over all cells of (x p_k - y q_k)^2 / pi_k. */
        private double expected(double x, double y) {
            return x * x * squares(p, p) - 2 * x * y * squares(p, q) + y * y * squares(q, q);
        }

        private double squares(double[] left, double[] right) {
            int place = left == right ? (left == p ? 0 : 1) : 2;
            if (Double.isNaN(products[place])) {
                double sum = 0;
                for (int k = 0; k < left.length; k++) {
                    sum += pi[k] > 0 ? left[k] * right[k] / pi[k] : 0;
                }
                products[place] = sum;
            }
            return products[place];
        }

        /** For the cells that a side of the group occupies: the square with its rows less that without, once; forgets the rows. */
        private double clear(GroupRows side, int group, double x, double y) {
            double sum = 0;
            for (int i = 0; i < side.entries(group); i++) {
                int k = side.cell(group, i);
                double mean = x * p[k] - y * q[k];
                double seen = residual[k];
                sum += ((seen - mean) * (seen - mean) - mean * mean) / pi[k];
                residual[k] = 0;
            }
            return sum;
        }
    }
}
