package io.mediant.core.divergence.internal;

import io.mediant.core.internal.EntropyFunctions;
import io.mediant.core.internal.FastLog;

/**
 * The terms s φ(t) of up to 128 outcomes, in stages.
 *
 * <p>Each stage is one short loop over arrays from index 0 without branches, the form that the JIT compiler turns into vector
 * instructions: first differences, then the polynomial for |t| ≤ 0.6. The outcomes beyond are gathered without a branch and
 * get their logarithm in a loop of their own. Measured on an x86-64 machine this takes about half to two thirds of the time of one loop.
 */
final class PhiBlock {
    private static final double TINY = 0x1p-1000;

    private final double[] a;
    private final double[] b;
    private final double[] differences;
    private final double[] squares;
    private final double[] terms;
    private final int[] far;
    private final double[] sums;
    private double sumOfTerms;
    private double sumOfDifferences;

    PhiBlock(int size) {
        a = new double[size];
        b = new double[size];
        differences = new double[size];
        squares = new double[size];
        terms = new double[size];
        far = new int[size + 1];
        sums = new double[size];
    }

    /** Computes the terms of the outcomes from {@code from} on, {@code count} of them. */
    void compute(double[] reference, double sumA, double[] current, double sumB, int from, int count) {
        System.arraycopy(reference, from, a, 0, count);
        System.arraycopy(current, from, b, 0, count);
        subtract(a, sumA, b, sumB, differences, squares, terms, count);
        nearTerms(squares, terms, count);
        sumOfDifferences = BlockSums.sum(differences, 0, count);
        int found = gatherFar(squares, far, count);
        farTerms(sumA, sumB, found);
        sumOfTerms = BlockSums.sum(terms, 0, count) + BlockSums.sum(sums, 0, found);
    }

    /** The sum of the computed terms. */
    double sumOfTerms() {
        return sumOfTerms;
    }

    /** The sum of the differences a_i B - b_i A. */
    double sumOfDifferences() {
        return sumOfDifferences;
    }

    private static void subtract(
            double[] a,
            double sumA,
            double[] b,
            double sumB,
            double[] differences,
            double[] squares,
            double[] terms,
            int count) {
        for (int i = 0; i < count; i++) {
            double first = a[i] * sumB;
            double second = b[i] * sumA;
            double rounding = Math.fma(a[i], sumB, -first) - Math.fma(b[i], sumA, -second);
            double difference = (first - second) + rounding;
            double t = difference / (first + second + TINY);
            differences[i] = difference;
            squares[i] = t * t;
            terms[i] = difference * t;
        }
    }

    private static void nearTerms(double[] squares, double[] terms, int count) {
        for (int i = 0; i < count; i++) {
            terms[i] = terms[i] * EntropyFunctions.phiOverSquare(squares[i]);
        }
    }

    private static int gatherFar(double[] squares, int[] far, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            far[found] = i;
            found += squares[i] > EntropyFunctions.NEAR ? 1 : 0;
        }
        return found;
    }

    /** The scratch of the near terms is free by now and serves the far ones. */
    private void farTerms(double sumA, double sumB, int found) {
        double[] shares = squares;
        double[] logarithms = differences;
        for (int k = 0; k < found; k++) {
            int i = far[k];
            double first = a[i] * sumB;
            double second = b[i] * sumA;
            terms[i] = 0;
            shares[k] = Math.min(first, second);
            sums[k] = first + second;
        }
        divide(shares, sums, found);
        logarithms(shares, logarithms, found);
        combine(shares, logarithms, sums, found);
    }

    private static void divide(double[] shares, double[] sums, int found) {
        for (int k = 0; k < found; k++) {
            shares[k] = shares[k] / sums[k];
        }
    }

    private static void logarithms(double[] shares, double[] logarithms, int found) {
        for (int k = 0; k < found; k++) {
            logarithms[k] = FastLog.ln(shares[k]);
        }
    }

    private static void combine(double[] shares, double[] logarithms, double[] sums, int found) {
        for (int k = 0; k < found; k++) {
            sums[k] = sums[k] * Math.fma(shares[k], logarithms[k], EntropyFunctions.far(shares[k]));
        }
    }
}
