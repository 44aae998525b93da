package io.mediant.compare.embedding;

import java.util.List;

/** Something about the comparison of two clouds that a reader should know first. */
public sealed interface EmbeddingNotice {
    /** Vectors with NaN or infinite numbers were left out. @param first their first row numbers, from 0 */
    record DroppedRows(String source, long rows, List<Long> first) implements EmbeddingNotice {
        public DroppedRows {
            first = List.copyOf(first);
        }
    }

    /** Only a sample of a side was compared. */
    record Sampled(String source, long rows, int used, long seed) implements EmbeddingNotice {}

    /** Vectors of the current side that the reference has too. */
    record SharedVectors(long rows) implements EmbeddingNotice {}

    /** Dimensions that do not vary on either side. */
    record ConstantDimensions(int dimensions) implements EmbeddingNotice {}

    /** Fewer vectors on a side than dimensions: covariances are guesses, and judges learn little. */
    record FewRowsForDimensions(int rows, int dimensions) implements EmbeddingNotice {}
}
