package io.mediant.compare.corpus;

import io.mediant.compare.Status;

/**
 * The answer with other tokens.
 *
 * @param tokens what counted as a term
 * @param nats divergence
 * @param nullMeanNats its mean if both sides were one corpus
 * @param p of the exchange of documents; NaN without documents
 * @param status the answer
 */
public record OtherTokens(Tokens tokens, double nats, double nullMeanNats, double p, Status status) {}
