package io.mediant.lab.run;

import java.util.Locale;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** What a run tells as JSON (RFC 8259), each event on one line without its end. Numbers that are not finite are null. */
final class EventJson {
    private EventJson() {}

    /** What was measured at a step, measures in the order of their names; beside an infinite value there is {@code "<name>_infinite": true}. */
    static String of(RunEvent.Metrics metrics) {
        StringBuilder line = opened(metrics.trainee(), metrics.step());
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
        return line.append('}').toString();
    }

    /** How far a run has come. */
    static String of(RunEvent.Progress progress) {
        StringBuilder line =
                new StringBuilder("{\"share\":").append(progress.share()).append(",\"stage\":");
        quote(line, progress.stage());
        return line.append('}').toString();
    }

    /** What a trainee looks like: the members of {@link Snapshot} by their names. */
    static String of(RunEvent.Picture picture) {
        Snapshot snapshot = picture.snapshot();
        StringBuilder line = opened(picture.trainee(), picture.step());
        line.append(",\"dimensions\":").append(snapshot.dimensions());
        line.append(",\"columns\":").append(snapshot.columns());
        array(line.append(",\"window\":["), snapshot.window().length, i -> snapshot.window()[i]);
        array(line.append(",\"real\":["), snapshot.real().length, i -> snapshot.real()[i]);
        array(line.append(",\"fake\":["), snapshot.fake().length, i -> snapshot.fake()[i]);
        array(line.append(",\"pulls\":["), snapshot.pulls().length, i -> snapshot.pulls()[i]);
        array(line.append(",\"field\":["), snapshot.field().length, i -> snapshot.field()[i]);
        return line.append('}').toString();
    }

    private static StringBuilder opened(String trainee, long step) {
        StringBuilder line = new StringBuilder("{\"trainee\":");
        quote(line, trainee);
        return line.append(",\"step\":").append(step);
    }

    /** Numbers to float accuracy, which is what pictures hold. */
    private static void array(StringBuilder line, int length, IntToDoubleFunction values) {
        for (int i = 0; i < length; i++) {
            float value = (float) values.applyAsDouble(i);
            line.append(i == 0 ? "" : ",").append(Float.isFinite(value) ? Float.toString(value) : "null");
        }
        line.append(']');
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
