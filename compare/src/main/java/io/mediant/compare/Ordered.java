package io.mediant.compare;

/**
 * What can be said of a column whose values have an order and distances. Computed from all rows, without cells.
 *
 * @param wasserstein1 cost of carrying one side onto the other, in {@code unit}; may be infinite
 * @param unit unit of the values: "column units" unless the column's type gives one (seconds)
 * @param inReferenceIqr the same in interquartile ranges of the reference; NaN where that range is 0
 * @param meanShift mean of the current side minus mean of the reference, in {@code unit}
 * @param energyDistance energy distance (square-root form)
 * @param kolmogorovSmirnov largest gap of the two distribution functions, 0 to 1
 * @param kolmogorovSmirnovP its asymptotic two-sided p-value; NaN for rows that depend on each other
 * @param gapAt the value where that gap is found
 * @param gapShareReference share of the reference at or below {@code gapAt}
 * @param gapShareCurrent share of the current side at or below {@code gapAt}
 * @param reference five-number summary and mean of the reference
 * @param current five-number summary and mean of the current side
 */
public record Ordered(
        double wasserstein1,
        String unit,
        double inReferenceIqr,
        double meanShift,
        double energyDistance,
        double kolmogorovSmirnov,
        double kolmogorovSmirnovP,
        double gapAt,
        double gapShareReference,
        double gapShareCurrent,
        Summary reference,
        Summary current) {

    /**
     * Mean and quantiles (linear interpolation between order statistics) of the values of one side.
     *
     * @param count number of values
     */
    public record Summary(
            long count,
            double mean,
            double minimum,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double maximum) {}
}
