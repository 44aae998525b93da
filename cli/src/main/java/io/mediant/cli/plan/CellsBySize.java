package io.mediant.cli.plan;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.policy.BinRule;
import io.mediant.core.inference.planning.CellRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells that a column would have with other numbers of rows. Those of a numeric column whose number follows the rows are
 * taken to be equally likely, and those of missing and infinite values keep their share; all other columns keep their cells.
 */
final class CellsBySize {
    private final List<Cell> occupied;
    private final long n;
    private final long m;
    private final int ordinary;
    private final boolean automatic;
    private final boolean tied;

    private CellsBySize(List<Cell> occupied, boolean automatic, boolean exact) {
        this.occupied = occupied;
        this.automatic = automatic;
        n = occupied.stream().mapToLong(Cell::reference).sum();
        m = occupied.stream().mapToLong(Cell::current).sum();
        List<Cell> intervals = occupied.stream().filter(CellsBySize::isOrdinary).toList();
        ordinary = intervals.size();
        long a = intervals.stream().mapToLong(Cell::reference).sum();
        long b = intervals.stream().mapToLong(Cell::current).sum();
        int untied = automatic ? CellRule.automatic(a, b) : exact ? CellRule.finest(a, b) : 0;
        tied = ordinary < untied;
    }

    static CellsBySize of(Compared column) {
        List<Cell> occupied = column.cells().stream()
                .filter(cell -> cell.reference() + cell.current() > 0)
                .toList();
        BinRule rule = BinRule.parse(column.binning().rule());
        boolean ordered = column.ordered().isPresent();
        return new CellsBySize(
                occupied, ordered && rule instanceof BinRule.Auto, ordered && rule instanceof BinRule.Exact);
    }

    private static boolean isOrdinary(Cell cell) {
        return cell.type() == Cell.Type.INTERVAL;
    }

    /** Whether the column has so few distinct values that there are fewer cells than the rule asks for. */
    boolean tied() {
        return tied;
    }

    long reference() {
        return n;
    }

    long current() {
        return m;
    }

    List<Cell> occupied() {
        return occupied;
    }

    /** The shares of the cells, equally weighted over the sides, with n and m rows. */
    double[] shares(long rowsOfReference, long rowsOfCurrent) {
        int wanted = CellRule.automatic(rowsOfReference, rowsOfCurrent);
        if (!automatic || (tied && wanted >= ordinary) || wanted == ordinary) {
            return occupied.stream().mapToDouble(this::share).toArray();
        }
        List<Double> special = new ArrayList<>();
        double rest = 1;
        for (Cell cell : occupied) {
            if (!isOrdinary(cell)) {
                special.add(share(cell));
                rest -= share(cell);
            }
        }
        double[] shares = new double[wanted + special.size()];
        Arrays.fill(shares, 0, wanted, rest / wanted);
        for (int i = 0; i < special.size(); i++) {
            shares[wanted + i] = special.get(i);
        }
        return shares;
    }

    private double share(Cell cell) {
        return 0.5 * cell.reference() / n + 0.5 * cell.current() / m;
    }
}
