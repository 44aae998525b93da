package io.mediant.core.distribution;

import java.util.Arrays;

/**
 * Counts of a numeric quantity between edges: bin i is [edge i, edge i+1), the last bin is closed on both sides.
 */
public final class Histogram {
    private final double[] edges;
    private final Counts counts;

    private Histogram(double[] edges, Counts counts) {
        this.edges = edges;
        this.counts = counts;
    }

    /**
     * A histogram from edges and counts.
     *
     * @param edges strictly ascending, one more than counts; the first and last may be infinite
     * @param counts at least one
     * @throws IllegalArgumentException if the edges do not ascend or do not match the counts
     */
    public static Histogram of(double[] edges, Counts counts) {
        if (edges.length != counts.size() + 1) {
            throw new IllegalArgumentException(
                    edges.length + " edges do not enclose " + counts.size() + " bins; give one edge more than counts");
        }
        for (int i = 0; i + 1 < edges.length; i++) {
            if (!(edges[i] < edges[i + 1])) {
                throw new IllegalArgumentException("edge " + edges[i + 1] + " at index " + (i + 1) + " is not above "
                        + edges[i] + " before it; edges ascend strictly");
            }
        }
        return new Histogram(edges.clone(), counts);
    }

    /**
     * The histogram of values over equal-width bins, with the edges and counts of {@code numpy.histogram}.
     *
     * @param low the lower end of the range, finite
     * @param high the upper end, finite, at least {@code low}
     * @param bins how many bins, at least 1
     * @param values each within [low, high]
     * @throws IllegalArgumentException naming the index of a value outside of the range, which numpy would drop
     */
    public static Histogram equalWidth(double low, double high, int bins, double... values) {
        EqualWidthBins grid = EqualWidthBins.over(low, high, bins);
        long[] counts = new long[bins];
        for (int i = 0; i < values.length; i++) {
            int bin = grid.indexOf(values[i]);
            if (bin < 0) {
                throw new IllegalArgumentException("value " + values[i] + " at index " + i + " is not within [" + low
                        + ", " + high + "]; widen the range or filter the values first");
            }
            counts[bin]++;
        }
        return new Histogram(grid.edges(), Counts.of(counts));
    }

    /** The number of bins. */
    public int size() {
        return counts.size();
    }

    /** The edges, one more than bins, a new array. */
    public double[] edges() {
        return edges.clone();
    }

    /** The counts, one per bin. */
    public Counts counts() {
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && Arrays.equals(edges, that.edges) && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(edges) + counts.hashCode();
    }

    @Override
    public String toString() {
        return "Histogram[edges=" + Arrays.toString(edges) + ", counts=" + Arrays.toString(counts.toArray()) + "]";
    }
}
