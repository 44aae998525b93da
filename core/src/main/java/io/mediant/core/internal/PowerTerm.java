package io.mediant.core.internal;

/**
 * The term of the alpha divergence for one outcome: q f(p/q), f(u) = (u^α - α u - 1 + α)/(α(α-1)), for every real order α.
 *
 * <p>f is convex with f(1) = f'(1) = 0, f''(1) = 1. At order 1 it is u ln u - u + 1, at order 0 it is u - 1 - ln u; both are limits and
 * nothing jumps near them. Since q f_α(p/q) = p f_(1-α)(q/p), orders below ½ are evaluated with the sides exchanged.
 *
 * <p>Numerics: with L = ln(p/q), f = L² exp[0, αL, L], the second divided difference of the exponential function. While the three nodes
 * lie within 2 of each other it is a power series, all of whose terms are positive once the smallest node is moved to 0; beyond,
 * (p X - (p - q))/α with X = ((p/q)^(α-1) - 1)/(α-1) loses at most three bits.
 *
 * <p>Source of the divided differences: A. C. McCurdy, K. C. Ng, B. N. Parlett, "Accurate computation of divided differences of the
 * exponential function" (1984), doi:10.1090/S0025-5718-1984-0758198-0.
 */
public final class PowerTerm {
    private static final double SERIES_SPREAD = 2;
    private static final double NEGLIGIBLE = 0x1p-58;
    private static final double[] INVERSE_FACTORIAL = new double[40];

    static {
        double factorial = 1;
        for (int k = 0; k < INVERSE_FACTORIAL.length; k++) {
            factorial *= Math.max(k, 1);
            INVERSE_FACTORIAL[k] = 1 / factorial;
        }
    }

    private PowerTerm() {}

    /**
     * The term of two values on one scale.
     *
     * @param difference p - q, which the caller may know better than p and q tell
     * @param logRatio ln(p/q); not read where p or q is 0
     * @return from 0 to infinity
     */
    public static double of(double p, double q, double difference, double logRatio, double order) {
        return order < 0.5
                ? upper(q, p, -difference, -logRatio, 1 - order, order)
                : upper(p, q, difference, logRatio, order, 1 - order);
    }

    /** With 1 - α given too, since for orders near 0 and 1 it has digits that 1 minus the rounded α has not. */
    private static double upper(
            double p, double q, double difference, double logRatio, double order, double complement) {
        if (p == 0) {
            return q / order;
        }
        if (q == 0) {
            return complement > 0 ? p / complement : Double.POSITIVE_INFINITY;
        }
        double scaled = order * logRatio;
        if (Math.max(Math.abs(scaled), Math.abs(logRatio)) <= SERIES_SPREAD) {
            return q * logRatio * logRatio * secondDifference(scaled, logRatio);
        }
        return (p * slope(p / q, logRatio, -complement) - difference) / order;
    }

    /** (u^power - 1)/power, the logarithm of u at power 0, given both u and ln u. */
    private static double slope(double ratio, double logRatio, double power) {
        if (power == 0) {
            return logRatio;
        }
        double exponent = power * logRatio;
        boolean inRange = ratio >= Double.MIN_NORMAL && ratio < Double.POSITIVE_INFINITY;
        return (Math.abs(exponent) > 1 && inRange ? Math.pow(ratio, power) - 1 : Math.expm1(exponent)) / power;
    }

    /** exp[0, x, y]. */
    private static double secondDifference(double x, double y) {
        double least = Math.min(0, Math.min(x, y));
        if (least == 0) {
            return series(x, y);
        }
        double a = least == x ? y - x : x - y;
        return Math.exp(least) * series(a, -least);
    }

    /** exp[0, a, b] for a, b ≥ 0: Σ h_k(a, b)/(k+2)!, h_k the sum of all monomials of degree k. */
    private static double series(double a, double b) {
        double power = 1;
        double monomials = 1;
        double sum = 0.5;
        for (int k = 3; k < INVERSE_FACTORIAL.length; k++) {
            power *= a;
            monomials = Math.fma(monomials, b, power);
            double term = monomials * INVERSE_FACTORIAL[k];
            sum += term;
            if (term < NEGLIGIBLE) {
                break;
            }
        }
        return sum;
    }
}
