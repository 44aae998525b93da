/** Vectors in: clouds of embeddings from NumPy and safetensors files and from tables, with what is known of each row. */
package io.mediant.data.vector;
