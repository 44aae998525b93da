/** Validated, immutable inputs: probabilities, counts, histograms and samples. */
package io.mediant.core.distribution;
