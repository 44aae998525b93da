package io.mediant.compare.embedding;

import io.mediant.compare.Progress;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.data.DataException;
import io.mediant.data.vector.VectorPair;

/** Compares clouds of embeddings. */
public final class Embeddings {
    /** With fewer vectors on a side no judge can learn and be asked. */
    public static final int LEAST_ROWS = 20;

    private Embeddings() {}

    /**
     * Compares two clouds.
     *
     * @param pictures draws the examples of clusters
     * @param progress told of each part that is done
     * @throws DataException if a side has fewer than {@value #LEAST_ROWS} vectors, or all vectors are equal
     */
    public static EmbeddingComparison compare(
            VectorPair pair, PairPolicy policy, Illustrator pictures, Progress progress) {
        int fewest = Math.min(pair.reference().size(), pair.current().size());
        if (fewest < LEAST_ROWS) {
            throw new DataException(
                    "there are too few vectors to compare",
                    "the reference has " + pair.reference().size() + ", the current side "
                            + pair.current().size() + "; judges have to learn from some and be asked about others",
                    "give at least " + LEAST_ROWS + " vectors a side, better some hundreds");
        }
        return new EmbeddingAnalysis(pair, policy, pictures, progress).comparison();
    }
}
