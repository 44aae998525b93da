package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Four shares that tell apart the two ways in which a current cloud may fail to look like a reference: rows where the reference has none, and no rows where
 * the reference has some. A cloud's ground is the union of the balls around its rows that reach to each one's k-th nearest row of the
 * same cloud.
 *
 * <ul>
 *   <li>precision: the share of current rows on the reference's ground; low where new kinds of rows appear;
 *   <li>recall: the share of reference rows on the current side's ground; low where kinds of rows vanish;
 *   <li>density: the mean number of reference balls that a current row lies in, over k; 1 on average for one law, may exceed 1;
 *   <li>coverage: the share of reference balls with a current row in them; for one law 1 - Π_{t=1..k} (n - t)/(n + m - t) on average.
 * </ul>
 *
 * <p>Balls are closed, so two clouds of one repeated point have 1 in all four. Outliers enlarge the grounds: precision and recall are
 * sensitive to them, density and coverage less so. None of the four is a test. Distances are Euclidean, in the data's own scale; time is the product of
 * the numbers of rows, so above 3000 rows a side a random sample of them is used.
 *
 * <p>Sources: T. Kynkäänniemi and others, "Improved precision and recall metric for assessing generative models" (2019), arXiv:1904.06991;
 * M. F. Naeem and others, "Reliable fidelity and diversity metrics for generative models" (2020), arXiv:2002.09797. Immutable.
 */
public final class PrecisionRecall {
    private static final PrecisionRecall DEFAULT = new PrecisionRecall(5, 3000);

    private final int neighbours;
    private final int mostRows;

    private PrecisionRecall(int neighbours, int mostRows) {
        this.neighbours = neighbours;
        this.mostRows = mostRows;
    }

    /** The fifth nearest row, at most 3000 rows a side. */
    public static PrecisionRecall withDefaults() {
        return DEFAULT;
    }

    /**
     * Another number of neighbours.
     *
     * @param k at least 1
     * @throws IllegalArgumentException if it is below
     */
    public PrecisionRecall withNeighbours(int k) {
        if (k < 1) {
            throw new IllegalArgumentException(k + " neighbours are too few; give at least 1");
        }
        return new PrecisionRecall(k, mostRows);
    }

    /**
     * Another limit of rows a side.
     *
     * @param number at least 2
     * @throws IllegalArgumentException if it is below
     */
    public PrecisionRecall withMostRows(int number) {
        if (number < 2) {
            throw new IllegalArgumentException("at most " + number + " rows a side are too few; give at least 2");
        }
        return new PrecisionRecall(neighbours, number);
    }

    /**
     * The four shares.
     *
     * @param precision in [0, 1]
     * @param recall in [0, 1]
     * @param density at least 0, 1 on average for one law
     * @param coverage in [0, 1]
     * @param nullCoverage the mean coverage for one law at these numbers of rows
     * @param neighbours k
     * @param rowsReference rows used of the reference
     * @param rowsCurrent rows used of the current side
     * @param seed of the sample of rows
     */
    public record Result(
            double precision,
            double recall,
            double density,
            double coverage,
            double nullCoverage,
            int neighbours,
            int rowsReference,
            int rowsCurrent,
            long seed) {}

    /**
     * Computes the four shares.
     *
     * @param reference points without weights, more than k
     * @param current points without weights, more than k, of as many dimensions
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, neighbours + 1);
        if (mostRows <= neighbours) {
            throw new IllegalArgumentException(
                    "at most " + mostRows + " rows a side have no " + neighbours + " neighbours each; allow more rows");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] p = Rows.copy(reference, Rows.sample(reference.size(), mostRows, random));
        double[][] q = Rows.copy(current, Rows.sample(current.size(), mostRows, random));
        double[] centre = RowProducts.mean(p);
        return of(RowBlocks.centred(p, centre), RowBlocks.centred(q, centre), seed);
    }

    private Result of(double[][] p, double[][] q, long seed) {
        double[] normsP = RowBlocks.norms(p);
        double[] normsQ = RowBlocks.norms(q);
        double[] radiiP = radii(p, normsP);
        double[] radiiQ = radii(q, normsQ);
        AtomicIntegerArray balls = new AtomicIntegerArray(q.length);
        boolean[] recalled = new boolean[p.length];
        boolean[] covered = new boolean[p.length];
        RowBlocks.squaredDistances(p, normsP, p.length, i -> i, q, normsQ, (i, squared, step, at) -> {
            for (int j = 0; j < q.length; j++) {
                double distance = squared[j * step + at];
                recalled[i] |= distance <= radiiQ[j];
                if (distance <= radiiP[i]) {
                    covered[i] = true;
                    balls.incrementAndGet(j);
                }
            }
        });
        int precise = 0;
        long density = 0;
        for (int j = 0; j < q.length; j++) {
            precise += balls.get(j) > 0 ? 1 : 0;
            density += balls.get(j);
        }
        return new Result(
                (double) precise / q.length,
                share(recalled),
                density / ((double) neighbours * q.length),
                share(covered),
                nullCoverage(p.length, q.length),
                neighbours,
                p.length,
                q.length,
                seed);
    }

    /** The squared distance of each row to its k-th nearest other row. */
    private double[] radii(double[][] rows, double[] norms) {
        double[] radii = new double[rows.length];
        RowBlocks.squaredDistances(rows, norms, rows.length, i -> i, rows, norms, (i, squared, step, at) -> {
            double[] least = new double[neighbours];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int j = 0; j < rows.length; j++) {
                double distance = squared[j * step + at];
                if (j != i && distance < least[neighbours - 1]) {
                    int place = neighbours - 1;
                    while (place > 0 && least[place - 1] > distance) {
                        least[place] = least[place - 1];
                        place--;
                    }
                    least[place] = distance;
                }
            }
            radii[i] = least[neighbours - 1];
        });
        return radii;
    }

    private double nullCoverage(double n, double m) {
        double missed = 1;
        for (int t = 1; t <= neighbours; t++) {
            missed *= (n - t) / (n + m - t);
        }
        return 1 - missed;
    }

    private static double share(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(i -> flags[i]).count() / (double) flags.length;
    }
}
