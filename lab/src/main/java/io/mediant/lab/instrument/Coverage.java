package io.mediant.lab.instrument;

import io.mediant.lab.target.Modes;

/**
 * Which modes of the data a generator reaches.
 *
 * @param covered modes that hold at least a fifth of their fair share of the points
 * @param nearShare the share of all points that lie within the reach of some mode, 4 deviations
 * @param shares each mode's share of all points, and last that of points near none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Coverage(int covered, double nearShare, double[] shares) {
    private static final double LEAST_OF_FAIR_SHARE = 0.2;

    /** The coverage by points. @param points row by row, at least one */
    public static Coverage of(float[] points, int dimensions, Modes modes) {
        int rows = points.length / dimensions;
        if (rows == 0) {
            throw new IllegalArgumentException("there is no point to look at");
        }
        double[] shares = new double[modes.count() + 1];
        for (int i = 0; i < rows; i++) {
            int mode = modes.of(points, i * dimensions);
            shares[mode < 0 ? modes.count() : mode] += 1.0 / rows;
        }
        int covered = 0;
        for (int mode = 0; mode < modes.count(); mode++) {
            covered += shares[mode] >= LEAST_OF_FAIR_SHARE / modes.count() ? 1 : 0;
        }
        return new Coverage(covered, 1 - shares[modes.count()], shares);
    }
}
