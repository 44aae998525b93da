/** Kernels and whole jobs measured against their peers, each in its own process and in turn. */
package io.mediant.benchmarks;
