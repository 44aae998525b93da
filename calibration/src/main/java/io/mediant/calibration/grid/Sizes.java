package io.mediant.calibration.grid;

import java.util.List;

/**
 * The numbers of rows of the two sides.
 *
 * @param n rows of the reference
 * @param m rows of the current side
 */
public record Sizes(int n, int m) {
    /** Equal sizes, 1:10 and 1:100. */
    public static final List<Sizes> ALL = List.of(
            new Sizes(50, 50),
            new Sizes(500, 500),
            new Sizes(5000, 5000),
            new Sizes(100_000, 100_000),
            new Sizes(50, 500),
            new Sizes(500, 5000),
            new Sizes(5000, 50_000),
            new Sizes(50, 5000),
            new Sizes(500, 50_000),
            new Sizes(1000, 100_000));

    @Override
    public String toString() {
        return n + ", " + m;
    }
}
