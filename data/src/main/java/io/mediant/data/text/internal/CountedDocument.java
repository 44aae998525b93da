package io.mediant.data.text.internal;

/**
 * A document that one {@link DocumentCounter} has counted. Its terms have the numbers of that counter and are in the order in which
 * they first appear.
 *
 * @param name the document's name
 * @param tokens number of tokens
 * @param types number of terms
 * @param counter who counted
 * @param position where the terms with their counts begin in the counter's bytes
 */
record CountedDocument(String name, long tokens, int types, DocumentCounter counter, long position) {}
