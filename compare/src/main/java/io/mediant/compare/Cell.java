package io.mediant.compare;

/**
 * One outcome of a discretised column: a category, an interval of numbers, or a special cell such as "missing".
 *
 * @param label how the cell is shown (untrusted text for categories: quote before printing)
 * @param type what the cell holds
 * @param low lower end of an interval in the column's unit (seconds since 1970-01-01T00:00Z for dates and times), NaN where there is none
 * @param high upper end of an interval, NaN where there is none; equal to {@code low} for a single value
 * @param reference number of rows of the reference in the cell
 * @param current number of rows of the current side in the cell
 * @param contributionNats the cell's share of the Jensen-Shannon divergence, in nats; the shares add up to it
 */
public record Cell(
        String label, Type type, double low, double high, long reference, long current, double contributionNats) {

    /** What a cell holds. */
    public enum Type {
        CATEGORY,
        INTERVAL,
        NEGATIVE_INFINITY,
        POSITIVE_INFINITY,
        NAN,
        MISSING
    }
}
