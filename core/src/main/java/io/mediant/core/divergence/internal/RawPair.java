package io.mediant.core.divergence.internal;

import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;

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
    private static final double PRECISE = 0x1p-960;

    private final double[] reference;
    private final double[] current;
    private final int exponentA;
    private final int exponentB;
    private final double[] a;
    private final double[] b;
    private final double sumA;
    private final double restA;
    private final double sumB;
    private final double restB;

    private RawPair(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
        exponentA = Weights.safeExponent(reference, "reference");
        exponentB = Weights.safeExponent(current, "current side");
        a = Weights.scaled(reference, exponentA);
        b = Weights.scaled(current, exponentB);
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
        return new RawPair(reference, current);
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

    /** (p_i ln(p_i/q_i) - p_i + q_i) AB, where the current side has the outcome or neither does. */
    public double kullbackLeiblerTerm(int i) {
        double first = first(i);
        double second = second(i);
        return isPrecise(first, second) || !inReference(i)
                ? EntropyFunctions.kullbackLeiblerTerm(first, second, difference(i))
                : first * logRatio(i) - difference(i);
    }

    /** (p_i - q_i) ln(p_i/q_i) AB, where both sides have the outcome. */
    public double jeffreysTerm(int i) {
        double first = first(i);
        double second = second(i);
        return isPrecise(first, second)
                ? EntropyFunctions.jeffreysTerm(first, second, difference(i))
                : difference(i) * logRatio(i);
    }

    /** (p_i - q_i)²/q_i AB, where the current side has the outcome. */
    public double chiSquareTerm(int i) {
        double second = second(i);
        if (second > PRECISE) {
            return difference(i) / second * difference(i);
        }
        int exponentOfA = exponent(reference[i]);
        int exponentOfB = exponent(current[i]);
        double mantissaOfA = Math.scalb(reference[i], -exponentOfA);
        double mantissaOfB = Math.scalb(current[i], -exponentOfB);
        int exponent = 2 * (exponentOfA + exponentA) - (exponentOfB + exponentB);
        return Math.scalb(mantissaOfA * (mantissaOfA / mantissaOfB) * sumB / sumA * sumB, exponent);
    }

    private static int exponent(double weight) {
        return weight < Double.MIN_NORMAL ? Math.getExponent(weight * 0x1p54) - 54 : Math.getExponent(weight);
    }

    /** ln(p_i/q_i), where both sides have the outcome. */
    public double logRatio(int i) {
        double first = first(i);
        double second = second(i);
        if (isPrecise(first, second)) {
            return EntropyFunctions.logRatio(first, second, difference(i));
        }
        double exponent = exponentA - exponentB;
        return Math.log(reference[i]) - Math.log(current[i]) + Math.log(sumB / sumA) + exponent * EntropyFunctions.LN2;
    }

    private static boolean isPrecise(double first, double second) {
        return Math.min(first, second) > PRECISE;
    }

    /** Whether the reference has this outcome. */
    public boolean inReference(int i) {
        return reference[i] > 0;
    }

    /** Whether the current side has this outcome. */
    public boolean inCurrent(int i) {
        return current[i] > 0;
    }

    /** Whether the two vectors are exactly proportional, that is, the same distribution. */
    public boolean isProportional() {
        return Proportion.holds(a, b);
    }
}
