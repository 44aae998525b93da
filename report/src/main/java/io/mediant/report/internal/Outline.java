package io.mediant.report.internal;

import io.mediant.report.internal.Shape.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** SVG path data in a frame that is one unit wide for each place and {@link #HEIGHT} units high. */
final class Outline {

    /** Height of the frame; the base line is at this ordinate. */
    static final int HEIGHT = 160;

    private Outline() {}

    /** The steps of a histogram from base line to base line, as an open path. */
    static String steps(List<Place> places, ToDoubleFunction<Place> value, double largest) {
        StringBuilder path = new StringBuilder("M0 ").append(HEIGHT);
        int at = 0;
        int run = 0;
        for (Place place : places) {
            int height = height(value.applyAsDouble(place), largest);
            if (height != at) {
                run(path, run);
                path.append('v').append(at - height);
                run = 0;
                at = height;
            }
            run++;
        }
        run(path, run);
        return path.append('V').append(HEIGHT).toString();
    }

    /** Separate bars; a place whose value is not above 0 has none. Each bar takes {@code [from, from + width]} of its place. */
    static String bars(List<Place> places, ToDoubleFunction<Place> value, double largest, double from, double width) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            double amount = value.applyAsDouble(places.get(i));
            if (amount > 0) {
                int height = Math.max(2, height(amount, largest));
                path.append('M').append(number(i + from)).append(' ').append(HEIGHT);
                path.append('v').append(-height).append('h').append(number(width));
                path.append('v').append(height).append('z');
            }
        }
        return path.toString();
    }

    /** A coordinate with at most two decimals, without a leading zero. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private static int height(double value, double largest) {
        return (int) Math.round(HEIGHT * Math.max(0, Math.min(1, value / largest)));
    }

    private static void run(StringBuilder path, int length) {
        if (length > 0) {
            path.append('h').append(length);
        }
    }
}
