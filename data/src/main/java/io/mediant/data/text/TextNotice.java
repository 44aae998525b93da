package io.mediant.data.text;

import java.util.List;

/** Something that a reader of the result should know, but that does not stop it. Names are untrusted text. */
public sealed interface TextNotice {
    /**
     * Documents without a token. They are kept.
     *
     * @param source where they come from
     * @param names the first of them, at most {@value CorpusReader#NAMED}
     * @param documents how many there are
     */
    record EmptyDocuments(String source, List<String> names, int documents) implements TextNotice {
        public EmptyDocuments {
            names = List.copyOf(names);
        }
    }

    /**
     * A file is not UTF-8; its encoding was guessed from a part of it.
     *
     * @param file the file
     * @param charset name of the encoding it was read in
     * @param confidence how well it fits, from 0 to 100, as ICU4J's detector says
     */
    record GuessedEncoding(String file, String charset, int confidence) implements TextNotice {}

    /**
     * Tokens were longer than the limit and are cut there.
     *
     * @param source where they come from
     * @param document the document that holds them
     * @param tokens how many there are
     */
    record TokensCut(String source, String document, long tokens) implements TextNotice {}

    /**
     * Ready counts: terms are taken as they are, whatever the tokenization says.
     *
     * @param source where they come from
     */
    record ReadyCounts(String source) implements TextNotice {}

    /**
     * Terms that occur less often than asked for are gone from the vocabulary and from all counts.
     *
     * @param minCount the smallest count that is kept
     * @param types how many terms are gone
     * @param tokens how often they occurred in all
     */
    record RareTermsDropped(long minCount, int types, long tokens) implements TextNotice {}
}
