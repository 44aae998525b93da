package io.mediant.data.text;

/** Takes the terms of a document with their counts. */
@FunctionalInterface
public interface EntryConsumer {
    /**
     * The next term.
     *
     * @param term its number in the vocabulary, rising
     * @param count how often it occurs, at least 1
     */
    void accept(int term, long count);
}
