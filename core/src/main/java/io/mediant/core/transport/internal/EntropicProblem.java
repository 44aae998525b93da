package io.mediant.core.transport.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.ExpBlock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An entropic transport problem and the two operations on its potentials f (rows) and g (columns), from which every Sinkhorn iteration
 * is made.
 *
 * <p>The plan of given potentials is P_ij = a_i b_j exp((f_i + g_j - c_ij)/ε). The row potentials that give it the row sums a are the soft
 * minima f_i = -ε ln Σ_j b_j exp((g_j - c_ij)/ε). The maximum of each row's exponents is subtracted first, so nothing overflows, and
 * what underflows does not matter to the row. The normalised row is then the row of the plan, so the same exponentials give
 * the column sums: one exponential per pair and iteration. A column whose sum is lost in underflow is computed by itself.
 *
 * <p>Rows are shared out in a fixed number of parts whose sums are added in order: the result is the same for any number of threads.
 */
public final class EntropicProblem {
    /** Up to this many pairs (128 MiB a matrix) costs and plans are stored; beyond, they are computed again in every pass. */
    public static final long STORED_PAIRS = 1L << 24;

    private static final double UNDERFLOW = 1e-280;

    private final CostRows costs;
    private final double[] a;
    private final double[] b;
    private final double epsilon;

    /**
     * A problem; the arrays are not copied.
     *
     * @param a shares of the rows, at least 0, of sum 1
     * @param b shares of the columns, as above
     * @param epsilon positive
     */
    public EntropicProblem(CostRows costs, double[] a, double[] b, double epsilon) {
        this.costs = costs;
        this.a = a;
        this.b = b;
        this.epsilon = epsilon;
    }

    EntropicProblem withEpsilon(double other) {
        return new EntropicProblem(costs, a, b, other);
    }

    double epsilon() {
        return epsilon;
    }

    double[] a() {
        return a;
    }

    double[] b() {
        return b;
    }

    int columns() {
        return costs.columns();
    }

    /** Room for steps by products, where a matrix of this size may be stored. */
    Optional<ScalingKernel> kernel() {
        return (long) costs.rows() * costs.columns() <= STORED_PAIRS
                ? Optional.of(new ScalingKernel(costs.rows(), costs.columns()))
                : Optional.empty();
    }

    /** The row potentials that give the plan the row sums a. */
    double[] rowPotentials(double[] g) {
        return rowPotentials(g, new double[ScalingKernel.PARTS][], Optional.empty());
    }

    /** As {@link #rowPotentials(double[])}; {@code arrived} becomes the column sums of that plan, and its rows are kept in the kernel. */
    double[] rowPotentials(double[] g, double[] arrived, Optional<ScalingKernel> kernel) {
        double[][] sums = new double[ScalingKernel.PARTS][costs.columns()];
        double[] f = rowPotentials(g, sums, kernel);
        Arrays.fill(arrived, 0);
        for (double[] part : sums) {
            accumulate(part, 1, arrived);
        }
        return f;
    }

    private double[] rowPotentials(double[] g, double[][] sums, Optional<ScalingKernel> kernel) {
        double[] f = new double[costs.rows()];
        double[] scores = scores(b, g);
        ScalingKernel.eachPart(part -> {
            double[] row = new double[costs.columns()];
            for (int k = ScalingKernel.first(part, f.length); k < ScalingKernel.first(part + 1, f.length); k++) {
                int i = k;
                costs.fillRow(i, row);
                double highest = subtract(scores, row, 1 / epsilon);
                double sum = exponentials(row, highest);
                f[i] = -epsilon * (highest + Math.log(sum));
                if (sums[part] != null) {
                    accumulate(row, a[i] / sum, sums[part]);
                }
                kernel.ifPresent(rows -> rows.store(i, row, sum));
            }
        });
        return f;
    }

    private double[] scores(double[] shares, double[] potentials) {
        double[] scores = new double[shares.length];
        for (int j = 0; j < scores.length; j++) {
            scores[j] = Math.log(shares[j]) + potentials[j] / epsilon;
        }
        return scores;
    }

