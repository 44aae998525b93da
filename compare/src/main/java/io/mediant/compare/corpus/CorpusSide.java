package io.mediant.compare.corpus;

/**
 * One side of a comparison of corpora.
 *
 * @param source where the texts came from, as the user named it (untrusted text: quote before printing)
 * @param documents number of documents; 0 for ready counts, which have none
 * @param tokens number of tokens
 * @param types number of different terms
 */
public record CorpusSide(String source, int documents, long tokens, int types) {}
