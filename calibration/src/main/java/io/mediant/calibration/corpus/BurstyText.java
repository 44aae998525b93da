package io.mediant.calibration.corpus;

import io.mediant.core.inference.corpus.SparseDocuments;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Made documents of 50 to 600 tokens over terms of Zipf's law. Each document likes and dislikes terms of its own, so that words come in
 * bursts as in texts: a term's rate is Zipf's times the halved square of an exponential variable, which has mean 1 and variance 5.
 *
 * @param terms the number of terms, even
 * @param swapped whether the terms 2i and 2i + 1 have changed places, as in another source
 */
record BurstyText(int terms, boolean swapped) {
    private static final int SHORTEST = 50;
    private static final int LONGEST = 600;

    SparseDocuments draw(int documents, RandomGenerator random) {
        SparseDocuments.Builder builder = SparseDocuments.builder(terms);
        for (int document = 0; document < documents; document++) {
            double[] cumulative = rates(random);
            for (int term = 1; term < terms; term++) {
                cumulative[term] += cumulative[term - 1];
            }
            int[] counts = new int[terms];
            int tokens = random.nextInt(SHORTEST, LONGEST + 1);
            for (int i = 0; i < tokens; i++) {
                int place = Arrays.binarySearch(cumulative, cumulative[terms - 1] * random.nextDouble());
                counts[Math.min(terms - 1, place < 0 ? -place - 1 : place)]++;
            }
            builder.startDocument();
            for (int term = 0; term < terms; term++) {
                builder.add(term, counts[term]);
            }
        }
        return builder.build();
    }

    /** The mean shares of the terms, from many documents. */
    double[] shares(int documents, RandomGenerator random) {
        double[] shares = new double[terms];
        for (int document = 0; document < documents; document++) {
            double[] rates = rates(random);
            double sum = Arrays.stream(rates).sum();
            for (int term = 0; term < terms; term++) {
                shares[term] += rates[term] / sum / documents;
            }
        }
        return shares;
    }

    private double[] rates(RandomGenerator random) {
        double[] rates = new double[terms];
        for (int term = 0; term < terms; term++) {
            double liking = Math.log(1 - random.nextDouble());
            rates[term] = 0.5 * liking * liking / ((swapped ? term ^ 1 : term) + 1);
        }
        return rates;
    }
}
