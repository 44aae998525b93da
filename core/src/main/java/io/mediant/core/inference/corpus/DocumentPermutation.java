package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.Exceedances;
import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.inference.internal.PlugIn;
import java.util.random.RandomGenerator;

/**
 * Permutation test that the documents of two corpora come from one source: whole documents are dealt to the sides anew, as many to each as
 * it has. The statistic is the plug-in Jensen-Shannon divergence (nats, equal weights) of all tokens of the sides.
 *
 * <p>Words come in bursts, so tokens are not independent and a test that permutes them finds differences between halves of one corpus.
 * The level is exact where documents of one side are drawn like those of the other, lengths included.
 * p = (1 + #{permuted at least observed})/(1 + R), never 0. Documents without tokens are left out.
 *
 * <p>A permutation costs the entries of one side and one pass over the terms; corpora are read in place. Source: P. Good, Permutation,
 * Parametric and Bootstrap Tests of Hypotheses (2005), ISBN 0-387-20279-X. For groups that may have rows on both sides see
 * {@link io.mediant.core.inference.dependence.GroupPermutation}. Immutable.
 */
public final class DocumentPermutation {
    private static final int LEAST_LABELLINGS = 20;
    private static final double TIE = 1e-10;
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 42;
    private static final DocumentPermutation DEFAULT = new DocumentPermutation(PERMUTATIONS, SEED);

    private final int permutations;
    private final long seed;

    private DocumentPermutation(int permutations, long seed) {
        this.permutations = permutations;
        this.seed = seed;
    }

    /** Outcome of the test. */
    public sealed interface Outcome permits Tested, TooFewDocuments {}

    /**
     * A test that was made. Divergences are in nats.
     *
     * @param statistic the divergence of the corpora
     * @param p of one source for both; never 0
     * @param nullMean the mean of the permuted divergences: what chance alone gives
     * @param nullSd their standard deviation
     * @param nullPercentile95 their 95th percentile
     * @param permutations number of permutations that were drawn
     * @param seed that they were drawn from
     */
    public record Tested(
            double statistic,
            double p,
            double nullMean,
            double nullSd,
            double nullPercentile95,
            int permutations,
            long seed)
            implements Outcome {

        /** The divergence less what chance alone gives; may be negative. */
        public double excess() {
            return statistic - nullMean;
        }

        /** The excess in standard deviations of the permuted divergences; 0 where they do not vary. */
        public double z() {
            return nullSd > 0 ? excess() / nullSd : 0;
        }
    }

    /**
     * Too few documents for an answer: so few labellings differ that no p of 0.05 could come out, or a side has a single document.
     *
     * @param reference documents with tokens of the reference
     * @param current documents with tokens of the current corpus
     * @param labellings how many labellings with different divergences there are
     */
    public record TooFewDocuments(int reference, int current, long labellings) implements Outcome {}

    /** Returns the test of 999 permutations from seed 42. */
    public static DocumentPermutation withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the test of R permutations; the smallest possible p is 1/(1 + R).
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public DocumentPermutation withPermutations(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("permutations is " + count + "; give at least 1, such as 999");
        }
        return new DocumentPermutation(count, seed);
    }

    /** Returns the test that draws its permutations from another seed. */
    public DocumentPermutation withSeed(long value) {
        return new DocumentPermutation(permutations, value);
    }

    /**
     * Tests two corpora over one vocabulary.
     *
     * @throws IllegalArgumentException if their numbers of terms differ or one has no tokens
     */
    public Outcome test(DocumentCounts reference, DocumentCounts current) {
        DocumentPool pool = DocumentPool.of(reference, current);
        long labellings = pool.labellings();
        if (labellings < LEAST_LABELLINGS || pool.fromReference() < 2 || pool.fromCurrent() < 2) {
            return new TooFewDocuments(pool.fromReference(), pool.fromCurrent(), labellings);
        }
        long[] totals = pool.totals(0, pool.documents());
        double observed = new Exchange(pool, totals).observed();
        Exceedances drawn = MonteCarlo.run(
                () -> new Exchange(pool, totals), observed, TIE * PlugIn.LN2 + TIE * observed, permutations, 0, seed);
        return new Tested(
                observed, drawn.p(), drawn.mean(), drawn.standardDeviation(), drawn.percentile95(), permutations, seed);
    }

    /** One thread's working space: the smaller side is added up, the rest is the other. */
    private static final class Exchange implements MonteCarlo.Relabelling {
        private final DocumentPool pool;
        private final long[] totals;
        private final long[] first;
        private final long allTokens;
        private final int fewer;
        private long tokens;

        Exchange(DocumentPool pool, long[] totals) {
            this.pool = pool;
            this.totals = totals;
            first = new long[totals.length];
            allTokens = pool.tokens(0, pool.documents());
            fewer = Math.min(pool.fromReference(), pool.fromCurrent());
        }

        double observed() {
            for (int i = 0; i < pool.fromReference(); i++) {
                take(i);
            }
            return divergence();
        }

        @Override
        public double statistic(RandomGenerator random) {
            int left = fewer;
            for (int i = 0; left > 0; i++) {
                if (random.nextDouble() * (pool.documents() - i) < left) {
                    take(i);
                    left--;
                }
            }
            return divergence();
        }

        private void take(int document) {
            pool.forEach(document, (term, count) -> first[term] += count);
            tokens += pool.tokens(document);
        }

        /** The divergence of the side from the rest; empties the side. Terms of the rest alone count by their mass. */
        private double divergence() {
            double p = 1.0 / tokens;
            double q = 1.0 / (allTokens - tokens);
            double sum = 0;
            long onlyRest = 0;
            for (int term = 0; term < first.length; term++) {
                if (first[term] == 0) {
                    onlyRest += totals[term];
                } else {
                    sum += PlugIn.term(first[term] * p, (totals[term] - first[term]) * q);
                    first[term] = 0;
                }
            }
            tokens = 0;
            return sum + 0.5 * PlugIn.LN2 * onlyRest * q;
        }
    }
}
