package io.mediant.core.inference.corpus;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The shares of terms in two corpora with confidence intervals of their difference and ratio, from the spread between documents.
 *
 * <p>A side's share is a ratio of sums over its D documents, p = sum x_d / sum n_d, with variance D/(D-1) sum (x_d - p n_d)^2 / (sum n_d)^2.
 * The difference has the sum of both variances, and Student's t with Satterthwaite's degrees of freedom gives the interval; that of the
 * ratio is made for its logarithm, whose variance is the sum of both variances over p^2.
 *
 * <p>Sound for terms in ten documents or more of a side that has them; for rarer ones the spread between documents is hardly known, and
 * the interval too narrow. Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 6, ISBN 0-471-16240-X. Immutable.
 */
public final class TermShares {
    private final Side reference;
    private final Side current;
    private final int[] documents;
    private final double confidence;

    private TermShares(Side reference, Side current, int[] documents, double confidence) {
        this.reference = reference;
        this.current = current;
        this.documents = documents;
        this.confidence = confidence;
    }

    /**
     * An estimate with its interval.
     *
     * @param point the estimate from the tokens of the corpora
     * @param low the lower end
     * @param high the upper end
     */
    public record Interval(double point, double low, double high) {}

    /**
     * One term in two corpora.
     *
     * @param term its number
     * @param documents the documents of both that have it
     * @param reference its share of the tokens of the reference
     * @param current its share of the tokens of the current corpus
     * @param difference of the shares, current less reference
     * @param ratio current over reference; absent where one side lacks the term
     * @param confidence of both intervals, in (0, 1)
     */
    public record TermShare(
            int term,
            int documents,
            double reference,
            double current,
            Interval difference,
            Optional<Interval> ratio,
            double confidence) {}

    /**
     * Counts the terms of two corpora over one vocabulary.
     *
     * @param confidence in [0.5, 0.9999], such as 0.95
     * @throws IllegalArgumentException if the confidence is outside that range, the numbers of terms differ, or a corpus has fewer than two
     *     documents with tokens
     */
    public static TermShares of(DocumentCounts reference, DocumentCounts current, double confidence) {
        if (!(confidence >= 0.5 && confidence <= 0.9999)) {
            throw new IllegalArgumentException(
                    "the confidence is " + confidence + "; give a number from 0.5 to 0.9999, such as 0.95");
        }
        DocumentPool pool = DocumentPool.of(reference, current);
        if (pool.fromReference() < 2 || pool.fromCurrent() < 2) {
            throw new IllegalArgumentException("the corpora have " + pool.fromReference() + " and " + pool.fromCurrent()
                    + " documents with tokens; the spread between documents needs two of each");
        }
        TermSums sums = new TermSums(pool);
        return new TermShares(
                new Side(pool, sums, sums.reference(), 0, pool.fromReference()),
                new Side(pool, sums, sums.current(), pool.fromReference(), pool.documents()),
                sums.documents(),
                confidence);
    }

    /** The shares of one side and their variances. */
    private static final class Side {
        private final double[] shares;
        private final double[] variances;
        private final int documents;

        Side(DocumentPool pool, TermSums sums, long[] totals, int from, int to) {
            documents = to - from;
            double tokens = pool.tokens(from, to);
            double factor = documents / (documents - 1.0) / (tokens * tokens);
            shares = Arrays.stream(totals).mapToDouble(count -> count / tokens).toArray();
            variances = sums.residuals(from, to, shares).squares();
            for (int term = 0; term < variances.length; term++) {
                variances[term] *= factor;
            }
        }
    }

    /** The share of a term on both sides. */
    public TermShare get(int term) {
        double p = reference.shares[term];
        double q = current.shares[term];
        double u = reference.variances[term];
        double v = current.variances[term];
        double half = halfWidth(u, v);
        Interval difference = new Interval(q - p, q - p - half, q - p + half);
        Optional<Interval> ratio = Optional.empty();
        if (p > 0 && q > 0) {
            double factor = Math.exp(halfWidth(u / (p * p), v / (q * q)));
            ratio = Optional.of(new Interval(q / p, q / p / factor, q / p * factor));
        }
        return new TermShare(term, documents[term], p, q, difference, ratio, confidence);
    }

    private double halfWidth(double u, double v) {
        if (u + v == 0) {
            return 0;
        }
        double freedom = (u + v) * (u + v) / (u * u / (reference.documents - 1) + v * v / (current.documents - 1));
        return TDistribution.of(freedom).inverseSurvivalProbability(0.5 * (1 - confidence)) * Math.sqrt(u + v);
    }
}
