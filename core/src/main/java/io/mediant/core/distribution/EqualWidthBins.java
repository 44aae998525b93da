package io.mediant.core.distribution;

/**
 * A range cut into bins of equal width, with the arithmetic of {@code numpy.histogram}.
 *
 * <p>Edge k is low + k·((high - low)/bins), the last is high (as {@code numpy.linspace}); bins are closed on the left,
 * the last one on both sides. The bin of a value is computed by division and then moved by one where the rounded edge
 * says otherwise, so that a count agrees with the edges to the last bit. A range of a single value v becomes
 * [v - 0.5, v + 0.5].
 */
public final class EqualWidthBins {
    private final double[] edges;
    private final double low;
    private final double width;
    private final int bins;

    private EqualWidthBins(double low, double high, int bins) {
        this.low = low;
        this.width = high - low;
        this.bins = bins;
        this.edges = new double[bins + 1];
        double step = width / bins;
        for (int k = 0; k < bins; k++) {
            edges[k] = (step == 0 ? (double) k / bins * width : k * step) + low;
        }
        edges[bins] = high;
    }

    /**
     * Bins over a range.
     *
     * @param low the smallest value, finite
     * @param high the largest value, finite, at least {@code low}; high - low does not overflow
     * @param bins how many, at least 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static EqualWidthBins over(double low, double high, int bins) {
        if (!(low <= high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "cannot cut [" + low + ", " + high + "] into bins; give finite limits, the lower one first");
        }
        if (bins < 1) {
            throw new IllegalArgumentException("cannot make " + bins + " bins; at least 1 is needed");
        }
        return low == high ? new EqualWidthBins(low - 0.5, high + 0.5, bins) : new EqualWidthBins(low, high, bins);
    }

    /** The number of bins. */
    public int size() {
        return bins;
    }

    /** The edges, one more than bins, a new array. */
    public double[] edges() {
        return edges.clone();
    }

    /** The bin of a value, or -1 where it lies outside of the range or is not a number. */
    public int indexOf(double value) {
        if (!(value >= edges[0] && value <= edges[bins])) {
            return -1;
        }
        int index = Math.min((int) ((value - low) / width * bins), bins - 1);
        if (value < edges[index]) {
            return index - 1;
        }
        return value >= edges[index + 1] && index < bins - 1 ? index + 1 : index;
    }
}
