package io.mediant.core.inference.cloud;

import io.mediant.core.inference.internal.CountPair;

/**
 * The divergence frontier of two samples' counts: the curve of (exp(-c KL(q‖r)), exp(-c KL(p‖r))) over the mixtures r = λ p + (1 - λ) q, and
 * the area below it, which is the figure of {@link Mauve}.
 *
 * <p>λ takes equally spaced values in [1e-6, 1 - 1e-6], and (1, 0) and (0, 1) are the ends. The area is that below the polygon through these
 * points in the order of λ, so that points which coincide, as those of equal shares do, cannot be put in a wrong order: equal
 * shares have area 1 exactly. (An implementation that sorts the points by one coordinate may lose area at such ties.) The frontier integral is
 * Σ (p + q)/2 - p q ln(p/q)/(p - q), in [0, 1], 0 for equal shares.
 *
 * @param area the area in [0, 1], 1 for equal shares
 * @param integral the frontier integral
 */
public record DivergenceFrontier(double area, double integral) {
    private static final double END = 1e-6;

    /**
     * The frontier of counts.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @param scale c, positive; 5 is usual
     * @param points the number of mixtures, at least 2; 25 is usual
     * @param smoothing what is added to each count; 0, or 1/2 for the estimate of Krichevsky and Trofimov
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static DivergenceFrontier of(long[] a, long[] b, double scale, int points, double smoothing) {
        CountPair.of(a, b);
        if (!(scale > 0) || points < 2 || !(smoothing >= 0)) {
            throw new IllegalArgumentException("scale, points and smoothing are " + scale + ", " + points + " and "
                    + smoothing + "; give a positive scale, at least two points and no negative smoothing");
        }
        double[] p = shares(a, smoothing);
        double[] q = shares(b, smoothing);
        return new DivergenceFrontier(area(p, q, scale, points), integral(p, q));
    }

    private static double[] shares(long[] counts, double smoothing) {
        double total = 0;
        for (long count : counts) {
            total += count + smoothing;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (counts[i] + smoothing) / total;
        }
        return shares;
    }

    private static double area(double[] p, double[] q, double scale, int points) {
        double area = 0;
        double x = 0;
        double y = 1;
        for (int i = 0; i <= points; i++) {
            double nextX = 1;
            double nextY = 0;
            if (i < points) {
                double lambda = 1 - END - (1 - 2 * END) * i / (points - 1);
                nextX = Math.exp(-scale * towardsMixture(q, p, 1 - lambda));
                nextY = Math.exp(-scale * towardsMixture(p, q, lambda));
            }
            area += (nextX - x) * (y + nextY) / 2;
            x = nextX;
            y = nextY;
        }
        return area;
    }

    /** KL(p‖w p + (1 - w) q). */
    private static double towardsMixture(double[] p, double[] q, double w) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] > 0 ? -p[i] * Math.log(w + (1 - w) * q[i] / p[i]) : 0;
        }
        return Math.max(0, sum);
    }

    private static double integral(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double gap = p[i] - q[i];
            double least = Math.min(p[i], q[i]);
            if (least <= 0 || Math.abs(gap) <= 1e-5 * least) {
                sum += least <= 0 ? 0.5 * (p[i] + q[i]) : gap * gap / (3 * (p[i] + q[i]));
            } else {
                sum += 0.5 * (p[i] + q[i]) - p[i] * q[i] * Math.log(p[i] / q[i]) / gap;
            }
        }
        return Math.max(0, sum);
    }
}
