package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

/**
 * A table of joint weights with its marginal sums, each held as a pair of doubles.
 *
 * <p>The mutual information is Σ [n N ln(n N/(r c)) - n N + r c]/N², r and c the sums of row and column, N that of all. The bracket is at
 * least 0; n N - r c is evaluated by FMA with the rests of the sums. Where it is below 2^-96 of the product it is rounding and counts as 0.
 */
public final class JointTable {
    private static final double ROUNDING = 0x1p-96;

    private final double[][] rows;
    private final double[] rowSums;
    private final double[] rowRests;
    private final double[] columnSums;
    private final double[] columnRests;
    private final double total;
    private final double rest;

    private JointTable(double[][] rows) {
        this.rows = rows;
        int width = rows[0].length;
        rowSums = new double[rows.length];
        rowRests = new double[rows.length];
        columnSums = new double[width];
        columnRests = new double[width];
        CompensatedSum all = new CompensatedSum();
        for (int x = 0; x < rows.length; x++) {
            CompensatedSum sum = new CompensatedSum().addAll(rows[x]);
            rowSums[x] = sum.value();
            rowRests[x] = sum.rest();
            all.addAll(rows[x]);
        }
        for (int y = 0; y < width; y++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add(row[y]);
            }
            columnSums[y] = sum.value();
            columnRests[y] = sum.rest();
        }
        total = all.value();
        rest = all.rest();
    }

    /** Checks the table and brings it to a safe scale. */
    public static JointTable of(double[][] table) {
        if (table.length == 0 || table[0].length == 0) {
            throw new IllegalArgumentException("the table is empty; give at least one row and one column");
        }
        double largest = 0;
        double sum = 0;
        for (int x = 0; x < table.length; x++) {
            if (table[x].length != table[0].length) {
                throw new IllegalArgumentException("row " + x + " has " + table[x].length + " weights and row 0 has "
                        + table[0].length + "; give all rows the same length, 0 where nothing was seen");
            }
            largest = Math.max(largest, Weights.requireValid(table[x], "row " + x));
            for (double weight : table[x]) {
                sum += weight;
            }
        }
        if (largest == 0) {
            throw new IllegalArgumentException("all weights of the table are 0; a distribution needs a positive sum");
        }
        return new JointTable(scaled(table, Weights.isSafe(sum) ? 0 : -Math.getExponent(largest)));
    }

    private static double[][] scaled(double[][] table, int exponent) {
        double[][] rows = new double[table.length][];
        for (int x = 0; x < rows.length; x++) {
            rows[x] = Weights.scaled(table[x], exponent);
        }
        return rows;
    }

    /** The mutual information in nats, at least 0. */
    public double nats() {
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < rows.length; x++) {
            for (int y = 0; y < columnSums.length; y++) {
                sum.add(term(x, y));
            }
        }
        return sum.value() / total / total;
    }

    /** H(row|column) in nats: the mean of the columns' entropies. */
    public double entropyOfRowGivenColumn() {
        CompensatedSum sum = new CompensatedSum();
        for (int y = 0; y < columnSums.length; y++) {
            if (columnSums[y] > 0) {
                double[] column = new double[rows.length];
                for (int x = 0; x < column.length; x++) {
                    column[x] = rows[x][y];
                }
                sum.add(columnSums[y]
                        / total
                        * Surprise.of(column, "column " + y).mean());
            }
        }
        return sum.value();
    }

    /** H(column|row) in nats: the mean of the rows' entropies. */
    public double entropyOfColumnGivenRow() {
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < rows.length; x++) {
            if (rowSums[x] > 0) {
                sum.add(rowSums[x] / total * Surprise.of(rows[x], "row " + x).mean());
            }
        }
        return sum.value();
    }

    private double term(int x, int y) {
        double joint = rows[x][y] * total;
        double product = rowSums[x] * columnSums[y];
        double jointError = Math.fma(rows[x][y], total, -joint) + rows[x][y] * rest;
        double productError = Math.fma(rowSums[x], columnSums[y], -product)
                + (rowSums[x] * columnRests[y] + rowRests[x] * columnSums[y]);
        double difference = (joint - product) + (jointError - productError);
        return Math.abs(difference) > ROUNDING * product
                ? EntropyFunctions.kullbackLeiblerTerm(joint, product, difference)
                : 0;
    }
}
