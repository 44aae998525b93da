package io.mediant.report.lab;

import java.util.BitSet;

/**
 * Which points of a long line are drawn: of those that fall into one column of the picture the first, the lowest, the highest and the last, so that
 * a spike survives, and the first gap, so that a break does.
 */
final class Thinning {

    /** Lines of at most so many points are drawn whole. */
    static final int MOST = 400;

    private static final int COLUMNS = MOST / 4;

    private Thinning() {}

    /** The indices of the points that are drawn. @param x ascending, of the length of {@code y} */
    static int[] of(double[] x, double[] y, ChartScale across) {
        BitSet kept = new BitSet();
        if (y.length <= MOST) {
            kept.set(0, y.length);
            return kept.stream().toArray();
        }
        for (int begin = 0; begin < y.length; ) {
            int end = begin + 1;
            while (end < y.length && column(x[end], across) == column(x[begin], across)) {
                end++;
            }
            keep(y, begin, end, kept);
            begin = end;
        }
        return kept.stream().toArray();
    }

    private static long column(double x, ChartScale across) {
        return across.shows(x)
                ? (long) Math.floor(COLUMNS * (across.at(x) - across.from()) / (across.to() - across.from()))
                : Long.MIN_VALUE;
    }

    private static void keep(double[] y, int begin, int end, BitSet kept) {
        int lowest = begin;
        int highest = begin;
        int gap = -1;
        for (int i = begin; i < end; i++) {
            if (Double.isNaN(y[i])) {
                gap = gap < 0 ? i : gap;
                continue;
            }
            lowest = y[i] < y[lowest] || Double.isNaN(y[lowest]) ? i : lowest;
            highest = y[i] > y[highest] || Double.isNaN(y[highest]) ? i : highest;
        }
        kept.set(begin);
        kept.set(lowest);
        kept.set(highest);
        kept.set(end - 1);
        if (gap >= 0) {
            kept.set(gap);
        }
    }
}