    /** Replaces each cost by score - cost/ε; the largest of them. */
    private static double subtract(double[] scores, double[] row, double inverse) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < row.length; j++) {
            double exponent = scores[j] - row[j] * inverse;
            row[j] = exponent;
            highest = exponent > highest ? exponent : highest;
        }
        return highest;
    }

    /** Replaces each exponent by exp(exponent - highest); their sum, in two halves that the processor overlaps. */
    private static double exponentials(double[] row, double highest) {
        for (int j = 0; j < row.length; j++) {
            row[j] -= highest;
        }
        ExpBlock.exp(row, row.length, 1);
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 1 < row.length; j += 2) {
            even += row[j];
            odd += row[j + 1];
        }
        return j < row.length ? even + odd + row[j] : even + odd;
    }

    private static void accumulate(double[] row, double factor, double[] into) {
        for (int j = 0; j < row.length; j++) {
            into[j] += factor * row[j];
        }
    }

    /** Column potentials that would give the plan the column sums b, from those that gave it {@code arrived}. */
    double[] columnPotentials(double[] f, double[] g, double[] arrived) {
        double[] next = new double[g.length];
        double[] scores = scores(a, f);
        IntStream.range(0, next.length).parallel().forEach(j -> {
            if (b[j] > 0 && arrived[j] > UNDERFLOW) {
                next[j] = g[j] + epsilon * Math.log(b[j] / arrived[j]);
            } else {
                double[] column = new double[costs.rows()];
                costs.fillColumn(j, column);
                double highest = subtract(scores, column, 1 / epsilon);
                next[j] = -epsilon * (highest + Math.log(exponentials(column, highest)));
            }
        });
        return next;
    }

    /** The cost of the plan of given potentials, Σ P_ij c_ij. */
    public double planCost(double[] f, double[] g) {
        double[] scores = scores(b, g);
        double[] rowCosts = new double[costs.rows()];
        ScalingKernel.eachPart(part -> {
            double[] row = new double[costs.columns()];
            double[] cost = new double[costs.columns()];
            for (int i = ScalingKernel.first(part, f.length); i < ScalingKernel.first(part + 1, f.length); i++) {
                costs.fillRow(i, row);
                System.arraycopy(row, 0, cost, 0, row.length);
                subtract(scores, row, 1 / epsilon);
                double level = f[i] / epsilon;
                double sum = 0;
                for (int j = 0; j < row.length; j++) {
                    sum += Math.exp(row[j] + level) * cost[j];
                }
                rowCosts[i] = a[i] * sum;
            }
        });
        return new CompensatedSum().addAll(rowCosts).value();
    }

    /** Column j of the plan of given potentials: P_ij for every row i, into {@code column}. */
    public void planColumn(double[] f, double[] g, int j, double[] column) {
        costs.fillColumn(j, column);
        for (int i = 0; i < column.length; i++) {
            column[i] = b[j] == 0 ? 0 : a[i] * b[j] * Math.exp((f[i] + g[j] - column[i]) / epsilon);
        }
    }

    /** As {@link #columnPotentials}, for the columns of weight 0 only, which no other step needs. */
    double[] withWeightless(double[] f, double[] g, double[] arrived) {
        double[] result = g;
        for (int j = 0; j < b.length; j++) {
            if (b[j] == 0 && result == g) {
                result = columnPotentials(f, g, arrived);
            }
        }
        for (int j = 0; j < b.length; j++) {
            result[j] = b[j] == 0 ? result[j] : g[j];
        }
        return result;
    }

    /** Σ a_i f_i + Σ b_j g_j. */
    double value(double[] f, double[] g) {
        CompensatedSum value = new CompensatedSum();
        for (int i = 0; i < a.length; i++) {
            value.add(a[i] * f[i]);
        }
        for (int j = 0; j < b.length; j++) {
            value.add(b[j] * g[j]);
        }
        return value.value();
    }
}
