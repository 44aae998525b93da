package io.mediant.core.inference.planning;

import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.core.inference.internal.PlugIn;

/**
 * The Jensen-Shannon divergence (nats) of two normal laws of one standard deviation whose means differ, and its inverse: it
 * turns a divergence into a shift in standard deviations. There is no closed form; both ways use quadrature. Small shifts d
 * give about d²/8. Sound as a picture of a divergence for any data, as a statement about the data only where they are about
 * normal.
 */
public final class MeanShift {
    private static final double LARGEST = 20;
    private static final int HALVINGS = 60;
    private static final DensityDivergence DIVERGENCE = DensityDivergence.of(Measure.JENSEN_SHANNON);

    private MeanShift() {}

    /**
     * Returns the divergence of N(0, 1) and N(shift, 1), in nats.
     *
     * @param deviations the shift in standard deviations, finite; its sign does not matter
     * @throws IllegalArgumentException if it is not finite
     */
    public static double nats(double deviations) {
        if (!Double.isFinite(deviations)) {
            throw new IllegalArgumentException(
                    "shift is " + deviations + "; give a finite number of standard deviations, such as 0.3");
        }
        return deviations == 0
                ? 0
                : DIVERGENCE
                        .between(Normal.of(0, 1), Normal.of(Math.abs(deviations), 1))
                        .value();
    }

    /**
     * Returns the shift, in standard deviations, whose divergence is given; positive infinity from ln 2 (1 - 1e-9) on.
     *
     * @param nats in [0, ln 2]
     * @throws IllegalArgumentException if it is outside that range or NaN
     */
    public static double ofNats(double nats) {
        Checks.divergence(nats);
        if (nats == 0) {
            return 0;
        }
        if (nats >= PlugIn.LN2 * (1 - 1e-9)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = LARGEST;
        for (int i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
            double middle = 0.5 * (low + high);
            if (nats(middle) < nats) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
