package io.mediant.core.inference.internal;

/**
 * Limiting law of the statistic of Cramér and von Mises: that of sum over j of Z_j^2/(j pi)^2 for independent standard normal Z_j.
 *
 * <p>Upper tail after N. V. Smirnov (1936):
 *
 * <pre>
 * P(W >= x) = 2/pi sum over j >= 1 of (-1)^(j+1) I_j,   I_j = integral from (2j-1)pi to 2j pi of exp(-x s^2/2) / sqrt(-s sin s) ds,
 * </pre>
 *
 * <p>to about 1e-14 of its value in the tail and of 1 elsewhere.
 */
public final class CramerVonMisesLaw {
    private static final double CERTAIN = 0.003;
    private static final int POINTS = 32;

    private CramerVonMisesLaw() {}

    /** Returns P(W at least x), in [0, 1]; 1 where that is so to 1e-14. */
    public static double upperTail(double x) {
        if (x < CERTAIN) {
            return 1;
        }
        double sum = 0;
        for (int j = 1; j == 1 || 0.5 * x * square((2 * j - 1) * Math.PI) < 40 + 0.5 * x * square(Math.PI); j++) {
            sum += (j % 2 == 1 ? 1 : -1) * lobe(x, j);
        }
        return Math.max(0, Math.min(1, 2 / Math.PI * sum));
    }

    /** The integral over one lobe. With s = (2j - 1/2) pi - (pi/2) cos t it is one of a smooth function with even ends. */
    private static double lobe(double x, int j) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double t = (i + 0.5) * Math.PI / POINTS;
            double offset = 0.5 * Math.PI * Math.cos(t);
            double s = (2 * j - 0.5) * Math.PI - offset;
            sum += Math.exp(-0.5 * x * s * s) / Math.sqrt(s) * (Math.sin(t) / Math.sqrt(Math.cos(offset)));
        }
        return sum * 0.5 * Math.PI * Math.PI / POINTS;
    }

    private static double square(double value) {
        return value * value;
    }
}
