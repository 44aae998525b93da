package io.mediant.lab.target;

/**
 * Places around which draws are normal with a common standard deviation.
 *
 * @param centres one row for each mode
 * @param deviation above 0, in the unit of the data
 */
@SuppressWarnings("ArrayRecordComponent")
public record Modes(double[][] centres, double deviation) {
    /** How far from its centre a draw still belongs to a mode, in deviations. */
    public static final double REACH = 4;

    /** The number of modes. */
    public int count() {
        return centres.length;
    }

    /** The mode within whose reach a point lies, the nearest of them, or -1. */
    public int of(float[] points, int offset) {
        int nearest = -1;
        double least = REACH * deviation * REACH * deviation;
        for (int mode = 0; mode < centres.length; mode++) {
            double square = 0;
            for (int k = 0; k < centres[mode].length; k++) {
                double gap = points[offset + k] - centres[mode][k];
                square += gap * gap;
            }
            if (square <= least) {
                least = square;
                nearest = mode;
            }
        }
        return nearest;
    }
}
