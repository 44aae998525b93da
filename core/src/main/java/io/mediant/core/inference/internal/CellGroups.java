package io.mediant.core.inference.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distinct pairs of counts (X, Y) of occupied cells, with the number of cells that hold each pair.
 *
 * <p>Sparse data have few distinct pairs however many cells they have, so work per group bounds the cost of large tables.
 */
public final class CellGroups {
    private final double[] x;
    private final double[] y;
    private final double[] multiplicity;

    CellGroups(double[] x, double[] y, double[] multiplicity) {
        this.x = x;
        this.y = y;
        this.multiplicity = multiplicity;
    }

    /** Returns the groups in the order of their first cells. */
    public static CellGroups of(CountPair counts) {
        return of(WorthPair.of(counts));
    }

    /** Returns the groups of what the cells are worth, in the order of their first cells. */
    static CellGroups of(WorthPair counts) {
        Collector groups = new Collector();
        for (int i = 0; i < counts.cells(); i++) {
            groups.add(counts.a(i), counts.b(i));
        }
        return groups.collected();
    }

    /** Groups in the order of their first cells, found by an open-addressing hash. */
    private static final class Collector {
        private static final long MIX = 0x9E3779B97F4A7C15L;

        private double[] x = new double[1 << 8];
        private double[] y = new double[x.length];
        private double[] multiplicity = new double[x.length];
        /** The position of a group + 1; 0 where free. */
        private int[] slots = new int[2 * x.length];

        private int size;

        void add(double a, double b) {
            int at = slot(a, b);
            if (slots[at] == 0) {
                if (size == x.length) {
                    grow();
                    at = slot(a, b);
                }
                x[size] = a;
                y[size] = b;
                slots[at] = ++size;
            }
            multiplicity[slots[at] - 1]++;
        }

        private int slot(double a, double b) {
            int mask = slots.length - 1;
            int at = (int) (((Double.hashCode(a) * MIX + Double.hashCode(b)) * MIX) >>> Integer.SIZE) & mask;
            while (slots[at] != 0 && (x[slots[at] - 1] != a || y[slots[at] - 1] != b)) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            multiplicity = Arrays.copyOf(multiplicity, 2 * size);
            slots = new int[4 * size];
            for (int i = 0; i < size; i++) {
                slots[slot(x[i], y[i])] = i + 1;
            }
        }

        CellGroups collected() {
            return new CellGroups(Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(multiplicity, size));
        }
    }

    /** Returns the groups of cells with a pooled count from {@code from} up to, but not including, {@code to}. */
    CellGroups withTotals(double from, double to) {
        int[] kept = IntStream.range(0, size())
                .filter(i -> total(i) >= from && total(i) < to)
                .toArray();
        return new CellGroups(pick(x, kept), pick(y, kept), pick(multiplicity, kept));
    }

    private static double[] pick(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    /** Returns the number of groups. */
    public int size() {
        return x.length;
    }

    /** Returns the pooled count of a group's cells. */
    public double total(int group) {
        return x[group] + y[group];
    }

    /** Returns the first side's count in each of a group's cells. */
    public double x(int group) {
        return x[group];
    }

    /** Returns the second side's count in each of a group's cells. */
    public double y(int group) {
        return y[group];
    }

    /** Returns the number of cells in a group. */
    public double multiplicity(int group) {
        return multiplicity[group];
    }
}
