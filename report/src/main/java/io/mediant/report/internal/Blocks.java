package io.mediant.report.internal;

import io.mediant.report.internal.Shape.Place;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** A shape as one line of block characters, or of ASCII characters of growing weight. */
public final class Blocks {

    private static final String UNICODE = " ▁▂▃▄▅▆▇█";
    private static final String ASCII = " .:-=+*#@";

    private Blocks() {}

    /** One character a place; a share above 0 is never blank. The largest share of both sides is the full height. */
    public static String line(Shape shape, ToDoubleFunction<Place> side, boolean ascii) {
        String levels = ascii ? ASCII : UNICODE;
        double largest = shape.largestShare();
        StringBuilder line = new StringBuilder();
        for (Place place : shape.places()) {
            line.append(level(levels, side.applyAsDouble(place) / largest));
        }
        return line.toString();
    }

    /** One character a value, from 0 to the largest of them. */
    public static String line(double[] values, boolean ascii) {
        String levels = ascii ? ASCII : UNICODE;
        double largest = Math.max(Double.MIN_NORMAL, Arrays.stream(values).max().orElse(0));
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            line.append(level(levels, value / largest));
        }
        return line.toString();
    }

    /** A horizontal bar of a share of {@code width} characters; a share above 0 shows at least a trace. */
    public static String bar(double fraction, int width, boolean ascii) {
        String parts = ascii ? " #" : " ▏▎▍▌▋▊▉█";
        int steps = parts.length() - 1;
        int units = (int) Math.round(Math.max(0, Math.min(1, fraction)) * width * steps);
        if (fraction > 0 && units == 0) {
            units = 1;
        }
        String full = String.valueOf(parts.charAt(steps)).repeat(units / steps);
        return units % steps == 0 ? full : full + parts.charAt(units % steps);
    }

    /** A bar like {@link #bar} that grows to the left: block characters grow from the left, so its parts are halves. */
    public static String leftwards(double fraction, int width, boolean ascii) {
        if (ascii) {
            return bar(fraction, width, true);
        }
        int halves = (int) Math.round(2 * width * Math.max(0, Math.min(1, fraction)));
        if (fraction > 0 && halves == 0) {
            halves = 1;
        }
        return (halves % 2 == 1 ? "▐" : "") + "█".repeat(halves / 2);
    }

    private static char level(String levels, double height) {
        int highest = levels.length() - 1;
        int level = (int) Math.round(Math.max(0, Math.min(1, height)) * highest);
        return levels.charAt(height > 0 ? Math.max(1, level) : 0);
    }
}
