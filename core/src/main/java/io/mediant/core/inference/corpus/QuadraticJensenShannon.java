package io.mediant.core.inference.corpus;

import io.mediant.core.divergence.AlphaJensenShannon;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Estimates of the generalised Jensen-Shannon divergence of order 2 behind two corpora, D = sum (p_w - q_w)^2/4.
 *
 * <p>The many rare words of texts bias the divergence of order 1 for any size of corpus; at order 2 they hardly count, and the bias can be
 * removed altogether. From independent tokens, with counts a_w of n and b_w of m, sum a(a-1)/(n(n-1)) estimates sum p^2 without bias, and
 * sum ab/(nm) sum pq. Tokens of one document are not independent, so with documents only pairs of tokens of different documents count:
 * (sum_w a_w^2 - sum_d x_dw^2)/(n^2 - sum_d n_d^2).
 *
 * <p>The normalised value D/D_max, with D_max = (sum p^2 + sum q^2)/4 the value that laws of these entropies would have if they shared no
 * term, is 1 - 2 sum pq/(sum p^2 + sum q^2): 0 for equal and 1 for disjoint laws. Unbiased estimates may be slightly negative. No unit.
 *
 * <p>The interval is Student's from the jackknife over documents; the study {@code documents} measures how often it holds the truth. Near
 * D = 0 the estimate is not normal, so the interval is no test of equality: {@link DocumentPermutation} is.
 *
 * <p>Sources: M. Gerlach, F. Font-Clos, E. G. Altmann (2016), doi:10.1103/PhysRevX.6.021009; B. Efron, C. Stein (1981), doi:10.1214/aos/1176345462. Immutable.
 */
public final class QuadraticJensenShannon {
    private static final AlphaJensenShannon DIVERGENCE = AlphaJensenShannon.ofOrder(2);
    private static final QuadraticJensenShannon DEFAULT = new QuadraticJensenShannon(0.95);

    private final double confidence;

    private QuadraticJensenShannon(double confidence) {
        this.confidence = confidence;
    }

    /**
     * Estimates from tokens.
     *
     * @param plugIn the divergence of the corpora's own shares, biased upwards
     * @param unbiased the estimate without bias, if tokens are independent
     * @param normalisedPlugIn {@code plugIn} over its largest value, in [0, 1]
     * @param normalised the same from unbiased sums; absent where no term comes twice in a corpus
     */
    public record Estimate(double plugIn, double unbiased, double normalisedPlugIn, OptionalDouble normalised) {}

    /**
     * An estimate from documents.
     *
     * @param point from pairs of tokens of different documents
     * @param standardError of the point, from the jackknife over documents
     * @param low lower end of the interval, perhaps negative
     * @param high upper end of the interval
     */
    public record Interval(double point, double standardError, double low, double high) {}

    /**
     * Estimates from documents.
     *
     * @param plugIn the divergence of the corpora's own shares, biased upwards
     * @param divergence the divergence of the laws behind the documents
     * @param normalised the same over its largest value
     * @param confidence of the intervals, in (0, 1)
     */
    public record DocumentEstimate(double plugIn, Interval divergence, Interval normalised, double confidence) {}

    /** Returns the estimates with intervals of 95 % confidence. */
    public static QuadraticJensenShannon withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the estimates with intervals of the given confidence.
     *
     * @param level in [0.5, 0.9999]
     * @throws IllegalArgumentException if the level is outside that range or NaN
     */
    public QuadraticJensenShannon withConfidence(double level) {
        if (!(level >= 0.5 && level <= 0.9999)) {
            throw new IllegalArgumentException(
                    "the confidence is " + level + "; give a number from 0.5 to 0.9999, such as 0.95");
        }
        return new QuadraticJensenShannon(level);
    }

