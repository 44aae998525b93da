package io.mediant.core.inference.corpus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums over the documents of two corpora, term by term: all that the tests and intervals of terms need, from two passes. */
final class TermSums {
    private final DocumentPool pool;
    private final long[] reference;
    private final long[] current;
    private final int[] documents;

    TermSums(DocumentPool pool) {
        this.pool = pool;
        reference = pool.totals(0, pool.fromReference());
        current = pool.totals(pool.fromReference(), pool.documents());
        documents = new int[pool.terms()];
        for (int i = 0; i < pool.documents(); i++) {
            pool.forEach(i, (term, count) -> documents[term]++);
        }
    }

    long[] reference() {
        return reference;
    }

    long[] current() {
        return current;
    }

    /** How many documents have each term. */
    int[] documents() {
        return documents;
    }

    /** Sums of powers of x_d - share n_d over documents, each with the share of its term. */
    static final class Residuals {
        private final double[] squares;
        private final double[] cubes;

        Residuals(double[] squares, double[] cubes) {
            this.squares = squares;
            this.cubes = cubes;
        }

        double[] squares() {
            return squares;
        }

        double[] cubes() {
            return cubes;
        }
    }

    /**
     * Residuals of the documents {@code from} to {@code to} - 1. Documents that lack a term are added in one step, so that nothing cancels.
     *
     * @param shares of each term
     */
    Residuals residuals(int from, int to, double[] shares) {
        int terms = pool.terms();
        double[] squares = new double[terms];
        double[] cubes = new double[terms];
        double[] presentSquares = new double[terms];
        double[] presentCubes = new double[terms];
        double allSquares = 0;
        double allCubes = 0;
        for (int i = from; i < to; i++) {
            double tokens = pool.tokens(i);
            double square = tokens * tokens;
            double cube = square * tokens;
            allSquares += square;
            allCubes += cube;
            pool.forEach(i, (term, count) -> {
                double residual = count - shares[term] * tokens;
                squares[term] += residual * residual;
                cubes[term] += residual * residual * residual;
                presentSquares[term] += square;
                presentCubes[term] += cube;
            });
        }
        for (int term = 0; term < terms; term++) {
            double share = shares[term];
            squares[term] += share * share * Math.max(0, allSquares - presentSquares[term]);
            cubes[term] -= share * share * share * Math.max(0, allCubes - presentCubes[term]);
        }
        return new Residuals(squares, cubes);
    }

    /** The documents of each wanted term, in order; an empty array for the others. */
    int[][] placesOf(boolean[] wanted) {
        int[][] places = new int[wanted.length][];
        int[] filled = new int[wanted.length];
        Arrays.setAll(places, term -> new int[wanted[term] ? documents[term] : 0]);
        forEachOf(wanted, (document, term, count) -> places[term][filled[term]++] = document);
        return places;
    }

    /** The counts that belong to {@link #placesOf}. */
    int[][] countsOf(boolean[] wanted) {
        int[][] counts = new int[wanted.length][];
        int[] filled = new int[wanted.length];
        Arrays.setAll(counts, term -> new int[wanted[term] ? documents[term] : 0]);
        forEachOf(wanted, (document, term, count) -> counts[term][filled[term]++] = count);
        return counts;
    }

    private interface Entry {
        void accept(int document, int term, int count);
    }

    private void forEachOf(boolean[] wanted, Entry entry) {
        IntStream.range(0, pool.documents())
                .forEach(i -> pool.forEach(i, (term, count) -> {
                    if (wanted[term]) {
                        entry.accept(i, term, count);
                    }
                }));
    }
}
