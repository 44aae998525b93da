package io.mediant.core.inference.interval;

/**
 * An estimate of a measure of the difference between the distributions behind two samples, with its interval. Values are in the measure's unit.
 *
 * @param plugIn the measure of the samples' own proportions, biased upwards; infinite for the Kullback-Leibler divergence where the current sample
 *     lacks a cell of the reference
 * @param nullMean the plug-in's mean if both samples came from one distribution, approximately
 * @param nullSd the plug-in's standard deviation if both samples came from one distribution, approximately
 * @param point the estimate corrected for bias; 0 where the plug-in does not exceed the null mean
 * @param low the interval's lower end, at most {@code point}
 * @param high the interval's upper end, at least {@code point}
 * @param confidence the nominal probability that the interval holds the truth, in (0, 1)
 * @param sufficient whether the data suffice for the interval to be trusted; if false, read it as "too little data"
 * @param method how the interval was made
 */
public record MeasureEstimate(
        double plugIn,
        double nullMean,
        double nullSd,
        double point,
        double low,
        double high,
        double confidence,
        boolean sufficient,
        String method) {}