    /**
     * Estimates from independent tokens.
     *
     * @param a tokens of the first corpus in each term, at least 0
     * @param b tokens of the second corpus in the same terms
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or a corpus has fewer than two tokens
     */
    public Estimate estimate(long[] a, long[] b) {
        double n = Totals.of(a, b.length, "first corpus");
        double m = Totals.of(b, a.length, "second corpus");
        if (n < 2 || m < 2) {
            throw new IllegalArgumentException("the corpora have " + (long) n + " and " + (long) m
                    + " tokens; an unbiased estimate needs pairs, so at least two of each");
        }
        double cross = product(a, b) / (n * m);
        double own = (product(a, a) - n) / (n * (n - 1)) + (product(b, b) - m) / (m * (m - 1));
        double plugIn = plugIn(a, b);
        double largest = 0.25 * (product(a, a) / (n * n) + product(b, b) / (m * m));
        return new Estimate(
                plugIn,
                0.25 * (own - 2 * cross),
                plugIn / largest,
                own > 0 ? OptionalDouble.of(1 - 2 * cross / own) : OptionalDouble.empty());
    }

    /**
     * Estimates from documents, with intervals.
     *
     * @throws IllegalArgumentException if the numbers of terms differ, a corpus has fewer than three documents with tokens, or no term is in
     *     two documents of a corpus
     */
    public DocumentEstimate estimate(DocumentCounts reference, DocumentCounts current) {
        DocumentPool pool = DocumentPool.of(reference, current);
        if (pool.fromReference() < 3 || pool.fromCurrent() < 3) {
            throw new IllegalArgumentException("the corpora have " + pool.fromReference() + " and " + pool.fromCurrent()
                    + " documents with tokens; leaving one out needs three of each");
        }
        long[] a = pool.totals(0, pool.fromReference());
        long[] b = pool.totals(pool.fromReference(), pool.documents());
        DocumentProducts first = new DocumentProducts(pool, a, b, 0);
        DocumentProducts second = new DocumentProducts(pool, b, a, pool.fromReference());
        double cross = product(a, b) / (first.tokens() * second.tokens());
        double[][] left = leaveOneOut(first, second, product(a, b));
        double[][] right = leaveOneOut(second, first, product(a, b));
        double own = first.own() + second.own();
        if (!(own > 0)) {
            throw new IllegalArgumentException(
                    "no term is in two documents of a corpus; there is nothing to estimate the divergence from");
        }
        return new DocumentEstimate(
                plugIn(a, b),
                interval(0.25 * (own - 2 * cross), left[0], right[0]),
                interval(1 - 2 * cross / own, left[1], right[1]),
                confidence);
    }

    private static double plugIn(long[] a, long[] b) {
        return DIVERGENCE.between(
                Arrays.stream(a).asDoubleStream().toArray(),
                Arrays.stream(b).asDoubleStream().toArray());
    }

    /** The sum of products of two corpora's counts. */
    static double product(long[] a, long[] b) {
        CompensatedSum sum = new CompensatedSum();
        for (int term = 0; term < a.length; term++) {
            sum.add((double) a[term] * b[term]);
        }
        return sum.value();
    }

    /** Divergence and normalised value without each document of one side in turn. */
    private static double[][] leaveOneOut(DocumentProducts side, DocumentProducts other, double cross) {
        double[][] values = new double[2][side.documents()];
        for (int i = 0; i < side.documents(); i++) {
            double own = side.ownWithout(i) + other.own();
            double rest = (cross - side.withOther(i)) / (side.tokensWithout(i) * other.tokens());
            values[0][i] = 0.25 * (own - 2 * rest);
            values[1][i] = 1 - 2 * rest / own;
        }
        return values;
    }

    private Interval interval(double point, double[] left, double[] right) {
        double u = jackknife(left);
        double v = jackknife(right);
        double error = Math.sqrt(u + v);
        if (error == 0) {
            return new Interval(point, 0, point, point);
        }
        double freedom = (u + v) * (u + v) / (u * u / (left.length - 1) + v * v / (right.length - 1));
        double half = error * TDistribution.of(freedom).inverseSurvivalProbability(0.5 * (1 - confidence));
        return new Interval(point, error, point - half, point + half);
    }

    private static double jackknife(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return (values.length - 1.0) / values.length * squares;
    }
}
