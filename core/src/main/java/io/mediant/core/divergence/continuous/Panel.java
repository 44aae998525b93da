package io.mediant.core.divergence.continuous;

/**
 * An interval of a variable y with its map to the line: x = y, or x = anchor ± e^y, which resolves every distance from the anchor alike.
 *
 * @param anchor the point that distances are measured from
 * @param direction 0 for x = y, 1 for x = anchor + e^y, -1 for x = anchor - e^y
 * @param from the lower end in y
 * @param to the upper end in y
 */
record Panel(double anchor, int direction, double from, double to) {
    static Panel linear(double from, double to) {
        return new Panel(0, 0, from, to);
    }

    double x(double y) {
        return direction == 0 ? y : anchor + direction * Math.exp(y);
    }

    /** ln |dx/dy|. */
    double logStretch(double y) {
        return direction == 0 ? 0 : y;
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
