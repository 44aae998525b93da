package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;

/** How many rows and permutations a test of clouds takes. */
public final class CloudTestSize {
    private static final int LEAST_ROWS = 10;
    private static final int MOST_ROWS = 50_000;
    private static final int LEAST_PERMUTATIONS = 19;
    private static final int MOST_PERMUTATIONS = 100_000;
    private static final CloudTestSize DEFAULT = new CloudTestSize(4000, 999);

    private final int rows;
    private final int permutations;

    private CloudTestSize(int rows, int permutations) {
        this.rows = rows;
        this.permutations = permutations;
    }

    static CloudTestSize withDefaults() {
        return DEFAULT;
    }

    CloudTestSize withRows(int most) {
        if (most < LEAST_ROWS || most > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "rows are " + most + "; give " + LEAST_ROWS + " to " + MOST_ROWS + " a side, such as 4000");
        }
        return new CloudTestSize(most, permutations);
    }

    CloudTestSize withPermutations(int number) {
        if (number < LEAST_PERMUTATIONS || number > MOST_PERMUTATIONS) {
            throw new IllegalArgumentException("permutations are " + number + "; give " + LEAST_PERMUTATIONS + " to "
                    + MOST_PERMUTATIONS + ", such as 999");
        }
        return new CloudTestSize(rows, number);
    }

    int permutations() {
        return permutations;
    }

    BlockedRows drawn(PointCloud reference, PointCloud current, long seed) {
        return BlockedRows.of(reference, current, rows, seed);
    }

    /**
     * The rows that were tested.
     *
     * @param reference how many of the reference
     * @param current how many of the current side
     * @param sampled whether these are not all
     * @param blockRows rows that permutations move together; 1 for an ordinary permutation of rows
     */
    public record Sample(int reference, int current, boolean sampled, int blockRows) {
        static Sample of(BlockedRows rows, PointCloud reference, PointCloud current) {
            boolean all = rows.ofReference() == reference.size() && rows.ofCurrent() == current.size();
            return new Sample(rows.ofReference(), rows.ofCurrent(), !all, rows.blockRows());
        }
    }
}
