package io.mediant.lab.run;

import java.util.Locale;
import java.util.TreeMap;

/** What was measured at a step as one line of JSON (RFC 8259), its measures in the order of their names. */
final class MetricsLine {
    private MetricsLine() {}

    /** The line, with its end. */
    static String of(RunEvent.Metrics metrics) {
        StringBuilder line = new StringBuilder("{\"trainee\":");
        quote(line, metrics.trainee());
        line.append(",\"step\":").append(metrics.step());
        new TreeMap<>(metrics.values()).forEach((name, value) -> {
            line.append(',');
            quote(line, name);
            line.append(':').append(Double.isFinite(value) ? Double.toString(value) : "null");
            if (Double.isInfinite(value)) {
                line.append(',');
                quote(line, name + "_infinite");
                line.append(":true");
            }
        });
        return line.append("}\n").toString();
    }

    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }
}
