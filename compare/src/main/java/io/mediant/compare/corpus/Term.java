package io.mediant.compare.corpus;

import java.util.Optional;

/**
 * One term of a comparison of corpora.
 *
 * @param rank 1 for the largest contribution
 * @param term the term (untrusted text: quote before printing)
 * @param reference times that it occurs in the reference
 * @param current times that it occurs in the current side
 * @param referenceShare share of the reference's tokens
 * @param currentShare share of the current side's tokens
 * @param contributionNats what it adds to the divergence, at least 0
 * @param shareOfJsd that over the divergence
 * @param cumulativeShare share of the divergence of this term and all before it
 * @param logOdds z-score of the log-odds with an informative Dirichlet prior, positive where the current side has more
 * @param g2 signed log-likelihood ratio of the term against all others, positive where the current side has more; takes tokens as independent
 * @param documents how the term is spread over documents; empty without documents
 * @param test the test that exchanges documents; empty without documents and for terms that are too rare for one
 */
public record Term(
        int rank,
        String term,
        long reference,
        long current,
        double referenceShare,
        double currentShare,
        double contributionNats,
        double shareOfJsd,
        double cumulativeShare,
        double logOdds,
        double g2,
        Optional<Spread> documents,
        Optional<Test> test) {

    /** Whether the current side has the larger share. */
    public boolean inCurrent() {
        return currentShare > referenceShare;
    }

    /**
     * How a term is spread.
     *
     * @param reference documents of the reference that have it
     * @param current documents of the current side that have it
     * @param deviation Gries' normalised deviation of proportions over all documents: 0 evenly spread, 1 all in one
     */
    public record Spread(int reference, int current, double deviation) {}

    /**
     * Whether a term's shares differ by more than documents of one corpus do.
     *
     * @param p two-sided p-value, never 0
     * @param q after Benjamini-Hochberg over the tested terms
     * @param low lower end of the interval of the difference of shares, current less reference
     * @param high upper end
     */
    public record Test(double p, double q, double low, double high) {}
}
