package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.FirstOrderBias;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.test.BenjaminiHochberg;
import io.mediant.core.inference.test.PermutationNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The Jensen-Shannon divergence of two clouds after their rows are put into the cells of a codebook: the part of it that can be explained,
 * cell by cell, with example rows.
 *
 * <p>The codebook is fitted by {@link KMeans} to rows of both sides in equal numbers, at most half of the smaller side and 64 a cell, and
 * the other rows are counted; so counts are those of cells that were chosen without them, and intervals and tests of counts hold. The number of
 * cells is the cube root of 2nm/(n + m) unless it is given. In nats, in [0, ln 2] but for noise; a codebook can only lose: the
 * divergence of the cells is at most that of the clouds, and in many dimensions often much less (a change of scale or of correlation is
 * nearly invisible to cells). So read a small value as "the clusters hold the same shares" and no more.
 *
 * <p>The plug-in divergence of counts is too large by about (k - 1)/8 (1/n + 1/m). Its mean over all ways of dealing the counted rows to the
 * sides is subtracted, so the figure is right on average where nothing differs and may be negative; some codebooks, each with its
 * own fit and counts, are averaged, and their spread is stated. Details are given for the first codebook, which is not chosen by what it shows.
 * Immutable.
 */
public final class QuantisedJensenShannon {
    private static final int LEAST = 8;
    private static final int FITTED_PER_CELL = 64;
    private static final int ROUNDS = 25;
    private static final QuantisedJensenShannon DEFAULT = new QuantisedJensenShannon(0, 10, 5, 0.95, done -> {});

    private final int cells;
    private final int codebooks;
    private final int examples;
    private final double confidence;
    private final DoubleConsumer progress;

    private QuantisedJensenShannon(int cells, int codebooks, int examples, double confidence, DoubleConsumer progress) {
        this.cells = cells;
        this.codebooks = codebooks;
        this.examples = examples;
        this.confidence = confidence;
        this.progress = progress;
    }

    /** Cells by the cube root, 10 codebooks, 5 example rows a cell and side, intervals of 95 % confidence. */
    public static QuantisedJensenShannon withDefaults() {
        return DEFAULT;
    }

    /**
     * Another number of cells.
     *
     * @param number at least 2
     * @throws IllegalArgumentException if it is below
     */
    public QuantisedJensenShannon withCells(int number) {
        if (number < 2) {
            throw new IllegalArgumentException(number + " cells say nothing; give at least 2");
        }
        return new QuantisedJensenShannon(number, codebooks, examples, confidence, progress);
    }

    /**
     * Another number of codebooks.
     *
     * @param number from 1 to 1000
     * @throws IllegalArgumentException outside of this range
     */
    public QuantisedJensenShannon withCodebooks(int number) {
        if (number < 1 || number > 1000) {
            throw new IllegalArgumentException("codebooks are " + number + "; give 1 to 1000, such as 10");
        }
        return new QuantisedJensenShannon(cells, number, examples, confidence, progress);
    }

    /**
     * Another number of example rows for each cell and side.
     *
     * @param number at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public QuantisedJensenShannon withExamples(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("examples are " + number + "; give 0 or more");
        }
        return new QuantisedJensenShannon(cells, codebooks, number, confidence, progress);
    }

    /**
     * Another confidence of the intervals.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException outside of this range
     */
    public QuantisedJensenShannon withConfidence(double level) {
        JensenShannonInterval.withDefaults().withConfidence(level);
        return new QuantisedJensenShannon(cells, codebooks, examples, level, progress);
    }

    /** Tells a listener the share of the work that is done, after each codebook. */
    public QuantisedJensenShannon withProgress(DoubleConsumer listener) {
        return new QuantisedJensenShannon(cells, codebooks, examples, confidence, listener);
    }

    /**
     * What one codebook says, in nats.
     *
     * @param plugIn the divergence of the counts' own shares
     * @param nullMean its mean where the rows are dealt to the sides at random
     * @param firstOrder {@code plugIn} less its first-order bias, as another correction
     */
    public record Reading(double plugIn, double nullMean, double firstOrder) {
        /** Returns plug-in minus null mean; may be negative. */
        public double excess() {
            return plugIn - nullMean;
        }
    }

    /**
     * The divergence over cells.
     *
     * @param nats mean excess over the codebooks; may be slightly negative
     * @param spread standard deviation of the excess over the codebooks, 0 for one codebook
     * @param readings each codebook's figures
     * @param codebook the first codebook, to which what follows belongs
     * @param interval of its cells' divergence
     * @param exchange the null of its counts, with p
     * @param cells its cells, by falling contribution
     * @param rowsFitted rows that each codebook was fitted to, half of them of each side
     * @param countedReference counted rows of the reference
     * @param countedCurrent counted rows of the current side
     * @param seed of codebooks and halves
     */
    public record Result(
            double nats,
            double spread,
            List<Reading> readings,
            Codebook codebook,
            IntervalEstimate interval,
            PermutationNull exchange,
            List<CodebookCell> cells,
            int rowsFitted,
            int countedReference,
            int countedCurrent,
            long seed) {
        /** Copies the lists. */
        public Result {
            readings = List.copyOf(readings);
            cells = List.copyOf(cells);
        }
    }

