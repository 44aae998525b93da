package io.mediant.compare.corpus;

import io.mediant.data.text.TextNotice;

/** Something about the comparison of two corpora that a reader should know first. */
public sealed interface CorpusNotice {

    /** What the reader of texts says. @param source of which corpus */
    record Reading(String source, TextNotice notice) implements CorpusNotice {}

    /** Documents that both sides have. */
    record SharedDocuments(int documents) implements CorpusNotice {}

    /** Ready counts have no documents: tokens are taken as independent only to show the noise, and no term is tested. */
    record NoDocuments() implements CorpusNotice {}

    /** Terms that occur too rarely, or in too few documents, to be tested. @param terms how many */
    record UntestedTerms(int terms) implements CorpusNotice {}
}
