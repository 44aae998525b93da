package io.mediant.compare;

import io.mediant.compare.policy.Dependence;
import java.util.List;

/** One fact that explains a column's answer. The report turns it into a sentence. */
public sealed interface Finding {

    /** The value of the divergence is what two samples of one law show at these sizes. */
    record WithinNoise() implements Finding {}

    /** The difference is real, but smaller than the tolerance. */
    record RealButTiny() implements Finding {}

    /** The interval lies above the tolerance, but the test does not hold after correction for many columns. */
    record NotSignificant(double q) implements Finding {}

    /** The interval contains the tolerance. */
    record StraddlesTolerance() implements Finding {}

    /** Too few rows for the cells: the smaller side has this many. */
    record TooFewRows(long smallerSide, int cells) implements Finding {}

    /** Too few groups, or blocks of time, to exchange between the sides. */
    record TooFewGroups(Dependence.Kind kind) implements Finding {}

    /** The two sides share (almost) no value. @param sharedMass 1 minus the total variation, 0 to 1 */
    record NoOverlap(double sharedMass) implements Finding {}

    /** Mass moved above or below a value. Shares are of the rows that have a value. */
    record MassMoved(boolean above, double threshold, double shareReference, double shareCurrent) implements Finding {}

    /** The median moved. */
    record MedianMoved(double reference, double current) implements Finding {}

    /** The spread (interquartile range) changed while the middle stayed. */
    record SpreadChanged(double reference, double current) implements Finding {}

    /** Categories that only the current side has, largest first; {@code total} counts all of them. */
    record NewCategories(List<Share> largest, int total, double share) implements Finding {
        public NewCategories {
            largest = List.copyOf(largest);
        }
    }

    /** Categories that only the reference has, largest first; {@code total} counts all of them. */
    record VanishedCategories(List<Share> largest, int total, double share) implements Finding {
        public VanishedCategories {
            largest = List.copyOf(largest);
        }
    }

    /** The share of one category (or value) changed. */
    record ShareChanged(String label, double reference, double current) implements Finding {}

    /** The share of rows without a value changed. */
    record MissingChanged(double reference, double current) implements Finding {}

    /** The share of infinite or NaN values changed. */
    record NonFiniteChanged(double reference, double current) implements Finding {}

    /** Finer cells show more: read the value as a lower one. */
    record UnderResolved(double nats, double finerNats) implements Finding {}

    /** A label with its share of the rows, 0 to 1. */
    record Share(String label, double share) {}
}
