package io.mediant.core.inference.corpus;

import io.mediant.core.inference.test.BenjaminiHochberg;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tests of single terms between two corpora: does a term's share differ by more than exchanging whole documents gives?
 *
 * <p>T = sum over the documents d of the reference of x_d - phat n_d, with x_d the term's count, n_d the tokens of d and phat the term's
 * share of all tokens. Over all ways of dealing the documents to the sides, T has mean 0 and known variance and third moment, and p is the
 * two-sided tail P(|T| at least observed):
 *
 * <ul>
 *   <li>for a term of at most 12 documents, every way of dealing those is gone through ({@link RareTermLaw});
 *   <li>for other terms from Pearson's type III law with the three moments ({@link TermLaw}).
 * </ul>
 *
 * p is at least one over the number of labellings. q is Benjamini and Hochberg's over the tested terms; a term with fewer tokens or
 * documents than stated (5 and 3 by default) is not tested, since it could hardly be found. The choice sees pooled counts alone, so it does
 * not spoil the level. In random parts of a corpus about 5 % of the terms have p up to 0.05 (study {@code documents}).
 *
 * <p>Where one document has most of a term's tokens, p is too large rather than too small. Nothing is drawn: the same corpora give the same p. Cost: three passes over the entries. Immutable.
 */
public final class TermPermutation {
    private static final double CONSTANT = 1e-20;
    private static final TermPermutation DEFAULT = new TermPermutation(5, 3);

    private final long leastTokens;
    private final int leastDocuments;

    private TermPermutation(long leastTokens, int leastDocuments) {
        this.leastTokens = leastTokens;
        this.leastDocuments = leastDocuments;
    }

    /** Returns the tests of terms that have at least 5 tokens in at least 3 documents. */
    public static TermPermutation withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the tests of terms with at least so many tokens in both corpora together.
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public TermPermutation withLeastTokens(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("the least number of tokens is " + count + "; give at least 1");
        }
        return new TermPermutation(count, leastDocuments);
    }

    /**
     * Returns the tests of terms that are in at least so many documents of both corpora together.
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public TermPermutation withLeastDocuments(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("the least number of documents is " + count + "; give at least 1");
        }
        return new TermPermutation(leastTokens, count);
    }

    /**
     * Tests the terms of two corpora over one vocabulary.
     *
     * @throws IllegalArgumentException if their numbers of terms differ or one has no tokens
     */
    public TermTests test(DocumentCounts reference, DocumentCounts current) {
        DocumentPool pool = DocumentPool.of(reference, current);
        TermSums sums = new TermSums(pool);
        int terms = pool.terms();
        boolean[] rare = new boolean[terms];
        int[] family = IntStream.range(0, terms)
                .filter(term -> sums.reference()[term] + sums.current()[term] >= leastTokens
                        && sums.documents()[term] >= leastDocuments)
                .toArray();
        for (int term : family) {
            rare[term] = sums.documents()[term] <= RareTermLaw.MOST_DOCUMENTS;
        }
        double n = pool.referenceTokens();
        double all = n + pool.currentTokens();
        double[] shares = new double[terms];
        Arrays.setAll(shares, term -> (sums.reference()[term] + sums.current()[term]) / all);
        TermSums.Residuals residuals = sums.residuals(0, pool.documents(), shares);
        int[][] places = sums.placesOf(rare);
        int[][] counts = sums.countsOf(rare);
        Others others = new Others(pool);
        double[] p = new double[terms];
        double[] z = new double[terms];
        Arrays.fill(p, Double.NaN);
        double least = 1.0 / pool.labellings();
        Arrays.stream(family).parallel().forEach(term -> {
            double observed = sums.reference()[term] - shares[term] * n;
            double squares = residuals.squares()[term];
            double variance = TermLaw.variance(pool.fromReference(), pool.documents(), squares);
            boolean constant = variance <= CONSTANT * all * all * shares[term] * shares[term];
            z[term] = constant ? 0 : observed / Math.sqrt(variance);
            p[term] = constant
                    ? 1
                    : Math.max(
                            least,
                            rare[term]
                                    ? others.rare(places[term], counts[term], shares[term], observed)
                                    : TermLaw.bothTails(
                                            Math.abs(observed),
                                            variance,
                                            TermLaw.thirdMoment(
                                                    pool.fromReference(),
                                                    pool.documents(),
                                                    residuals.cubes()[term])));
        });
        double[] adjusted = BenjaminiHochberg.adjust(
                Arrays.stream(family).mapToDouble(term -> p[term]).toArray());
        double[] q = new double[terms];
        Arrays.fill(q, Double.NaN);
        for (int i = 0; i < family.length; i++) {
            q[family[i]] = adjusted[i];
        }
        return new TermTests(sums, p, q, z, family, leastTokens, leastDocuments);
    }

    /** The tokens of the documents that lack a term. */
    private static final class Others {
        private final DocumentPool pool;
        private final double tokens;
        private final double squares;

        Others(DocumentPool pool) {
            this.pool = pool;
            tokens = pool.tokens(0, pool.documents());
            squares = IntStream.range(0, pool.documents())
                    .mapToDouble(i -> (double) pool.tokens(i) * pool.tokens(i))
                    .sum();
        }

        double rare(int[] places, int[] counts, double share, double observed) {
            double[] own = new double[places.length];
            double rest = tokens;
            double restSquares = squares;
            for (int i = 0; i < own.length; i++) {
                double length = pool.tokens(places[i]);
                own[i] = counts[i] - share * length;
                rest -= length;
                restSquares -= length * length;
            }
            int others = pool.documents() - own.length;
            double mean = others == 0 ? 0 : rest / others;
            double spread = Math.max(0, restSquares - others * mean * mean);
            boolean equal = spread <= CONSTANT * 1e6 * restSquares;
            return RareTermLaw.bothTails(
                    own, others, -share * mean, equal ? 0 : share * share * spread, pool.fromReference(), observed);
        }
    }
}
