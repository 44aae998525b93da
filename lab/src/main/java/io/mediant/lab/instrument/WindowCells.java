package io.mediant.lab.instrument;

import io.mediant.core.divergence.JensenShannon;

/**
 * Equal cells of a window on the line or in the plane, and one more for all points outside: what turns two sets of points into counts whose JSD is
 * known. Without smoothing, so points of one side only are pinned at ln 2; with the same number of points on both sides a JSD of two samples of one law
 * is the floor beneath which no value means anything.
 */
public final class WindowCells {
    private final double[] window;
    private final int perAxis;
    private final int dimensions;

    private WindowCells(double[] window, int perAxis) {
        this.window = window.clone();
        this.perAxis = perAxis;
        dimensions = window.length / 2;
    }

    /**
     * Cells of a window.
     *
     * @param window low and high edge for each of one or two dimensions
     * @param perAxis cells along each, at least 1
     * @throws IllegalArgumentException if the window has other dimensions, or an edge that is not below its other
     */
    public static WindowCells of(double[] window, int perAxis) {
        if (window.length != 2 && window.length != 4) {
            throw new IllegalArgumentException("cells are of a line or a plane, but the window has " + window.length / 2
                    + " dimensions; measure those by a judge");
        }
        for (int k = 0; k < window.length; k += 2) {
            if (!(window[k] < window[k + 1])) {
                throw new IllegalArgumentException(
                        "the window's edge " + window[k] + " is not below its other edge " + window[k + 1]);
            }
        }
        if (perAxis < 1) {
            throw new IllegalArgumentException(
                    "there must be at least 1 cell along each axis, but there are " + perAxis);
        }
        return new WindowCells(window, perAxis);
    }

    /** The counts of points in each cell, row by row, and last of those outside. @param points row by row */
    public double[] counts(float[] points) {
        int cells = dimensions == 1 ? perAxis : perAxis * perAxis;
        double[] counts = new double[cells + 1];
        for (int i = 0; i < points.length; i += dimensions) {
            int cell = 0;
            boolean inside = true;
            for (int k = dimensions - 1; k >= 0; k--) {
                double low = window[2 * k];
                int index = (int) Math.floor((points[i + k] - low) / (window[2 * k + 1] - low) * perAxis);
                inside &= index >= 0 && index < perAxis;
                cell = cell * perAxis + index;
            }
            counts[inside ? cell : cells]++;
        }
        return counts;
    }

    /** JSD of two sets of points in these cells, in nats. */
    public double jensenShannon(float[] reference, float[] current) {
        return JensenShannon.withDefaults().between(counts(reference), counts(current));
    }
}
