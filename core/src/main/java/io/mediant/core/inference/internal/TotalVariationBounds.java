package io.mediant.core.inference.internal;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Confidence bounds for the total variation distance that hold for any cells, whatever the two distributions are.
 *
 * <p>With the errors h of p - q in the cells and the signs S of p - q, the plug-in T errs by ½ Σ (|p - q + h| - |p - q|), which lies between ½ Σ S h
 * and, cell by cell, ½ |h|. Cells whose difference exceeds 3 standard deviations s have a certain sign and count with S h. For the others:
 *
 * <ul>
 *   <li><b>low</b> takes them to be equal, where their scatter ½ Σ |h| is largest: it has {@link Nakagami}'s law, of mean ½ sqrt(2/π) Σ s and variance
 *       ¼ (1 - 2/π)(Σ s² + Σ Σ s_i r_i s_j r_j, i ≠ j) with r = π/(1 - π), since two normal variables of correlation ρ have absolute values
 *       of a covariance of at most (1 - 2/π) ρ² s_i s_j. Exact for two cells. In cells of up to 30 rows the mean is at least that of
 *       the binomial law given the cell's rows, by De Moivre's formula: of a single row it is a quarter more than the normal law's if n = m;
 *   <li><b>even</b>, an upper bound, takes them to differ by the same number x of standard deviations each, where the plug-in's bias is least for a given
 *       distance: the largest ½ x Σ s of which the plug-in is z standard deviations short, with E|x + Z| and its variance for each cell;
 *   <li><b>high</b>: T + z sqrt(1/n + 1/m)/2, since ½ Σ S h is the error of one event's two probabilities.
 * </ul>
 *
 * Source of the derivative's estimate: Z. Fang, A. Santos (2019), doi:10.1093/restud/rdy049.
 */
public final class TotalVariationBounds {
    private static final double CERTAIN = 3;
    private static final double FARTHEST = 1e4;
    private static final int FEW_ROWS = 30;
    private static final double MEAN_OF_ABSOLUTE = Math.sqrt(2 / Math.PI);
    private static final double VARIANCE_OF_ABSOLUTE = 1 - 2 / Math.PI;
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double plugIn;
    private final double worstDeviation;
    private double uncertain;
    private double deviations;
    private double meanScatter;
    private double scatter;
    private final double certainVariance;

    private TotalVariationBounds(CountPair counts) {
        double n = counts.n();
        double m = counts.m();
        WeightedSpread first = new WeightedSpread();
        WeightedSpread second = new WeightedSpread();
        double squares = 0;
        double joint = 0;
        double jointSquares = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / n;
            double q = counts.b(i) / m;
            double pooled = counts.total(i) / (n + m);
            double variance = pooled * (1 - pooled) * (1 / n + 1 / m);
            double deviation = Math.sqrt(variance);
            boolean certain = Math.abs(p - q) > CERTAIN * deviation;
            double sign = certain ? 0.5 * Math.signum(p - q) : 0;
            first.add(p, sign);
            second.add(q, sign);
            if (!certain) {
                double linked = deviation * pooled / (1 - pooled);
                uncertain += 0.5 * Math.abs(p - q);
                deviations += 0.5 * deviation;
                meanScatter += 0.5 * Math.max(MEAN_OF_ABSOLUTE * deviation, meanOfFewRows(counts.total(i), n, m));
                squares += variance;
                joint += linked;
                jointSquares += linked * linked;
            }
        }
        scatter = 0.25 * (squares + Math.max(0, joint * joint - jointSquares));
        certainVariance = first.squares() / n + second.squares() / m;
        plugIn = CellMeasure.TOTAL_VARIATION.plugIn(counts);
        worstDeviation = 0.5 * Math.sqrt(1 / n + 1 / m);
    }

    /**
     * The mean of |a/n - b/m| where a + b = c few rows fall to the sides by chance, a binomial with ρ = n/(n + m): (1/n + 1/m) 2 k C(c, k) ρ^k (1 - ρ)^(c - k + 1)
     * with k = ⌊c ρ⌋ + 1; 0 for many rows.
     */
    private static double meanOfFewRows(long rows, double n, double m) {
        if (rows > FEW_ROWS) {
            return 0;
        }
        double rho = n / (n + m);
        int c = (int) rows;
        int k = (int) Math.floor(c * rho) + 1;
        double mean = 2 * k * BinomialDistribution.of(c, rho).probability(k) * (m / (n + m));
        return (1 / n + 1 / m) * mean;
    }

    /** Returns the bounds from the counts of at least two cells. */
    public static TotalVariationBounds of(CountPair counts) {
        return new TotalVariationBounds(counts);
    }

    /** Returns the lower bound at the normal score {@code z}, at least 0. */
    public double low(double z) {
        double mean = MEAN_OF_ABSOLUTE * deviations;
        double above = deviations == 0
                ? 0
                : Nakagami.of(mean, VARIANCE_OF_ABSOLUTE * scatter).withScore(z) - mean;
        return Math.max(0, plugIn - meanScatter - Math.hypot(z * Math.sqrt(certainVariance), above));
    }

    /** Returns the upper bound for cells that differ evenly at the normal score {@code z}, at most 1. */
    public double even(double z) {
        if (deviations == 0) {
            return Math.min(1, plugIn + z * Math.sqrt(certainVariance));
        }
        OptionalDouble x = DecreasingRoot.find(x0 -> uncertain - shortfall(x0, z), 1, FARTHEST);
        return Math.min(1, plugIn - uncertain + x.orElse(FARTHEST) * deviations);
    }

    /** What the cells without a certain sign add to the plug-in if they differ by x standard deviations each and it is z deviations short. */
    private double shortfall(double x, double z) {
        double mean = x * (2 * Normal.cdf(x) - 1) + 2 * Math.exp(-0.5 * x * x) / ROOT_OF_TWO_PI;
        double variance = Math.max(VARIANCE_OF_ABSOLUTE, 1 + x * x - mean * mean);
        return deviations * mean - z * Math.sqrt(certainVariance + scatter * Math.min(1, variance));
    }

    /** Returns the upper bound for any cells at the normal score {@code z}, at most 1. */
    public double high(double z) {
        return Math.min(1, plugIn + z * worstDeviation);
    }
}
