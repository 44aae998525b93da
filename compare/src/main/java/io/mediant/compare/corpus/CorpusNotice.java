package io.mediant.compare.corpus;

import io.mediant.data.text.TextNotice;
import java.util.List;

/** Something about the comparison of two corpora that a reader should know first. */
public sealed interface CorpusNotice {

    /** What was noticed while the texts were read. Names are untrusted text. */
    sealed interface Reading extends CorpusNotice {}

    /** Documents without a token, which are kept. @param names the first of them @param documents how many there are */
    record EmptyDocuments(String source, List<String> names, int documents) implements Reading {
        public EmptyDocuments {
            names = List.copyOf(names);
        }
    }

    /** A file is not UTF-8; its encoding was guessed. @param confidence how well it fits, 0 to 100 */
    record GuessedEncoding(String file, String charset, int confidence) implements Reading {}

    /** So many tokens of a document were too long and are cut. */
    record TokensCut(String source, String document, long tokens) implements Reading {}

    /** Ready counts, taken as they are. */
    record ReadyCounts(String source) implements Reading {}

    /** Terms that occur less often than asked for are gone. @param types how many terms @param tokens how often they occurred */
    record RareTermsDropped(long minCount, int types, long tokens) implements Reading {}

    /** The notice of the reader of texts. */
    static CorpusNotice of(TextNotice notice) {
        if (notice instanceof TextNotice.EmptyDocuments empty) {
            return new EmptyDocuments(empty.source(), empty.names(), empty.documents());
        } else if (notice instanceof TextNotice.GuessedEncoding guessed) {
            return new GuessedEncoding(guessed.file(), guessed.charset(), guessed.confidence());
        } else if (notice instanceof TextNotice.TokensCut cut) {
            return new TokensCut(cut.source(), cut.document(), cut.tokens());
        } else if (notice instanceof TextNotice.ReadyCounts ready) {
            return new ReadyCounts(ready.source());
        } else if (notice instanceof TextNotice.RareTermsDropped rare) {
            return new RareTermsDropped(rare.minCount(), rare.types(), rare.tokens());
        }
        throw new IllegalArgumentException("unknown notice " + notice);
    }

    /** Documents that both sides have. */
    record SharedDocuments(int documents) implements CorpusNotice {}

    /** Ready counts have no documents: tokens are taken as independent only to show the noise, and no term is tested. */
    record NoDocuments() implements CorpusNotice {}

    /** Terms that occur too rarely, or in too few documents, to be tested. @param terms how many @param leastTokens of a tested term @param leastDocuments that have it */
    record UntestedTerms(int terms, long leastTokens, int leastDocuments) implements CorpusNotice {}
}
