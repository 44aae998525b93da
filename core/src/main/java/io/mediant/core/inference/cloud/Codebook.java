package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.stream.IntStream;

/** Centres that stand for the rows of a cloud: a row belongs to the cell of its nearest centre. Immutable. */
public final class Codebook {
    private static final int ROWS_AT_ONCE = 8192;

    private final double[] origin;
    private final double[][] centres;
    private final double[] norms;
    private final double inertia;
    private final int rounds;
    private final boolean converged;
    private final long seed;

    /** Takes centres relative to an origin, which keeps digits where the rows are far from 0. */
    Codebook(double[] origin, double[][] centres, double inertia, int rounds, boolean converged, long seed) {
        this.origin = origin;
        this.centres = centres;
        this.norms = RowBlocks.norms(centres);
        this.inertia = inertia;
        this.rounds = rounds;
        this.converged = converged;
        this.seed = seed;
    }

    /** The number of cells. */
    public int size() {
        return centres.length;
    }

    /** The number of coordinates. */
    public int dimension() {
        return origin.length;
    }

    /** The coordinates of a centre, a new array. */
    public double[] centre(int cell) {
        double[] centre = centres[cell].clone();
        for (int k = 0; k < centre.length; k++) {
            centre[k] += origin[k];
        }
        return centre;
    }

    /** The sum over the fitted rows of the squared distance to the nearest centre. */
    public double inertia() {
        return inertia;
    }

    /** The number of rounds of fitting. */
    public int rounds() {
        return rounds;
    }

    /** Whether the centres had come to rest. */
    public boolean converged() {
        return converged;
    }

    /** The seed of the fit. */
    public long seed() {
        return seed;
    }

    /** The cells of some rows, and how far the rows are from their centres. */
    static final class Cells {
        private final int[] cell;
        private final double[] squared;

        private Cells(int size) {
            cell = new int[size];
            squared = new double[size];
        }

        int cell(int row) {
            return cell[row];
        }

        double squared(int row) {
            return squared[row];
        }
    }

    /**
     * The cell of each row of a cloud, a new array; the first one of those equally near.
     *
     * @throws IllegalArgumentException if the cloud has another dimension
     */
    public int[] cellsOf(PointCloud cloud) {
        if (cloud.dimension() != origin.length) {
            throw new IllegalArgumentException("the cloud has points of " + cloud.dimension()
                    + " coordinates and the codebook of " + origin.length + "; both need the same number");
        }
        return cells(cloud, IntStream.range(0, cloud.size()).toArray()).cell;
    }

    /** The cells of some rows of a cloud, in their order. */
    Cells cells(PointCloud cloud, int[] rows) {
        Cells found = new Cells(rows.length);
        for (int first = 0; first < rows.length; first += ROWS_AT_ONCE) {
            int begin = first;
            int count = Math.min(ROWS_AT_ONCE, rows.length - first);
            double[][] some = new double[count][origin.length];
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < origin.length; k++) {
                    some[i][k] = cloud.coordinate(rows[begin + i], k) - origin[k];
                }
            }
            RowBlocks.squaredDistances(
                    some, RowBlocks.norms(some), count, i -> i, centres, norms, (row, squared, step, at) -> {
                        int nearest = 0;
                        for (int j = 1; j < centres.length; j++) {
                            nearest = squared[j * step + at] < squared[nearest * step + at] ? j : nearest;
                        }
                        found.cell[begin + row] = nearest;
                        found.squared[begin + row] = squared[nearest * step + at];
                    });
        }
        return found;
    }

    @Override
    public String toString() {
        return "Codebook[" + size() + " cells of " + dimension() + " dimensions, seed=" + seed + "]";
    }
}
