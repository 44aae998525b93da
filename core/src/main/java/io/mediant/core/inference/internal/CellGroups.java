package io.mediant.core.inference.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Distinct pairs of counts (X, Y) of occupied cells, with the number of cells that hold each pair.
 *
 * <p>Sparse data have few distinct pairs however many cells they have, so work per group bounds the cost of large tables.
 */
final class CellGroups {
    private final double[] x;
    private final double[] y;
    private final double[] multiplicity;

    CellGroups(double[] x, double[] y, double[] multiplicity) {
        this.x = x;
        this.y = y;
        this.multiplicity = multiplicity;
    }

    private record Pair(double x, double y) {}

    /** Returns the groups in the order of their first cells. */
    static CellGroups of(CountPair counts) {
        return of(WorthPair.of(counts));
    }

    /** Returns the groups of what the cells are worth, in the order of their first cells. */
    static CellGroups of(WorthPair counts) {
        int cells = counts.cells();
        double[] x = new double[cells];
        double[] y = new double[cells];
        double[] multiplicity = new double[cells];
        Map<Pair, Integer> positions = new HashMap<>();
        for (int i = 0; i < cells; i++) {
            Pair pair = new Pair(counts.a(i), counts.b(i));
            Integer known = positions.putIfAbsent(pair, positions.size());
            int position = known == null ? positions.size() - 1 : known;
            x[position] = pair.x;
            y[position] = pair.y;
            multiplicity[position]++;
        }
        int size = positions.size();
        return new CellGroups(Arrays.copyOf(x, size), Arrays.copyOf(y, size), Arrays.copyOf(multiplicity, size));
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
    int size() {
        return x.length;
    }

    /** Returns the pooled count of a group's cells. */
    double total(int group) {
        return x[group] + y[group];
    }

    /** Returns the first side's count in each of a group's cells. */
    double x(int group) {
        return x[group];
    }

    /** Returns the second side's count in each of a group's cells. */
    double y(int group) {
        return y[group];
    }

    /** Returns the number of cells in a group. */
    double multiplicity(int group) {
        return multiplicity[group];
    }
}
