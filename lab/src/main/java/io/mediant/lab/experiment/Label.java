package io.mediant.lab.experiment;

import java.util.Map;

/**
 * A short text of a figure in every language.
 *
 * @param key a key of the texts under {@code lab.label.}
 * @param values numbers for its placeholders
 */
public record Label(String key, Map<String, Double> values) {
    public Label {
        values = Map.copyOf(values);
    }

    /** A label without numbers. */
    public static Label of(String key) {
        return new Label(key, Map.of());
    }

    /** A label with one number. */
    public static Label of(String key, String placeholder, double value) {
        return new Label(key, Map.of(placeholder, value));
    }
}
