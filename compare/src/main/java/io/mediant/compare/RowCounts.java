package io.mediant.compare;

/**
 * How many rows each side has in one column, and how many of them carry no value. A NaN of a floating-point column is
 * not missing: it is counted in {@code nan}.
 *
 * @param reference all rows of the reference
 * @param current all rows of the current side
 * @param missingReference rows of the reference without a value
 * @param missingCurrent rows of the current side without a value
 * @param nanReference rows of the reference that hold NaN
 * @param nanCurrent rows of the current side that hold NaN
 */
public record RowCounts(
        long reference, long current, long missingReference, long missingCurrent, long nanReference, long nanCurrent) {

    /** Share of the reference's rows without a value, 0 for an empty side. */
    public double missingShareReference() {
        return reference == 0 ? 0 : (double) missingReference / reference;
    }

    /** Share of the current side's rows without a value, 0 for an empty side. */
    public double missingShareCurrent() {
        return current == 0 ? 0 : (double) missingCurrent / current;
    }
}
