/** Comparisons of clouds of embeddings in every format. */
package io.mediant.report.embedding;
