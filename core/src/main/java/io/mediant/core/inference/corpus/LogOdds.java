package io.mediant.core.inference.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Log-odds ratios of terms between two corpora under an informative Dirichlet prior, the "fightin' words".
 *
 * <p>With counts a_w of n, b_w of m and a prior of alpha_w tokens, alpha_0 in all: delta_w = ln((a_w + alpha_w)/(n + alpha_0 - a_w - alpha_w))
 * less the same for b, variance about 1/(a_w + alpha_w) + 1/(b_w + alpha_w), z = delta/sqrt(variance). Positive where the term is more
 * frequent in the first corpus. The prior holds the pooled shares, or those of a background, with 500 tokens in all by default: it draws rare
 * terms to 0.
 *
 * <p>z counts tokens as independent, which words of texts are not: a ranking, not a test. {@link TermPermutation} tests. Source:
 * B. L. Monroe, M. P. Colaresi, K. M. Quinn (2008), doi:10.1093/pan/mpn018. Immutable.
 */
public final class LogOdds {
    private static final Score ABSENT = new Score(0, 0);
    private static final LogOdds DEFAULT = new LogOdds(500, null);

    private final double priorTokens;
    private final long[] background;

    private LogOdds(double priorTokens, long[] background) {
        this.priorTokens = priorTokens;
        this.background = background;
    }

    /**
     * The log-odds ratio of one term; both are 0 for a term that neither corpora nor background have.
     *
     * @param delta the log-odds ratio, in nats
     * @param z the same over its standard deviation
     */
    public record Score(double delta, double z) {}

    /** Returns the ratios under a prior of 500 tokens with the pooled shares. */
    public static LogOdds withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the ratios under a prior worth another number of tokens.
     *
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public LogOdds withPriorTokens(double tokens) {
        if (!(tokens > 0 && tokens < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the prior is worth " + tokens + " tokens; give a positive number, such as 500");
        }
        return new LogOdds(tokens, background);
    }

    /** Returns the ratios under a prior with the shares of a background corpus, which must have every term of both corpora. */
    public LogOdds withBackground(long[] counts) {
        return new LogOdds(priorTokens, counts.clone());
    }

    /**
     * The scores of all terms, in order.
     *
     * @param a tokens of the first in each term
     * @param b tokens of the second in the same terms
     * @throws IllegalArgumentException if the lengths differ, a count is negative, a corpus has no tokens, or the background lacks a term
     */
    public List<Score> of(long[] a, long[] b) {
        double n = Totals.of(a, b.length, "first corpus");
        double m = Totals.of(b, a.length, "second corpus");
        long[] prior = background;
        if (prior == null) {
            prior = new long[a.length];
            Arrays.setAll(prior, term -> a[term] + b[term]);
        }
        double scale = priorTokens / Totals.of(prior, a.length, "background");
        List<Score> scores = new ArrayList<>(a.length);
        for (int term = 0; term < a.length; term++) {
            double alpha = scale * prior[term];
            if (alpha == 0 && a[term] + b[term] > 0) {
                throw new IllegalArgumentException("the background has no token of term " + term
                        + ", which the corpora have; add the corpora to the background");
            }
            scores.add(alpha > 0 ? score(a[term] + alpha, n, b[term] + alpha, m) : ABSENT);
        }
        return scores;
    }

    /**
     * The score of one term under a prior of the pooled shares.
     *
     * @param a the term's tokens of {@code n} in the first corpus
     * @param b the term's tokens of {@code m} in the second corpus
     * @throws IllegalArgumentException if there is a background, a corpus has no tokens, or a count is negative or exceeds its corpus
     */
    public Score of(long a, long n, long b, long m) {
        if (background != null || n < 1 || m < 1 || a < 0 || a > n || b < 0 || b > m) {
            throw new IllegalArgumentException(a + " of " + n + " and " + b + " of " + m + " tokens"
                    + (background == null ? " are no counts of a term" : " have no prior of their own")
                    + "; give counts from 0 to at least 1 token, and no background");
        }
        double alpha = priorTokens * ((a + b) / ((double) n + m));
        return alpha > 0 ? score(a + alpha, (double) n, b + alpha, (double) m) : ABSENT;
    }

    private Score score(double first, double n, double second, double m) {
        double delta = Math.log(first / (n + priorTokens - first)) - Math.log(second / (m + priorTokens - second));
        return new Score(delta, delta / Math.sqrt(1 / first + 1 / second));
    }
}
