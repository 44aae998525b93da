package io.mediant.report.text;

import io.mediant.compare.Ordered;

/**
 * Whether a Wasserstein distance speaks of a few values far out rather than of the column. Two things must hold for the
 * distance W1:
 *
 * <ul>
 *   <li>the middle does not explain it: W1 &gt; 5 (|difference of the medians| + interquartile range of the reference);
 *   <li>few rows suffice for it: carried as far as one side reaches beyond the other, at most 1 % of the rows make up W1.
 * </ul>
 *
 * <p>An infinite or undefined W1 is not judged: infinite values have a cell and a finding of their own.
 */
final class Extremes {
    private static final double TIMES_THE_MIDDLE = 5;
    private static final double LARGEST_SHARE = 0.01;

    private Extremes() {}

    /** Whether a few values carry most of the distance. */
    static boolean dominate(Ordered ordered) {
        Ordered.Summary p = ordered.reference();
        Ordered.Summary q = ordered.current();
        double distance = ordered.wasserstein1();
        double middle = medianGap(ordered) + p.upperQuartile() - p.lowerQuartile();
        double reach = Math.max(Math.abs(q.maximum() - p.maximum()), Math.abs(q.minimum() - p.minimum()));
        return Double.isFinite(distance) && distance > TIMES_THE_MIDDLE * middle && distance <= LARGEST_SHARE * reach;
    }

    /** The distance between the medians, in the column's unit. */
    static double medianGap(Ordered ordered) {
        return Math.abs(ordered.current().median() - ordered.reference().median());
    }
}
