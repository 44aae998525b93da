package io.mediant.core.internal;

import io.mediant.core.kernel.FastLog;
import io.mediant.core.kernel.Polynomials;

/**
 * The three entropy terms of a pair of non-negative weights, free of cancellation.
 *
 * <p>With s = p + q and t = (p - q)/s:
 *
 * <ul>
 *   <li>Jensen-Shannon: s φ(t), φ(t) = [(1+t) ln(1+t) + (1-t) ln(1-t)]/2, from 0 to ln 2;
 *   <li>Kullback-Leibler: p ln(p/q) - p + q = s t² (1 + M(t²)(t² + t)), M(x) = (atanh(√x)/√x - 1)/x;
 *   <li>Jeffreys: (p - q) ln(p/q) = 2 s t² (1 + t² M(t²)).
 * </ul>
 *
 * <p>Every term is non-negative, and 0 where p = q. For |t| ≤ 0.6 the functions are polynomials in t²; beyond, one
 * logarithm does not cancel: φ = u ln u + Q(u) with u = min(p, q)/s ≤ 0.2. The coefficients are those of
 * {@link Polynomials}.
 *
 * <p>The caller passes p - q separately, because it knows the difference better than the rounded p and q do.
 */
public final class EntropyFunctions {
    /** The natural logarithm of 2. */
    public static final double LN2 = Polynomials.LN2;

    private static final double TINY = 0x1p-1000;

    private EntropyFunctions() {}

    /** s φ(t); 0 where both are 0. */
    public static double jensenShannonTerm(double p, double q, double difference) {
        double sum = p + q;
        double t = difference / (sum + TINY);
        double x = t * t;
        if (x <= Polynomials.NEAR) {
            return difference * t * Polynomials.phiOverSquare(x);
        }
        return farTerm(p, q);
    }

    /** s φ(t) where t² > {@link Polynomials#NEAR}. */
    public static double farTerm(double p, double q) {
        double sum = p + q;
        double u = Math.min(p, q) / sum;
        return sum * Math.fma(u, FastLog.ln(u), Polynomials.far(u));
    }

    /** p ln(p/q) - p + q for q > 0; 0 where both are 0. */
    public static double kullbackLeiblerTerm(double p, double q, double difference) {
        double t = difference / (p + q + TINY);
        double x = t * t;
        if (x <= Polynomials.NEAR) {
            return difference * t * Math.fma(Polynomials.atanhTail(x), x + t, 1);
        }
        return p == 0 ? q : p * logRatio(p, q) - difference;
    }

    /** (p - q) ln(p/q) for positive p and q; 0 where both are 0. */
    public static double jeffreysTerm(double p, double q, double difference) {
        double t = difference / (p + q + TINY);
        double x = t * t;
        if (x <= Polynomials.NEAR) {
            return 2 * difference * t * Math.fma(Polynomials.atanhTail(x), x, 1);
        }
        return difference * logRatio(p, q);
    }

    /** ln(p/q) for positive p and q, without cancellation where they are near each other. */
    public static double logRatio(double p, double q, double difference) {
        double t = difference / (p + q);
        double x = t * t;
        return x <= Polynomials.NEAR ? 2 * t * Math.fma(Polynomials.atanhTail(x), x, 1) : logRatio(p, q);
    }

    private static double logRatio(double p, double q) {
        double ratio = p / q;
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Math.log(p) - Math.log(q);
    }
}
