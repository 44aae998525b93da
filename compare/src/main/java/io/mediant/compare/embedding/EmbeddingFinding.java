package io.mediant.compare.embedding;

/** One fact that explains the answer about two clouds. The report turns it into a sentence. */
public sealed interface EmbeddingFinding {
    /** No test sees a difference, and the best judge tells the sides apart by less than the tolerance. */
    record NothingSeen() implements EmbeddingFinding {}

    /** A difference is certain, but what judges can tell is less than the tolerance. */
    record RealButTiny() implements EmbeddingFinding {}

    /** Tests or judges see too little for either answer. */
    record Undecided() implements EmbeddingFinding {}

    /** Judges tell nearly every vector's side. @param slicedInSpreads how far apart, in spreads of the reference */
    record Separable(double slicedInSpreads) implements EmbeddingFinding {}

    /** Tests see a difference that judges do not. */
    record SeenByTestsOnly() implements EmbeddingFinding {}

    /** Clusters whose shares differ by more than chance. @param significant how many of {@code tested} */
    record MovedClusters(int significant, int tested) implements EmbeddingFinding {}

    /** Along one direction the means differ. @param effect in standard deviations of the reference */
    record ShiftedMean(double effect) implements EmbeddingFinding {}

    /** Along one direction the spreads differ. @param ratio current over reference */
    record ChangedSpread(double ratio) implements EmbeddingFinding {}

    /** Dimensions that differ by more than chance. @param significant how many of {@code tested} */
    record DifferentDimensions(int significant, int tested) implements EmbeddingFinding {}
}
