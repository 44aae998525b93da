package io.mediant.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The arguments of a benchmark or study: pairs of {@code --name value}. */
public final class Options {
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /**
     * Reads arguments.
     *
     * @param known the names that may be given, without hyphens
     * @throws IllegalArgumentException if a name is unknown or has no value
     */
    public static Options of(String[] arguments, Set<String> known) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!known.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("\"" + arguments[i]
                        + "\" is not an option with a value; known are --" + String.join(", --", new TreeSet<>(known)));
            }
            options.values.put(name, arguments[i + 1]);
        }
        return options;
    }

    public int number(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1) {
            throw new IllegalArgumentException("--" + name + " is " + text + "; give a whole number from 1");
        }
        return number;
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
