package io.mediant.compare.policy;

/**
 * Which rows are not independent of each other.
 *
 * @param kind how they depend
 * @param column the column that says so; it is not compared itself
 */
public record Dependence(Kind kind, String column) {
    public Dependence {
        if (column.isEmpty()) {
            throw new IllegalArgumentException("the column is empty; name one that both tables have");
        }
    }

    /** How rows depend on each other. */
    public enum Kind {
        /** Rows with the same value come as a whole. */
        GROUP,
        /** Rows near each other in the order of the values are alike. */
        TIME
    }
}
