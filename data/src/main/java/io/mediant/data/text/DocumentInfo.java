package io.mediant.data.text;

/**
 * A document of a corpus.
 *
 * @param name path relative to the folder, value of the document column, or what else tells it apart (untrusted text)
 * @param tokens number of tokens that are counted
 */
public record DocumentInfo(String name, long tokens) {}
