/** Confidence intervals for divergences behind two samples. Counts come as two {@code long[]} over the same cells. */
package io.mediant.core.inference.interval;
