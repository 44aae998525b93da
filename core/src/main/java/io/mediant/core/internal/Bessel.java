package io.mediant.core.internal;

/**
 * Modified Bessel functions of the first kind of order 0 and 1, scaled by e^-x so that they do not overflow.
 *
 * <p>Up to x = 30 the power series Σ (x²/4)^k/(k! (k+n)!), whose terms are all positive; beyond, the asymptotic series in 1/(8x), whose
 * smallest term is below 1e-20. Relative error below 1e-14.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, 10.25.2 and 10.40.1.
 */
public final class Bessel {
    private static final double SWITCH = 30;
    private static final double CANCELLING = 100;

    private Bessel() {}

    /** e^-x I0(x), x ≥ 0. */
    public static double scaledI0(double x) {
        return x <= SWITCH ? Math.exp(-x) * series(x, 0) : asymptotic(x, 0) / Math.sqrt(2 * Math.PI * x);
    }

    /** I1(x)/I0(x), x ≥ 0: the mean resultant length of a von Mises law, from 0 to 1. */
    public static double ratio(double x) {
        return x <= SWITCH ? 0.5 * x * series(x, 1) / series(x, 0) : asymptotic(x, 1) / asymptotic(x, 0);
    }

    /**
     * The derivative of {@link #ratio}: 1 - A/x - A², ½ at 0, about 1/(2x²) far out. Beyond x = 100 the derivative of A's asymptotic
     * series, since the three terms cancel. Relative error below 1e-11.
     */
    public static double ratioDerivative(double x) {
        if (x == 0) {
            return 0.5;
        }
        if (x <= CANCELLING) {
            double ratio = ratio(x);
            return 1 - ratio / x - ratio * ratio;
        }
        double y = 1 / x;
        double tail = 25.0 / 32 + y * (65.0 / 32 + y * (3219.0 / 512 + y * (721.0 / 32)));
        return y * y * (0.5 + y * (0.25 + y * (0.375 + y * tail)));
    }

    private static double series(double x, int order) {
        double quarter = 0.25 * x * x;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-18 * sum; k++) {
            term *= quarter / ((double) k * (k + order));
            sum += term;
        }
        return sum;
    }

    private static double asymptotic(double x, int order) {
        double mu = 4.0 * order * order;
        double term = 1;
        double sum = 1;
        for (int k = 1; k < 2 * SWITCH && Math.abs(term) > 1e-18; k++) {
            double odd = 2 * k - 1;
            term *= -(mu - odd * odd) / (8 * x * k);
            sum += term;
        }
        return sum;
    }
}
