package io.mediant.core.inference.corpus;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Seeded corpora for the tests. */
final class Corpora {
    private Corpora() {}

    /** Documents of 100 to 500 tokens over terms of Zipf's law, each of which likes and dislikes terms of its own, so that words come in bursts. */
    static SparseDocuments bursty(int documents, int terms, RandomGenerator random) {
        int[][] counts = new int[documents][];
        for (int d = 0; d < documents; d++) {
            counts[d] = document(zipf(terms), 100 + random.nextInt(400), random);
        }
        return SparseDocuments.of(counts);
    }

    static double[] zipf(int terms) {
        double[] weights = new double[terms];
        Arrays.setAll(weights, term -> 1.0 / (term + 1));
        return weights;
    }

    /** One document; the square of an exponential variable, halved, has mean 1 and variance 5. */
    static int[] document(double[] weights, int tokens, RandomGenerator random) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int term = 0; term < weights.length; term++) {
            double liking = Math.log(1 - random.nextDouble());
            sum += weights[term] * 0.5 * liking * liking;
            cumulative[term] = sum;
        }
        int[] counts = new int[weights.length];
        for (int i = 0; i < tokens; i++) {
            int place = Arrays.binarySearch(cumulative, sum * random.nextDouble());
            counts[Math.min(counts.length - 1, place < 0 ? -place - 1 : place)]++;
        }
        return counts;
    }

    /** The documents {@code from} to {@code to} - 1 as a full table. */
    static int[][] table(DocumentCounts corpus, int from, int to) {
        int[][] table = new int[to - from][corpus.terms()];
        for (int d = from; d < to; d++) {
            int[] row = table[d - from];
            corpus.forEach(d, (term, count) -> row[term] = count);
        }
        return table;
    }

    static SparseDocuments part(DocumentCounts corpus, int from, int to) {
        return SparseDocuments.of(table(corpus, from, to));
    }

    static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
