package io.mediant.core.inference.cloud;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.test.MultivariateHypergeometric;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The figure MAUVE of two clouds and its companion, the frontier integral: rows are put into the cells of a codebook, and the {@linkplain
 * DivergenceFrontier divergence frontier} of the two sides' shares is drawn.
 *
 * <p>Rows are scaled to length 1 (a row of zeros stays), projected onto the principal components that explain 90 % of the pooled variance,
 * and quantised by k-means with k = max(2, min(n, m)/10) cells, which is <b>fitted to and counted on the same rows</b>; then c = 5 and 25
 * mixtures. These are the figure's usual settings, of which only the number of rows is limited here: at most 4000 a side, a random sample.
 *
 * <p><b>The null floor.</b> Since cells hold ten rows a side on average at any n, the figure of two samples of one law is not 1 and does not
 * approach it as n grows: it stays near 0.96, and the divergence of the shares near 0.025 nats. The result states the mean figure over random relabellings
 * of the rows in the same cells; compare with that, not with 1. The figure also depends on the seed of k-means. {@link
 * QuantisedJensenShannon} has neither weakness.
 *
 * <p>Sources: K. Pillutla and others, "MAUVE: measuring the gap between neural text and human text using divergence frontiers" (2021),
 * arXiv:2102.01454; L. Liu and others, "Divergence frontiers for generative models" (2021), arXiv:2106.07898. Immutable.
 */
public final class Mauve {
    private static final int LEAST = 20;
    private static final int RELABELLINGS = 40;
    private static final double KRICHEVSKY_TROFIMOV = 0.5;
    private static final Mauve DEFAULT = new Mauve(0.9, 0, 5, 25, 4000);

    private final double variance;
    private final int cells;
    private final double scale;
    private final int points;
    private final int mostRows;

    private Mauve(double variance, int cells, double scale, int points, int mostRows) {
        this.variance = variance;
        this.cells = cells;
        this.scale = scale;
        this.points = points;
        this.mostRows = mostRows;
    }

    /** The usual settings, with at most 4000 rows a side. */
    public static Mauve withDefaults() {
        return DEFAULT;
    }

    /**
     * Another number of cells than a tenth of the smaller side's rows.
     *
     * @param number at least 2
     * @throws IllegalArgumentException if it is below
     */
    public Mauve withCells(int number) {
        if (number < 2) {
            throw new IllegalArgumentException(number + " cells say nothing; give at least 2");
        }
        return new Mauve(variance, number, scale, points, mostRows);
    }

    /**
     * Another scale c in exp(-c KL).
     *
     * @param factor positive and finite
     * @throws IllegalArgumentException if it is not
     */
    public Mauve withScale(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale is " + factor + "; give a positive number, such as 5");
        }
        return new Mauve(variance, cells, factor, points, mostRows);
    }

    /**
     * Another limit of rows a side; time grows with its square.
     *
     * @param number at least 20
     * @throws IllegalArgumentException if it is below
     */
    public Mauve withMostRows(int number) {
        if (number < LEAST) {
            throw new IllegalArgumentException(
                    "at most " + number + " rows a side are too few; give at least " + LEAST);
        }
        return new Mauve(variance, cells, scale, points, number);
    }

    /**
     * The figures.
     *
     * @param mauve the area below the frontier, in [0, 1]; 1 for equal shares
     * @param frontierIntegral in [0, 1]; 0 for equal shares
     * @param smoothedMauve the same with 1/2 added to each count, known as MAUVE*
     * @param smoothedFrontierIntegral likewise
     * @param nullMauve mean figure where the same rows are dealt to the sides at random: read {@code mauve} beside it
     * @param nullFrontierIntegral likewise
     * @param cells k
     * @param dimensions principal components used
     * @param explained the share of the variance they explain
     * @param rowsReference rows used of the reference
     * @param rowsCurrent rows used of the current side
     * @param seed of sample, codebook and relabellings
     */
    public record Result(
            double mauve,
            double frontierIntegral,
            double smoothedMauve,
            double smoothedFrontierIntegral,
            double nullMauve,
            double nullFrontierIntegral,
            int cells,
            int dimensions,
            double explained,
            int rowsReference,
            int rowsCurrent,
            long seed) {}

    /**
     * Computes the figures.
     *
     * @param reference points without weights, at least 20
     * @param current points without weights, at least 20, of as many dimensions
     * @throws IllegalArgumentException if the clouds do not fit
     */
    public Result between(PointCloud reference, PointCloud current, long seed) {
        Rows.require(reference, current, LEAST);
        SplittableRandom random = new SplittableRandom(seed);
        double[][] p = Rows.copy(reference, Rows.sample(reference.size(), mostRows, random));
        double[][] q = Rows.copy(current, Rows.sample(current.size(), mostRows, random));
        double[][] pooled = Arrays.copyOf(p, p.length + q.length);
        System.arraycopy(q, 0, pooled, p.length, q.length);
        for (double[] row : pooled) {
            toLengthOne(row);
        }
        PrincipalComponents components = PrincipalComponents.of(pooled, random.nextLong());
        int dimensions = components.sizeFor(variance);
        PointCloud projected = components.project(PointCloud.of(pooled), dimensions);
        int k = cells > 0 ? cells : Math.max(2, (int) Math.rint(Math.min(p.length, q.length) / 10.0));
        Codebook codebook = KMeans.withDefaults().fit(projected, Math.min(k, projected.size()), random.nextLong());
        long[] a = new long[codebook.size()];
        long[] b = new long[codebook.size()];
        int[] found = codebook.cellsOf(projected);
        for (int i = 0; i < found.length; i++) {
            (i < p.length ? a : b)[found[i]]++;
        }
        DivergenceFrontier plain = DivergenceFrontier.of(a, b, scale, points, 0);
        DivergenceFrontier smoothed = DivergenceFrontier.of(a, b, scale, points, KRICHEVSKY_TROFIMOV);
        DivergenceFrontier none = relabelled(a, b, random);
        return new Result(
                plain.area(),
                plain.integral(),
                smoothed.area(),
                smoothed.integral(),
                none.area(),
                none.integral(),
                codebook.size(),
                dimensions,
                components.explained(dimensions),
                p.length,
                q.length,
                seed);
    }

    private DivergenceFrontier relabelled(long[] a, long[] b, SplittableRandom random) {
        long[] totals = new long[a.length];
        Arrays.setAll(totals, i -> a[i] + b[i]);
        long n = Arrays.stream(a).sum();
        MultivariateHypergeometric law = MultivariateHypergeometric.of(totals);
        long[] first = new long[totals.length];
        double area = 0;
        double integral = 0;
        for (int r = 0; r < RELABELLINGS; r++) {
            law.draw(n, random, first);
            long[] second = new long[first.length];
            Arrays.setAll(second, i -> totals[i] - first[i]);
            DivergenceFrontier one = DivergenceFrontier.of(first, second, scale, points, 0);
            area += one.area() / RELABELLINGS;
            integral += one.integral() / RELABELLINGS;
        }
        return new DivergenceFrontier(area, integral);
    }

    private static void toLengthOne(double[] row) {
        double squares = 0;
        for (double x : row) {
            squares += x * x;
        }
        for (int k = 0; k < row.length && squares > 0; k++) {
            row[k] /= Math.sqrt(squares);
        }
    }
}
