package io.mediant.core.inference.dependence;

import io.mediant.core.inference.internal.Normal;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/** Squares of groups' residuals from their side's proportions, against those of independent rows. See {@link DesignEffect}. */
final class GroupResiduals {
    private static final double TAIL = 0.025;
    private static final double NORMAL_QUANTILE = Normal.upperQuantile(TAIL);

    private final GroupedCounts counts;
    private final double n;
    private final double m;
    private final double[] p;
    private final double[] q;
    private final double[] pi;
    private final double[] slopesP;
    private final double[] slopesQ;
    private final double[] residual;
    private final double pp;
    private final double pq;
    private final double qq;

    GroupResiduals(GroupedCounts counts) {
        this.counts = counts;
        n = counts.referenceRows().total();
        m = counts.currentRows().total();
        p = Arrays.stream(counts.reference()).mapToDouble(rows -> rows / n).toArray();
        q = Arrays.stream(counts.current()).mapToDouble(rows -> rows / m).toArray();
        pi = new double[p.length];
        Arrays.setAll(pi, k -> 0.5 * (p[k] + q[k]));
        slopesP = slopes(p);
        slopesQ = slopes(q);
        residual = new double[p.length];
        pp = product(p, p);
        pq = product(p, q);
        qq = product(q, q);
    }

    /** ln(share/pi), centred so that a side's mean slope is 0; 0 where the side has no rows. */
    private double[] slopes(double[] shares) {
        double[] slopes = new double[shares.length];
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            slopes[k] = shares[k] > 0 ? Math.log(shares[k] / pi[k]) : 0;
            mean += shares[k] * slopes[k];
        }
        for (int k = 0; k < shares.length; k++) {
            slopes[k] -= mean;
        }
        return slopes;
    }

    /** The sum of products over pi. */
    private double product(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += pi[k] > 0 ? left[k] * right[k] / pi[k] : 0;
        }
        return sum;
    }

    /** Variance between groups over that of independent rows, as {@link DesignEffect} names them. */
    record Effects(double mean, double along) {}

    Effects ofReference() {
        return effect(1 / n, 0, counts.referenceGroups());
    }

    Effects ofCurrent() {
        return effect(0, 1 / m, counts.currentGroups());
    }

    Effects ofBoth() {
        return effect(1 / n, 1 / m, counts.referenceGroups() + counts.currentGroups() - counts.sharedGroups());
    }

    /** The design effects of a difference of the sides; a and b are 1/n and 1/m, or 0 for a side that does not count. */
    private Effects effect(double a, double b, double units) {
        double mean = 0;
        double along = 0;
        for (int group = 0; group < counts.groups(); group++) {
            mean += square(group, a, b);
            double slope =
                    slope(counts.referenceRows(), group, slopesP, a) + slope(counts.currentRows(), group, slopesQ, b);
            along += slope * slope;
        }
        double scale = units / (units - 1);
        double independentMean = a * independent(p) + b * independent(q);
        double independentAlong = a * variance(p, slopesP) + b * variance(q, slopesQ);
        double student = TDistribution.of(units - 1).inverseSurvivalProbability(TAIL) / NORMAL_QUANTILE;
        return new Effects(
                ratio(scale * mean, independentMean), student * student * ratio(scale * along, independentAlong));
    }

    private static double ratio(double grouped, double independent) {
        return independent > 0 ? grouped / independent : 1;
    }

    private double independent(double[] shares) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += pi[k] > 0 ? shares[k] * (1 - shares[k]) / pi[k] : 0;
        }
        return sum;
    }

    private static double variance(double[] shares, double[] slopes) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k] * slopes[k] * slopes[k];
        }
        return sum;
    }

    private static double slope(GroupRows side, int group, double[] slopes, double weight) {
        double sum = 0;
        for (int i = 0; weight > 0 && i < side.entries(group); i++) {
            sum += side.count(group, i) * slopes[side.cell(group, i)];
        }
        return weight * sum;
    }

    /**
     * The sum over cells of (a (c_k - rows p_k) - b (c'_k - rows' q_k))^2/pi_k for one group: for all cells as if it had no rows there, then
     * put right where it has.
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
        double withoutRows = x * x * pp - 2 * x * y * pq + y * y * qq;
        return withoutRows + correction(left, group, x, y) + correction(right, group, x, y);
    }

    /** For the cells that one side of the group occupies, the square with its rows less that without; forgets the rows. */
    private double correction(GroupRows side, int group, double x, double y) {
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
