package io.mediant.compare.corpus;

/**
 * The divergence as it would be from fewer tokens, as many on either side.
 *
 * @param tokens on either side
 * @param nats expected plug-in divergence
 * @param nullNats the same if both sides were one corpus with the pooled shares
 */
public record MatchedSize(long tokens, double nats, double nullNats) {}
