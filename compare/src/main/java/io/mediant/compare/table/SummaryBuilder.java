package io.mediant.compare.table;

import io.mediant.compare.Ordered;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * Picks minimum, quartiles, median and maximum of one side out of its values in rising order, and their mean, holding none of
 * them. The sum is compensated and taken in that order, so that the mean does not depend on how the rows were read.
 */
final class SummaryBuilder {
    private static final double[] QUANTILES = {0.25, 0.5, 0.75};

    private final long count;
    /** Ranks of the wanted order statistics, rising: the two around each quantile. */
    private final long[] ranks = new long[2 * QUANTILES.length];

    private final double[] found = new double[2 * QUANTILES.length];
    private final Sum sum = Sum.create();
    private int wanted;
    private long nextRank;
    private long seen;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /** @param count number of values that will come */
    SummaryBuilder(long count) {
        this.count = count;
        for (int k = 0; k < QUANTILES.length; k++) {
            ranks[2 * k] = (long) Math.floor(position(k));
            ranks[2 * k + 1] = (long) Math.ceil(position(k));
        }
        Arrays.sort(ranks);
        Arrays.fill(found, Double.NaN);
        nextRank = ranks[0];
    }

    private double position(int k) {
        return QUANTILES[k] * (count - 1);
    }

    /** Takes a value that {@code rows} rows hold. */
    void accept(double value, long rows) {
        if (rows == 0) {
            return;
        }
        if (seen == 0) {
            minimum = value;
        }
        maximum = value;
        if (rows == 1) {
            sum.add(value);
        } else {
            sum.addProduct(value, (double) rows);
        }
        seen += rows;
        while (nextRank < seen) {
            found[wanted++] = value;
            nextRank = wanted < ranks.length ? ranks[wanted] : Long.MAX_VALUE;
        }
    }

    Ordered.Summary build() {
        double mean = count == 0 ? Double.NaN : sum.getAsDouble() / count;
        return new Ordered.Summary(count, mean, minimum, quantile(0), quantile(1), quantile(2), maximum);
    }

    private double quantile(int k) {
        double position = position(k);
        double below = ofRank((long) Math.floor(position));
        double above = ofRank((long) Math.ceil(position));
        return below == above ? below : below + (position - Math.floor(position)) * (above - below);
    }

    private double ofRank(long rank) {
        return found[Arrays.binarySearch(ranks, rank)];
    }
}
