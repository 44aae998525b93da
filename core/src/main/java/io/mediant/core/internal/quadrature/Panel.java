package io.mediant.core.internal.quadrature;

import java.util.ArrayList;
import java.util.List;

/**
 * An interval of a variable y with its map to the line: x = y, or x = anchor ± e^y, which resolves every distance from the anchor alike.
 *
 * @param anchor the point that distances are measured from
 * @param direction 0 for x = y, 1 for x = anchor + e^y, -1 for x = anchor - e^y
 * @param from the lower end in y
 * @param to the upper end in y
 */
public record Panel(double anchor, int direction, double from, double to) {
    /** A panel of x itself. */
    public static Panel linear(double from, double to) {
        return new Panel(0, 0, from, to);
    }

    /** The point of the line at y. */
    public double x(double y) {
        return direction == 0 ? y : anchor + direction * Math.exp(y);
    }

    /** ln |dx/dy|. */
    public double logStretch(double y) {
        return direction == 0 ? 0 : y;
    }

    /** The panels between neighbours of ascending points, of x itself; equal neighbours have none. */
    public static List<Panel> between(double... points) {
        List<Panel> panels = new ArrayList<>();
        for (int k = 1; k < points.length; k++) {
            if (points[k - 1] < points[k]) {
                panels.add(linear(points[k - 1], points[k]));
            }
        }
        return panels;
    }

    double middle() {
        return from + 0.5 * (to - from);
    }

    boolean isDivisible() {
        double middle = middle();
        return from < middle && middle < to && (to - from) > 1e-13 * Math.max(Math.abs(from), Math.abs(to));
    }

    Panel lowerHalf() {
        return new Panel(anchor, direction, from, middle());
    }

    Panel upperHalf() {
        return new Panel(anchor, direction, middle(), to);
    }
}
