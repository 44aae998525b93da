package io.mediant.report.internal;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Jsd;
import java.util.Arrays;

/**
 * The divergence on one line of characters: sampling noise, tolerance, interval and value. The axis is the square root
 * of the divergence in bits, from 0 to 1, so that small values are not all in one place.
 */
public final class AxisBar {

    private AxisBar() {}

    /** Where a divergence lies on the axis, 0 to 1. */
    public static double position(double nats) {
        return Math.sqrt(Math.max(0, Math.min(1, Jsd.bits(nats))));
    }

    /** The bar of a column. @param width number of characters, at least 5 */
    public static String of(Compared column, int width, boolean ascii) {
        char[] bar = new char[width];
        Arrays.fill(bar, ' ');
        fill(bar, 0, at(column.jsd().null95Nats(), width), ascii ? ':' : '░');
        column.jsd().interval().ifPresent(interval -> {
            int low = at(interval.lowNats(), width);
            int high = at(interval.highNats(), width);
            fill(bar, low, high, ascii ? '-' : '─');
            bar[low] = ascii ? '[' : '├';
            bar[high] = ascii ? ']' : '┤';
        });
        bar[at(column.toleranceNats(), width)] = ascii ? '|' : '┊';
        bar[at(column.jsd().nats(), width)] = ascii ? 'o' : '●';
        return new String(bar);
    }

    private static int at(double nats, int width) {
        return (int) Math.round(position(nats) * (width - 1));
    }

    private static void fill(char[] bar, int from, int to, char mark) {
        Arrays.fill(bar, from, to + 1, mark);
    }
}
