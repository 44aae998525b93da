package io.mediant.core.inference.planning;

/** The answer to "how many rows does it take?". */
public sealed interface PlannedRows {

    /**
     * The least sizes that reach the wanted power.
     *
     * @param reference rows of the reference
     * @param current rows of the current side
     * @param power the power at these sizes, in (0, 1)
     */
    record Enough(long reference, long current, double power) implements PlannedRows {}

    /** No number of rows up to 10^12 a side reaches the wanted power. */
    record Never(Reason reason) implements PlannedRows {}

    /** Why no number of rows is enough. */
    enum Reason {
        /** The two laws are the same, and there is no difference to find. */
        NO_DIFFERENCE,
        /** The divergence does not exceed the tolerance, so drift is not the right answer. */
        WITHIN_TOLERANCE,
        /** The divergence is not below the tolerance, so stable is not the right answer. */
        BEYOND_TOLERANCE,
        /** The estimate equals the tolerance, so no interval about it is expected to exclude the tolerance. */
        AT_TOLERANCE,
        /** The smallest p value that so many permutations give does not reach the level of the test. */
        TOO_FEW_PERMUTATIONS,
        /** It would take more than 10^12 rows. */
        TOO_MANY
    }
}
