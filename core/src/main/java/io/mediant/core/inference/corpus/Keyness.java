package io.mediant.core.inference.corpus;

import io.mediant.core.inference.test.GTest;

/**
 * Keyness of one term: the log-likelihood statistic G2 of the term against all other tokens, with a sign.
 *
 * <p>That is the {@link GTest} of the table (a, n - a), (b, m - b), positive where the term is more frequent in the first corpus, else
 * negative. Its usual p counts tokens as independent and calls a fifth of all terms different between random halves of one corpus; it is
 * here as a ranking that readers of keyword lists know. {@link TermPermutation} tests. Source: T. Dunning (1993), "Accurate methods for the
 * statistics of surprise and coincidence", Computational Linguistics 19, 61-74.
 */
public final class Keyness {
    private Keyness() {}

    /**
     * The signed statistic.
     *
     * @param a the term's tokens of {@code n} in the first corpus
     * @param b the term's tokens of {@code m} in the second corpus
     * @throws IllegalArgumentException if a corpus has no tokens, a count is negative or exceeds its corpus
     */
    public static double signedG(long a, long n, long b, long m) {
        double statistic =
                GTest.of(new long[] {a, n - a}, new long[] {b, m - b}).statistic();
        return (double) a / n >= (double) b / m ? statistic : -statistic;
    }
}
