package io.mediant.compare.table;

import io.mediant.compare.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of a column with the rows of both sides in them, before anything is computed from them. */
final class CellSet {

    /** A cell's name and place. */
    record Spec(String label, Cell.Type type, double low, double high) {
        static Spec category(String label) {
            return new Spec(label, Cell.Type.CATEGORY, Double.NaN, Double.NaN);
        }

        static Spec special(String label, Cell.Type type) {
            return new Spec(label, type, Double.NaN, Double.NaN);
        }
    }

    private final List<Spec> specs = new ArrayList<>();
    private long[] reference = new long[16];
    private long[] current = new long[16];

    /** Adds a cell. */
    void add(Spec spec, long a, long b) {
        int size = specs.size();
        if (size == reference.length) {
            reference = Arrays.copyOf(reference, 2 * size);
            current = Arrays.copyOf(current, 2 * size);
        }
        reference[size] = a;
        current[size] = b;
        specs.add(spec);
    }

    /** Adds a cell if any row of either side is in it. */
    void addIfOccupied(Spec spec, long a, long b) {
        if (a + b > 0) {
            add(spec, a, b);
        }
    }

    int size() {
        return specs.size();
    }

    /** Number of intervals; they come first. */
    int intervals() {
        int count = 0;
        while (count < specs.size() && specs.get(count).type() == Cell.Type.INTERVAL) {
            count++;
        }
        return count;
    }

    /** The cell of a type, or -1 where there is none. */
    int indexOf(Cell.Type type) {
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).type() == type) {
                return i;
            }
        }
        return -1;
    }

    Spec spec(int i) {
        return specs.get(i);
    }

    /** Rows of the reference per cell. */
    long[] reference() {
        return Arrays.copyOf(reference, specs.size());
    }

    /** Rows of the current side per cell. */
    long[] current() {
        return Arrays.copyOf(current, specs.size());
    }
}