    /**
     * Computes the divergence.
     *
     * @param reference points without weights, at least 8
     * @param current points without weights, at least 8, of as many dimensions
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, LEAST);
        SplittableRandom random = new SplittableRandom(seed);
        List<Reading> readings = new ArrayList<>();
        Counted main = null;
        for (int i = 0; i < codebooks; i++) {
            Counted counted = count(reference, current, random.split());
            readings.add(counted.reading());
            main = main == null ? counted : main;
            progress.accept((i + 1.0) / codebooks);
        }
        double mean = readings.stream().mapToDouble(Reading::excess).average().orElseThrow();
        double squares = readings.stream()
                .mapToDouble(reading -> (reading.excess() - mean) * (reading.excess() - mean))
                .sum();
        return new Result(
                mean,
                codebooks > 1 ? Math.sqrt(squares / (codebooks - 1)) : 0,
                readings,
                main.codebook,
                JensenShannonInterval.withDefaults().withConfidence(confidence).estimate(main.a, main.b),
                PermutationNull.of(main.a, main.b, 0, seed),
                main.cells(examples, Normal.upperQuantile(0.5 * (1 - confidence))),
                main.rowsFitted,
                main.rowsP.length,
                main.rowsQ.length,
                seed);
    }

    private Counted count(PointCloud reference, PointCloud current, SplittableRandom random) {
        double n = reference.size();
        double m = current.size();
        int k = cells > 0 ? cells : Math.max(2, (int) Math.rint(Math.cbrt(2 * n * m / (n + m))));
        int fitted = (int) Math.min(Math.min(n, m) / 2, (double) FITTED_PER_CELL * k);
        int[] orderP = Rows.shuffled(reference.size(), random);
        int[] orderQ = Rows.shuffled(current.size(), random);
        double[][] rows = Arrays.copyOf(Rows.copy(reference, Rows.sorted(orderP, 0, fitted)), 2 * fitted);
        System.arraycopy(Rows.copy(current, Rows.sorted(orderQ, 0, fitted)), 0, rows, fitted, fitted);
        Codebook codebook =
                KMeans.withDefaults().withRounds(ROUNDS).fit(rows, Math.min(k, rows.length), random.nextLong());
        return new Counted(
                codebook,
                rows.length,
                reference,
                Rows.sorted(orderP, fitted, orderP.length),
                current,
                Rows.sorted(orderQ, fitted, orderQ.length));
    }

    /** A codebook and the rows that were counted with it. */
    private static final class Counted {
        private final Codebook codebook;
        private final int rowsFitted;
        private final int[] rowsP;
        private final int[] rowsQ;
        private final Codebook.Cells cellsP;
        private final Codebook.Cells cellsQ;
        private final long[] a;
        private final long[] b;

        Counted(Codebook codebook, int rowsFitted, PointCloud reference, int[] rowsP, PointCloud current, int[] rowsQ) {
            this.codebook = codebook;
            this.rowsFitted = rowsFitted;
            this.rowsP = rowsP;
            this.rowsQ = rowsQ;
            cellsP = codebook.cells(reference, rowsP);
            cellsQ = codebook.cells(current, rowsQ);
            a = counts(cellsP, rowsP.length);
            b = counts(cellsQ, rowsQ.length);
        }

        private long[] counts(Codebook.Cells found, int rows) {
            long[] counts = new long[codebook.size()];
            for (int i = 0; i < rows; i++) {
                counts[found.cell(i)]++;
            }
            return counts;
        }

        Reading reading() {
            CountPair counts = CountPair.of(a, b);
            double nullMean = Arrays.stream(shares())
                    .mapToDouble(CellShares::nullContribution)
                    .sum();
            return new Reading(counts.plugIn(), nullMean, FirstOrderBias.corrected(counts));
        }

        private CellShares[] shares() {
            return IntStream.range(0, a.length)
                    .mapToObj(j -> new CellShares(a[j], b[j], rowsP.length, rowsQ.length))
                    .toArray(CellShares[]::new);
        }

        List<CodebookCell> cells(int examples, double z) {
            CellShares[] shares = shares();
            double[] p = Arrays.stream(shares)
                    .parallel()
                    .mapToDouble(CellShares::exactP)
                    .toArray();
            double[] q = BenjaminiHochberg.adjust(p);
            return IntStream.range(0, a.length)
                    .mapToObj(j -> new CodebookCell(
                            j,
                            a[j],
                            b[j],
                            (double) a[j] / rowsP.length,
                            (double) b[j] / rowsQ.length,
                            shares[j].contribution(),
                            shares[j].contribution() - shares[j].nullContribution(),
                            shares[j].low(z),
                            shares[j].high(z),
                            p[j],
                            q[j],
                            nearest(j, rowsP, cellsP, examples),
                            nearest(j, rowsQ, cellsQ, examples)))
                    .sorted(Comparator.comparingDouble(CodebookCell::contribution)
                            .reversed())
                    .toList();
        }

        private static List<Integer> nearest(int cell, int[] rows, Codebook.Cells found, int examples) {
            return IntStream.range(0, rows.length)
                    .filter(i -> found.cell(i) == cell)
                    .boxed()
                    .sorted(Comparator.comparingDouble(found::squared))
                    .limit(examples)
                    .map(i -> rows[i])
                    .toList();
        }
    }
}
