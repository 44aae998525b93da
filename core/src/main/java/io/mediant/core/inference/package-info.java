/**
 * From counts to a judgement: intervals, corrections and tests for the Jensen-Shannon divergence of two samples. Counts
 * come as two {@code long[]} over the same cells; divergences are in nats with equal weights.
 */
package io.mediant.core.inference;
