package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;

/**
 * Two weight vectors a and b on a common scale, with differences that keep their digits.
 *
 * <p>With sums A and B, outcome i has p = a_i/A and q = b_i/B. Neither is formed: everything is multiplied by AB,
 * so that the pair is (a_i B, b_i A) and its difference a_i B - b_i A is evaluated by FMA with sums of twice the
 * precision of a double. Dividing first would round p and q, which costs up to half of the digits of a small
 * divergence. Two proportional vectors have differences that are 0 to within 2^-104.
 *
 * <p>Source of the difference of products: C.-P. Jeannerod, N. Louvet, J.-M. Muller (2013),
 * doi:10.1090/S0025-5718-2013-02679-8.
 */
public final class RawPair {
    private final double[] a;
    private final double[] b;
    private final double sumA;
    private final double restA;
    private final double sumB;
    private final double restB;

    private RawPair(double[] a, double[] b) {
        this.a = a;
        this.b = b;
        CompensatedSum ofA = new CompensatedSum().addAll(a);
        CompensatedSum ofB = new CompensatedSum().addAll(b);
        sumA = ofA.value();
        restA = ofA.rest();
        sumB = ofB.value();
        restB = ofB.rest();
    }

    /** Checks both vectors, brings them to a safe scale and sums them. */
    public static RawPair of(double[] reference, double[] current) {
        Weights.requireSameLength(reference, current);
        return new RawPair(Weights.safe(reference, "reference"), Weights.safe(current, "current side"));
    }

    /** The number of outcomes. */
    public int size() {
        return a.length;
    }

    /** p_i AB. */
    public double first(int i) {
        return a[i] * sumB;
    }

    /** q_i AB. */
    public double second(int i) {
        return b[i] * sumA;
    }

    /** (p_i - q_i) AB. */
    public double difference(int i) {
        double first = a[i] * sumB;
        double second = b[i] * sumA;
        double firstError = Math.fma(a[i], sumB, -first);
        double secondError = Math.fma(b[i], sumA, -second);
        return (first - second) + ((firstError - secondError) + (a[i] * restB - b[i] * restA));
    }

    /** AB, by which the values above are too large. */
    public double scale() {
        return sumA * sumB;
    }

    /** Whether the reference has this outcome. */
    public boolean inReference(int i) {
        return a[i] > 0;
    }

    /** Whether the current side has this outcome. */
    public boolean inCurrent(int i) {
        return b[i] > 0;
    }

    /** Whether the two vectors are exactly proportional, that is, the same distribution. */
    public boolean isProportional() {
        return Proportion.holds(a, b);
    }
}
