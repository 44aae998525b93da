package io.mediant.testkit;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Random weight vectors of the shapes that tests should meet.
 *
 * <p>Every method takes its random generator; the same generator state gives the same vector.
 */
public final class Draws {
    private Draws() {}

    /** Weights of the flat Dirichlet law: exponential draws, all positive. */
    public static double[] dirichlet(RandomGenerator random, int size) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> random.nextExponential() + Double.MIN_NORMAL);
        return weights;
    }

    /** Weights with about half of the outcomes absent, at least one present. */
    public static double[] sparse(RandomGenerator random, int size) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> random.nextBoolean() ? random.nextExponential() : 0);
        weights[random.nextInt(size)] = 1;
        return weights;
    }

    /** Zipf weights 1/rank^exponent, in random order. */
    public static double[] zipf(RandomGenerator random, int size, double exponent) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> Math.pow(i + 1.0, -exponent));
        return permuted(weights, permutation(random, size));
    }

    /** Weights whose sizes differ by up to 400 powers of two. */
    public static double[] wide(RandomGenerator random, int size) {
        double[] weights = new double[size];
        Arrays.setAll(weights, i -> Math.scalb(random.nextDouble() + 0.5, random.nextInt(-200, 200)));
        return weights;
    }

    /** The weights times 1 + relative·z, z standard normal but kept above -1/relative. */
    public static double[] near(RandomGenerator random, double[] weights, double relative) {
        return Arrays.stream(weights)
                .map(w -> w * Math.max(0, 1 + relative * random.nextGaussian()))
                .toArray();
    }

    /** Counts of {@code rows} draws from the law of the weights. */
    public static long[] multinomial(RandomGenerator random, double[] weights, int rows) {
        double[] cumulated = weights.clone();
        Arrays.parallelPrefix(cumulated, Double::sum);
        long[] counts = new long[weights.length];
        for (int row = 0; row < rows; row++) {
            double u = random.nextDouble() * cumulated[cumulated.length - 1];
            int found = Arrays.binarySearch(cumulated, u);
            int index = found >= 0 ? found + 1 : -found - 1;
            while (weights[index] == 0) {
                index++;
            }
            counts[index]++;
        }
        return counts;
    }

    /** A normal sample. */
    public static double[] normal(RandomGenerator random, int size, double mean, double standardDeviation) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> random.nextGaussian(mean, standardDeviation));
        return values;
    }

    /** A uniformly random permutation of 0 ... size - 1. */
    public static int[] permutation(RandomGenerator random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** The elements in another order. */
    public static double[] permuted(double[] values, int[] order) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> values[order[i]]);
        return result;
    }
}
