/** Divergences estimated from continuous samples without cells: nearest neighbours, kernels and classifiers. Values are in nats. */
package io.mediant.core.inference.continuous;
