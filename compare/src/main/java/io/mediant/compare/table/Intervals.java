package io.mediant.compare.table;

import io.mediant.compare.Jsd;
import io.mediant.core.inference.dependence.DesignEffect;
import io.mediant.core.inference.dependence.GroupedInterval;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import java.util.Arrays;
import java.util.Optional;

/**
 * The interval of the divergence of a column. Where the cells are too sparse for one, rare cells (fewer than 10 rows of both sides together)
 * are joined: that can only lower the divergence, so the lower end for the joined cells is one for the column too. It is
 * given where it lies above the tolerance and so decides the answer; the upper end is then ln 2.
 */
final class Intervals {
    /** How the interval was made if only its lower end says something. */
    static final String LOWER_END_ONLY = "lower end, rare cells joined";

    private static final int RARE_ROWS = 10;

    private final JensenShannonInterval ofRows;
    private final GroupedInterval ofGroups;
    private final Optional<DesignEffect> effect;

    /** @param effect what dependent rows are worth; empty for independent ones */
    Intervals(double confidence, Optional<DesignEffect> effect) {
        ofRows = JensenShannonInterval.withDefaults().withConfidence(confidence);
        ofGroups = GroupedInterval.withDefaults().withConfidence(confidence);
        this.effect = effect;
    }

    /** The estimate from the cells as they are. */
    IntervalEstimate estimate(long[] a, long[] b) {
        return effect.map(known -> ofGroups.estimate(a, b, known)).orElseGet(() -> ofRows.estimate(a, b));
    }

    /** The divergence corrected for bias: the point of the estimate. */
    double corrected(long[] a, long[] b) {
        return estimate(a, b).point();
    }

    /** The interval, if one can be given. */
    Optional<Jsd.Interval> interval(IntervalEstimate estimate, long[] a, long[] b, double toleranceNats) {
        if (estimate.sufficient()) {
            return Optional.of(
                    new Jsd.Interval(estimate.low(), estimate.high(), estimate.confidence(), estimate.method()));
        }
        IntervalEstimate joined = estimate(joined(a, a, b), joined(b, a, b));
        return joined.sufficient() && joined.low() > toleranceNats
                ? Optional.of(new Jsd.Interval(joined.low(), Math.log(2), joined.confidence(), LOWER_END_ONLY))
                : Optional.empty();
    }

    private static long[] joined(long[] counts, long[] a, long[] b) {
        long[] joined = new long[counts.length + 1];
        int size = 1;
        for (int i = 0; i < counts.length; i++) {
            if (a[i] + b[i] < RARE_ROWS) {
                joined[0] += counts[i];
            } else {
                joined[size++] = counts[i];
            }
        }
        return Arrays.copyOf(joined, size);
    }
}
