package io.mediant.core.inference.corpus;

import java.util.Arrays;

/** Sums of products of the counts of one side's documents: squared shares from pairs of different documents, with all or without one. */
final class DocumentProducts {
    private final double[] lengths;
    private final double[] withSelf;
    private final double[] withSide;
    private final double[] withOther;
    private final double tokens;
    private final double squaredLengths;
    private final double squares;
    private final double within;

    /**
     * Adds up the documents of the reference or of the current corpus.
     *
     * @param side the tokens of all these documents in each term
     * @param other those of the other corpus
     * @param from number of the first of these documents in the pool
     */
    DocumentProducts(DocumentPool pool, long[] side, long[] other, int from) {
        lengths = new double[from == 0 ? pool.fromReference() : pool.fromCurrent()];
        withSelf = new double[lengths.length];
        withSide = new double[lengths.length];
        withOther = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            int document = i;
            lengths[i] = pool.tokens(from + i);
            pool.forEach(from + i, (term, count) -> {
                withSelf[document] += (double) count * count;
                withSide[document] += (double) count * side[term];
                withOther[document] += (double) count * other[term];
            });
        }
        tokens = Arrays.stream(lengths).sum();
        squaredLengths = Arrays.stream(lengths).map(x -> x * x).sum();
        squares = QuadraticJensenShannon.product(side, side);
        within = Arrays.stream(withSelf).sum();
    }

    int documents() {
        return lengths.length;
    }

    double tokens() {
        return tokens;
    }

    double tokensWithout(int i) {
        return tokens - lengths[i];
    }

    /** The sum over terms of a document's count times the other corpus'. */
    double withOther(int i) {
        return withOther[i];
    }

    /** The sum of squared shares, from pairs of tokens of different documents. */
    double own() {
        return (squares - within) / (tokens * tokens - squaredLengths);
    }

    /** The same without one document. */
    double ownWithout(int i) {
        double rest = tokens - lengths[i];
        double pairs = squares - 2 * withSide[i] + 2 * withSelf[i] - within;
        return pairs / (rest * rest - squaredLengths + lengths[i] * lengths[i]);
    }
}
