/** Comparisons of clouds of embeddings: from vectors to an {@link io.mediant.compare.embedding.EmbeddingComparison} with its verdict. */
package io.mediant.compare.embedding;
