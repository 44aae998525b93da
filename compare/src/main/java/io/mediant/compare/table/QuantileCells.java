package io.mediant.compare.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Cuts an ordered column into cells of about equal mass. A value that holds a cell's mass is a cell of its own; the other
 * cells are shared among the stretches between such values by mass; a cut falls at the end of a run of equal values.
 * Cells are runs of {@link FineCells}, given by the index after their last one.
 */
final class QuantileCells {
    private QuantileCells() {}

    /** About {@code cells} cells of equal balanced mass. */
    static int[] balanced(FineCells fine, int cells) {
        return cut(fine, cells, fine::mass);
    }

    /** About {@code cells} cells of equal numbers of rows of both sides together. */
    static int[] pooled(FineCells fine, int cells) {
        return cut(fine, cells, fine::rows);
    }

    private static int[] cut(FineCells fine, int cells, IntToDoubleFunction mass) {
        int size = fine.size();
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += mass.applyAsDouble(i);
        }
        double atom = total / cells * (1 - 1e-12);
        int atoms = 0;
        double rest = 0;
        for (int i = 0; i < size; i++) {
            if (isAtom(fine, i, mass, atom)) {
                atoms++;
            } else {
                rest += mass.applyAsDouble(i);
            }
        }
        double perCell = rest / Math.max(1, cells - atoms);
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= size; i++) {
            if (i == size || isAtom(fine, i, mass, atom)) {
                cutStretch(ends, from, i, perCell, mass);
                if (i < size) {
                    ends.add(i + 1);
                }
                from = i + 1;
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isAtom(FineCells fine, int i, IntToDoubleFunction mass, double atom) {
        return fine.low(i) == fine.high(i) && mass.applyAsDouble(i) >= atom;
    }

    private static void cutStretch(List<Integer> ends, int from, int to, double perCell, IntToDoubleFunction mass) {
        if (from >= to) {
            return;
        }
        double total = 0;
        for (int i = from; i < to; i++) {
            total += mass.applyAsDouble(i);
        }
        long cells = Math.max(1, Math.round(total / perCell));
        double sum = 0;
        long next = 1;
        for (int i = from; i < to - 1; i++) {
            sum += mass.applyAsDouble(i);
            if (sum >= total * next / cells * (1 - 1e-12)) {
                ends.add(i + 1);
                next = (long) Math.floor(sum / total * cells * (1 + 1e-12)) + 1;
            }
        }
        ends.add(to);
    }

    /** Every second end: cells merged with their right neighbour. */
    static int[] halved(int[] ends) {
        int[] halved = new int[(ends.length + 1) / 2];
        for (int i = 0; i < halved.length; i++) {
            halved[i] = ends[Math.min(ends.length - 1, 2 * i + 1)];
        }
        return halved;
    }

    /** Every cell of more than one fine cell split where half its mass lies. */
    static int[] doubled(FineCells fine, int[] ends) {
        int[] doubled = new int[2 * ends.length];
        int size = 0;
        int from = 0;
        for (int end : ends) {
            double total = 0;
            for (int i = from; i < end; i++) {
                total += fine.mass(i);
            }
            double sum = 0;
            for (int i = from; i < end - 1; i++) {
                sum += fine.mass(i);
                if (sum >= total / 2 * (1 - 1e-12) || i == end - 2) {
                    doubled[size++] = i + 1;
                    break;
                }
            }
            doubled[size++] = end;
            from = end;
        }
        return Arrays.copyOf(doubled, size);
    }

    /** For each finer cell the index of the cell that holds it. */
    static int[] parents(int[] ends, int[] finer) {
        int[] parents = new int[finer.length];
        int parent = 0;
        for (int i = 0; i < finer.length; i++) {
            while (ends[parent] < finer[i]) {
                parent++;
            }
            parents[i] = parent;
        }
        return parents;
    }

    /** The counts of one side in the cells. */
    static long[] counts(FineCells fine, int[] ends, boolean ofReference) {
        long[] counts = new long[ends.length];
        int from = 0;
        for (int cell = 0; cell < ends.length; cell++) {
            for (int i = from; i < ends[cell]; i++) {
                counts[cell] += ofReference ? fine.reference(i) : fine.current(i);
            }
            from = ends[cell];
        }
        return counts;
    }
}
