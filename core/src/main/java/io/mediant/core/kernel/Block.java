package io.mediant.core.kernel;

import java.util.Arrays;

/**
 * The workspace of {@link BlockKernels}: up to 256 outcomes of a pair of weight vectors, scratch, and the sums over them.
 *
 * <p>With f_i = a_i F and g_i = b_i G, the factors F and G proportional to the sums B and A of the opposite side, f_i and g_i are the
 * probabilities on a common scale. Their differences are d_i = f_i - g_i - c (f_i + g_i) with a tiny correction c for the rounding of
 * the factors.
 *
 * <p>Weights are read in place, except where fewer than 256 are left: those are copied and padded with zeros, so that a kernel may
 * always work in steps of up to {@link #PADDING} elements. Arrays are handed out uncopied, and a block serves one thread at a time.
 */
public final class Block {
    /** The number of outcomes that a block holds, a multiple of {@link #PADDING}. */
    public static final int SIZE = 256;

    /** Behind the weights zeros follow up to the next multiple of this number. */
    public static final int PADDING = 16;

    private static final int SCRATCH_ARRAYS = 5;

    private final double[] lastOfReference = new double[SIZE];
    private final double[] lastOfCurrent = new double[SIZE];
    private final double[][] scratch = new double[SCRATCH_ARRAYS][SIZE];
    private final int[] indices = new int[SIZE + 1];
    private double referenceFactor;
    private double currentFactor;
    private double correction;
    private double[] reference = lastOfReference;
    private double[] current = lastOfCurrent;
    private int offset;
    private int count;
    private int farCount;
    private double terms;
    private double differences;
    private double smallestRatio;

    /** Sets F, G and c for all blocks to come. */
    public void scale(double newReferenceFactor, double newCurrentFactor, double newCorrection) {
        referenceFactor = newReferenceFactor;
        currentFactor = newCurrentFactor;
        correction = newCorrection;
    }

    /** Takes the outcomes from an index on, as many as there are and fit. */
    public void load(double[] a, double[] b, int from) {
        count = Math.min(a.length - from, SIZE);
        farCount = count;
        smallestRatio = 1;
        if (count == SIZE) {
            reference = a;
            current = b;
            offset = from;
            return;
        }
        System.arraycopy(a, from, lastOfReference, 0, count);
        System.arraycopy(b, from, lastOfCurrent, 0, count);
        int padded = paddedCount();
        Arrays.fill(lastOfReference, count, padded, 0);
        Arrays.fill(lastOfCurrent, count, padded, 0);
        reference = lastOfReference;
        current = lastOfCurrent;
        offset = 0;
    }

    /** Lets go of the weights. */
    public void unload() {
        reference = lastOfReference;
        current = lastOfCurrent;
    }

    /** The number of outcomes. */
    public int count() {
        return count;
    }

    /** The number of outcomes with the zeros behind them, a multiple of {@link #PADDING}. */
    public int paddedCount() {
        return padded(count);
    }

    /** Like {@link #paddedCount} for the outcomes at the front of the scratch that need a logarithm; all unless stored. */
    public int paddedFarCount() {
        return padded(farCount);
    }

    private static int padded(int outcomes) {
        return (outcomes + PADDING - 1) & -PADDING;
    }

    /** The array that holds the weights a_i from {@link #offset} on. */
    public double[] reference() {
        return reference;
    }

    /** The array that holds the weights b_i from {@link #offset} on. */
    public double[] current() {
        return current;
    }

    /** Where the weights begin in their arrays; all scratch begins at 0. */
    public int offset() {
        return offset;
    }

    /** F. */
    public double referenceFactor() {
        return referenceFactor;
    }

    /** G. */
    public double currentFactor() {
        return currentFactor;
    }

    /** c. */
    public double correction() {
        return correction;
    }

    /** One of five arrays of scratch. */
    public double[] scratch(int number) {
        return scratch[number];
    }

    /** Scratch for the indices of some outcomes, one more than there can be. */
    public int[] indices() {
        return indices;
    }

    /** Stores how many outcomes need a logarithm, once they are at the front of the scratch. */
    public void putFarCount(int outcomes) {
        farCount = outcomes;
    }

    /** Stores the sum of the terms. */
    public void putTerms(double sum) {
        terms = sum;
    }

    /** Stores the sum of the differences. */
    public void putDifferences(double sum) {
        differences = sum;
    }

    /** Stores the smallest ratio of which a logarithm was taken; 1 unless stored since the outcomes were taken. */
    public void putSmallestRatio(double ratio) {
        smallestRatio = ratio;
    }

    /** The sum of the terms. */
    public double terms() {
        return terms;
    }

    /** The sum of the differences d_i. */
    public double differences() {
        return differences;
    }

    /** The smallest ratio of which a logarithm was taken, at most 1; below the normal numbers the logarithm is wrong. */
    public double smallestRatio() {
        return smallestRatio;
    }
}
