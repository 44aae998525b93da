package io.mediant.compare;

import java.util.Optional;

/**
 * The answer about the whole comparison.
 *
 * @param status drift if any column drifted, else inconclusive if any is, else stable
 * @param drifted number of columns with drift
 * @param inconclusive number of columns that could not be decided
 * @param stable number of stable columns
 * @param skipped number of columns that were not compared
 * @param worst the drifted column with the largest divergence in units of its tolerance
 */
public record Verdict(
        Status status,
        int drifted,
        int inconclusive,
        int stable,
        int skipped,
        Optional<ColumnComparison.Compared> worst) {

    /** Number of columns in all. */
    public int columns() {
        return drifted + inconclusive + stable + skipped;
    }
}
