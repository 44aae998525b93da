package io.mediant.core.density;

import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** A probability law on the integers from 0 up. Laws are immutable. */
public interface DiscreteLaw {
    /** ln P(X = k); -∞ where the probability is 0. */
    double logProbability(int k);

    /** P(X ≤ k). */
    double cdf(int k);

    /** P(X > k), with all digits where it is small. */
    double survival(int k);

    /**
     * The smallest k with P(X ≤ k) ≥ u.
     *
     * @throws IllegalArgumentException unless 0 ≤ u ≤ 1
     */
    int quantile(double u);

    /**
     * The smallest k with P(X > k) ≤ u.
     *
     * @throws IllegalArgumentException unless 0 ≤ u ≤ 1
     */
    int upperQuantile(double u);

    /** The smallest k of positive probability. */
    int lower();

    /** The largest k of positive probability; {@link Integer#MAX_VALUE} where there is none. */
    int upper();

    /** The mean. */
    double mean();

    /** The variance. */
    double variance();

    /** A source of independent draws that takes its randomness from {@code random}. */
    default IntSupplier sampler(RandomGenerator random) {
        return () -> quantile(Draws.openUniform(random));
    }

    /** P(X = k). */
    default double probability(int k) {
        return Math.exp(logProbability(k));
    }

    /**
     * Independent draws.
     *
     * @param seed the seed that the draws follow from
     * @param n the number of draws, at least 0
     */
    default int[] sample(long seed, int n) {
        IntSupplier sampler = sampler(Draws.generator(seed));
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] = sampler.getAsInt();
        }
        return values;
    }
}
