package io.mediant.data.table;

/** Takes the distinct values of a column in rising order, with the number of rows on each side. */
@FunctionalInterface
public interface OrderedConsumer {
    /**
     * The next value.
     *
     * @param value larger than the one before; infinities come first and last, NaN never
     * @param reference number of rows of the reference that hold it
     * @param current number of rows of the current side that hold it
     */
    void accept(double value, long reference, long current);
}
