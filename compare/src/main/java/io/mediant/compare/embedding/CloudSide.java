package io.mediant.compare.embedding;

/**
 * One side of a comparison of embeddings.
 *
 * @param source where the vectors came from, as the user named it (untrusted text: quote before printing)
 * @param rows vectors of the source
 * @param used vectors that were compared, at most {@code rows}
 * @param dimensions numbers of a vector
 * @param element type of the numbers in the source, such as float32
 */
public record CloudSide(String source, long rows, int used, int dimensions, String element) {}
