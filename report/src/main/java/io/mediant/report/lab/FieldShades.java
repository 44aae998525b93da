package io.mediant.report.lab;

import io.mediant.lab.run.Snapshot;
import io.mediant.report.internal.Svg;

/**
 * What a judge says about each place of the plane, as shades: the reference's colour where it leans to real, the current side's where it leans to
 * generated, nothing where it cannot tell. Of probabilities the middle is ½, of scores it is halfway between the least and the largest.
 */
final class FieldShades {

    private static final int STEPS = 5;

    private final Snapshot snapshot;
    private final double middle;
    private final double reach;

    FieldShades(Snapshot snapshot) {
        this.snapshot = snapshot;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : snapshot.field()) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean probabilities = low >= 0 && high <= 1;
        middle = probabilities ? 0.5 : (low + high) / 2;
        reach = probabilities ? 0.5 : Math.max(Double.MIN_NORMAL, (high - low) / 2);
    }

    /** Draws the shades into a frame. */
    void draw(Svg svg, double left, double top, double width, double height) {
        int columns = snapshot.columns();
        int rows = columns == 0 ? 0 : snapshot.field().length / columns;
        for (int step = -STEPS; step <= STEPS; step++) {
            if (step == 0) {
                continue;
            }
            StringBuilder path = new StringBuilder();
            double cell = width / Math.max(1, columns);
            double high = height / Math.max(1, rows);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; ) {
                    int end = column;
                    while (end < columns && step(row, end) == step) {
                        end++;
                    }
                    if (end > column) {
                        double y = top + height - (row + 1) * high;
                        path.append('M').append(Svg.at(left + column * cell, y));
                        path.append('H')
                                .append(at(left + end * cell))
                                .append('V')
                                .append(at(y + high));
                        path.append('H').append(at(left + column * cell)).append('z');
                    }
                    column = Math.max(end, column + 1);
                }
            }
            svg.path((step > 0 ? "sp s" : "sq s") + Math.abs(step), path.toString());
        }
    }

    private static String at(double coordinate) {
        String pair = Svg.at(coordinate, 0);
        return pair.substring(0, pair.indexOf(' '));
    }

    private int step(int row, int column) {
        double value = snapshot.field()[row * snapshot.columns() + column];
        return Double.isNaN(value) ? 0 : (int) Math.round(STEPS * Math.max(-1, Math.min(1, (value - middle) / reach)));
    }
}
