package io.mediant.compare.embedding;

/**
 * A test of "both clouds come from one source".
 *
 * @param kind what it looks at
 * @param statistic its value
 * @param p p-value, never 0
 * @param q after Benjamini-Hochberg over the tests of the comparison
 * @param permutations number of exchanges of rows behind {@code p}; 0 where its law is known
 * @param referenceRows vectors of the reference that it used
 * @param currentRows vectors of the current side that it used
 */
public record CloudTest(
        Kind kind, double statistic, double p, double q, int permutations, int referenceRows, int currentRows) {
    /** The tests. */
    public enum Kind {
        /** Scores of the judges on vectors that they had not seen. */
        JUDGE,
        /** The largest of five standardised kernel discrepancies on whitened vectors. */
        KERNELS,
        /** The energy distance. */
        ENERGY
    }
}
