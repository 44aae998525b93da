package io.mediant.compare.corpus;

/** One fact that explains the answer about two corpora. The report turns it into a sentence. */
public sealed interface CorpusFinding {

    /** The divergence is what two halves of one corpus show at these sizes. */
    record WithinNoise() implements CorpusFinding {}

    /** The difference is more than chance, but smaller than the tolerance. */
    record RealButTiny() implements CorpusFinding {}

    /** No test of documents, since a side has only so many. */
    record TooFewDocuments(int reference, int current) implements CorpusFinding {}

    /** The interval contains the tolerance, or there is none. */
    record Undecided() implements CorpusFinding {}

    /** Most of the divergence is what chance alone gives at these sizes. @param share null mean over divergence */
    record MostlyNoise(double share) implements CorpusFinding {}

    /** No term occurs on both sides. */
    record NothingShared() implements CorpusFinding {}

    /** The first terms explain so much. @param terms how many @param share of the divergence */
    record Covered(int terms, double share) implements CorpusFinding {}

    /** Terms whose shares differ by more than chance. @param significant how many of {@code tested} */
    record DifferentTerms(int significant, int tested) implements CorpusFinding {}

    /** A change after a document. @param before name of the last document before it @param p with the search allowed for */
    record ChangeAfter(int documents, String before, double ratio, double p) implements CorpusFinding {}
}
