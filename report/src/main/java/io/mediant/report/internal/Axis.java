package io.mediant.report.internal;

import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Numbers;

/** A horizontal linear axis of a picture. */
public record Axis(double low, double high, double left, double right) {

    private static final int MARGIN = 12;

    /** Where a value lies; a value outside of the axis lies at its end. */
    public double x(double value) {
        return left + (right - left) * Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** Draws the axis with about {@code wanted} numbers below it. */
    public void draw(Svg svg, double y, int wanted) {
        svg.line("l", left, y, right, y);
        for (double tick : Ticks.of(low, high, wanted)) {
            double x = x(tick);
            svg.line("l", x, y, x, y + 4);
            svg.text(
                    "k",
                    x,
                    y + 17,
                    x < left + MARGIN ? Anchor.START : Anchor.MIDDLE,
                    Numbers.quantity(tick, 3).replace('-', '−'));
        }
    }
}
