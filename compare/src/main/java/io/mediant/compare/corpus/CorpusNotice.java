package io.mediant.compare.corpus;

import io.mediant.data.text.TextNotice;

/** Something about the comparison of two corpora that a reader should know first. */
public sealed interface CorpusNotice {

    /** What the reader of texts says. */
    record Reading(TextNotice notice) implements CorpusNotice {}

    /** Documents that both sides have. */
    record SharedDocuments(int documents) implements CorpusNotice {}

    /** Ready counts have no documents: tokens are taken as independent only to show the noise, and no term is tested. */
    record NoDocuments() implements CorpusNotice {}

    /** Terms that occur too rarely, or in too few documents, to be tested. @param terms how many @param leastTokens of a tested term @param leastDocuments that have it */
    record UntestedTerms(int terms, long leastTokens, int leastDocuments) implements CorpusNotice {}
}
