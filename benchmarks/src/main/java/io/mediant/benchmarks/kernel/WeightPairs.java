package io.mediant.benchmarks.kernel;

import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/** Pairs of weight vectors on which kernels are measured. */
public final class WeightPairs {
    private static final double NEAR = 1e-6;

    private final double[][] reference;
    private final double[][] current;

    /** How the two sides are related. */
    public enum Relation {
        /** Both sides are drawn on their own, from the exponential law. */
        INDEPENDENT,
        /** The current side is the reference with relative differences of 1e-6. */
        NEAR
    }

    private WeightPairs(double[][] reference, double[][] current) {
        this.reference = reference;
        this.current = current;
    }

    /**
     * Draws pairs.
     *
     * @param rows number of pairs, at least 1
     * @param length number of weights in each vector, at least 1
     */
    public static WeightPairs draw(int rows, int length, Relation relation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = new double[rows][length];
        double[][] b = new double[rows][length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < length; k++) {
                a[i][k] = random.nextExponential();
                b[i][k] = relation == Relation.NEAR
                        ? a[i][k] * (1 + NEAR * random.nextGaussian())
                        : random.nextExponential();
            }
        }
        return new WeightPairs(a, b);
    }

    /** The weights of the reference in a pair; not a copy. */
    public double[] reference(int row) {
        return reference[row];
    }

    /** The weights of the current side in a pair; not a copy. */
    public double[] current(int row) {
        return current[row];
    }

    /** The sum of a measure over all pairs. */
    double sum(ToDoubleBiFunction<double[], double[]> measure) {
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            sum += measure.applyAsDouble(reference[i], current[i]);
        }
        return sum;
    }
}
