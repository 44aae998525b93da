package io.mediant.calibration.interval;

import io.mediant.calibration.grid.Setting;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the intervals of one setting did.
 *
 * @param answeredPercent share of the draws for which an interval was given
 * @param coveragePercent share of those that held the truth; NaN if there are none
 * @param medianWidth median width in nats of those; NaN if there are none
 */
record Coverage(Setting setting, double answeredPercent, double coveragePercent, double medianWidth) {

    /** Collects intervals. */
    static final class Builder {
        private static final double ROUNDING = 1e-12;

        private final Setting setting;
        private final List<Double> widths = new ArrayList<>();
        private int draws;
        private int held;

        Builder(Setting setting) {
            this.setting = setting;
        }

        void add(IntervalEstimate estimate, double truth) {
            draws++;
            if (estimate.sufficient()) {
                widths.add(estimate.high() - estimate.low());
                if (estimate.low() <= truth + ROUNDING && truth <= estimate.high() + ROUNDING) {
                    held++;
                }
            }
        }

        Coverage build() {
            Collections.sort(widths);
            int answered = widths.size();
            return new Coverage(
                    setting,
                    100.0 * answered / draws,
                    answered == 0 ? Double.NaN : 100.0 * held / answered,
                    answered == 0 ? Double.NaN : widths.get(answered / 2));
        }
    }
}
