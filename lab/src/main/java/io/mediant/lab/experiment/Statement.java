package io.mediant.lab.experiment;

import java.util.Map;
import java.util.TreeMap;

/**
 * A statement of theory beside what was measured.
 *
 * @param id the end of its key in the texts
 * @param measured the value from the run; a statement about NaN is not met
 * @param relation how it must lie to the value that theory gives
 * @param expected the value that theory gives, or the limit
 * @param tolerance how far it may lie from it; 0 for limits
 * @param values numbers that its text mentions, by placeholder, beside {@code measured}, {@code expected} and {@code tolerance}
 */
public record Statement(
        String id, double measured, Relation relation, double expected, double tolerance, Map<String, Double> values) {

    /** How a measured value must lie to an expected one. */
    public enum Relation {
        /** |measured - expected| ≤ tolerance. */
        WITHIN,
        /** |measured - expected| ≤ tolerance |expected|. */
        WITHIN_SHARE,
        /** measured ≥ expected. */
        AT_LEAST,
        /** measured ≤ expected. */
        AT_MOST
    }

    public Statement {
        values = Map.copyOf(values);
    }

    /** The value lies within a distance of what theory gives. */
    public static Statement within(String id, double measured, double expected, double tolerance) {
        return new Statement(id, measured, Relation.WITHIN, expected, tolerance, Map.of());
    }

    /** The value lies within a share of what theory gives, such as 0.05. */
    public static Statement withinShare(String id, double measured, double expected, double share) {
        return new Statement(id, measured, Relation.WITHIN_SHARE, expected, share, Map.of());
    }

    /** The value reaches a limit. */
    public static Statement atLeast(String id, double measured, double limit) {
        return new Statement(id, measured, Relation.AT_LEAST, limit, 0, Map.of());
    }

    /** The value keeps below a limit, or at it. */
    public static Statement atMost(String id, double measured, double limit) {
        return new Statement(id, measured, Relation.AT_MOST, limit, 0, Map.of());
    }

    /** With a number that its text mentions. */
    public Statement with(String placeholder, double value) {
        Map<String, Double> more = new TreeMap<>(values);
        more.put(placeholder, value);
        return new Statement(id, measured, relation, expected, tolerance, more);
    }

    /** Whether the statement held. */
    public boolean met() {
        return switch (relation) {
            case WITHIN -> Math.abs(measured - expected) <= tolerance;
            case WITHIN_SHARE -> Math.abs(measured - expected) <= tolerance * Math.abs(expected);
            case AT_LEAST -> measured >= expected;
            case AT_MOST -> measured <= expected;
        };
    }
}
