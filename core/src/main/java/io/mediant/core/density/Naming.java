package io.mediant.core.density;

import java.util.StringJoiner;

/** The text of a law: its family with the parameters by name. */
final class Naming {
    private Naming() {}

    static String of(String family, String[] names, double... values) {
        StringJoiner text = new StringJoiner(", ", family + "(", ")");
        for (int i = 0; i < values.length; i++) {
            text.add(names[i] + "=" + values[i]);
        }
        return text.toString();
    }
}
