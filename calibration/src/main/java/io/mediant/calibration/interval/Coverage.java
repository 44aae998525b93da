package io.mediant.calibration.interval;

import io.mediant.calibration.grid.Setting;
import io.mediant.core.inference.interval.IntervalEstimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What the intervals of one setting did.
 *
 * @param draws number of simulations
 * @param answered those for which an interval was given
 * @param held those of them whose interval held the truth
 * @param medianWidth median width in nats of the intervals given; NaN if there are none
 */
record Coverage(Setting setting, int draws, int answered, int held, double medianWidth) {

    /** Whether an interval was given in at least half of the draws. */
    boolean isAnswered() {
        return 2 * answered >= draws;
    }

    /** The share in percent of intervals given that held the truth; NaN if there are none. */
    double percent() {
        return answered == 0 ? Double.NaN : 100.0 * held / answered;
    }

    /** The probability of as few held if each interval holds the truth with probability {@code coverage}. */
    double probabilityOfFewer(double coverage) {
        return answered == 0 ? 1 : BinomialDistribution.of(answered, coverage).cumulativeProbability(held);
    }

    /** The probability of as many held if each interval holds the truth with probability {@code coverage}. */
    double probabilityOfMore(double coverage) {
        return answered == 0 ? 1 : BinomialDistribution.of(answered, coverage).survivalProbability(held - 1);
    }

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
            return new Coverage(setting, draws, widths.size(), held, median(widths));
        }

        private static double median(List<Double> values) {
            Collections.sort(values);
            return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
        }
    }
}
