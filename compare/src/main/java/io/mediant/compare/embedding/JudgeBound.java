package io.mediant.compare.embedding;

import java.util.List;

/**
 * What a learnt judge who had not seen a vector could tell about its side: a lower bound of the Jensen-Shannon divergence.
 *
 * @param nats the bound, below ln 2; may be slightly negative
 * @param standardError of {@code nats}
 * @param lowNats one-sided lower confidence limit of the divergence
 * @param confidence of the limit
 * @param highNats upper confidence limit of the bound itself, at least what judges who learn from so few vectors leave unsaid; it is none of the
 *     divergence
 * @param family the family of judges that was chosen most often
 * @param families all that were tried, best first
 * @param auc area under the judge's ROC curve: how often it puts a pair of vectors, one of each side, in order; 0.5 by guessing
 * @param accuracy share of vectors that it puts on the right side, both sides counted alike
 * @param folds number of folds
 * @param learntRows vectors of a side that a fold's judge learnt from, at most
 */
public record JudgeBound(
        double nats,
        double standardError,
        double lowNats,
        double confidence,
        double highNats,
        String family,
        List<Family> families,
        double auc,
        double accuracy,
        int folds,
        int learntRows) {
    public JudgeBound {
        families = List.copyOf(families);
    }

    /**
     * One family of judges.
     *
     * @param name its name in English
     * @param nats its own bound
     * @param chosen number of folds that chose it
     */
    public record Family(String name, double nats, int chosen) {}
}
