package io.mediant.core.internal;

/**
 * The exponential function of many numbers up to 0.
 *
 * <p>x = k ln 2 + r with a whole k and |r| ≤ ln 2 / 2, where k ln 2 is subtracted in two parts; e^r is its Taylor polynomial of degree 13
 * (error 4e-18). This first stage holds nothing but sums and products, which the compiler turns into vector instructions. The second adds
 * k, which stands in the last bits of k + 1.5·2^52, to the exponent; results that may be subnormal are multiplied by 2^k in two halves
 * instead. The error is at most 1 ulp for normal results; below -745.2 the result is 0.
 */
public final class ExpBlock {
    private static final int STRETCH = 256;
    private static final double PER_LN2 = 0x1.71547652b82fep0;
    private static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    private static final double LN2_LOW = 0x1.ef35793c7673p-45;
    private static final double WHOLE = 0x1.8p52;
    private static final double LEAST = -1e4;
    private static final int LEAST_NORMAL = -1020;
    private static final int LEAST_EXPONENT = -1076;

    private ExpBlock() {}

    /**
     * Replaces the first {@code length} values x by e^(factor x).
     *
     * @param values such that factor times value is at most 0, not NaN
     */
    public static void exp(double[] values, int length, double factor) {
        double[] exponents = new double[Math.min(length, STRETCH)];
        double[] reduced = new double[exponents.length];
        for (int from = 0; from < length; from += STRETCH) {
            int count = Math.min(STRETCH, length - from);
            System.arraycopy(values, from, reduced, 0, count);
            reduce(reduced, exponents, count, factor);
            powers(reduced, count);
            scale(reduced, exponents, count);
            System.arraycopy(reduced, 0, values, from, count);
        }
    }

    private static void reduce(double[] values, double[] exponents, int count, double factor) {
        for (int i = 0; i < count; i++) {
            double x = Math.max(LEAST, factor * values[i]);
            double shifted = x * PER_LN2 + WHOLE;
            double k = shifted - WHOLE;
            exponents[i] = shifted;
            values[i] = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
        }
    }

    private static void powers(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            double r = values[i];
            double p = Math.fma(r, 1 / 6227020800.0, 1 / 479001600.0);
            p = Math.fma(r, p, 1 / 39916800.0);
            p = Math.fma(r, p, 1 / 3628800.0);
            p = Math.fma(r, p, 1 / 362880.0);
            p = Math.fma(r, p, 1 / 40320.0);
            p = Math.fma(r, p, 1 / 5040.0);
            p = Math.fma(r, p, 1 / 720.0);
            p = Math.fma(r, p, 1 / 120.0);
            p = Math.fma(r, p, 1 / 24.0);
            p = Math.fma(r, p, 1 / 6.0);
            p = Math.fma(r, p, 0.5);
            values[i] = Math.fma(r * r, p, r) + 1;
        }
    }

    private static void scale(double[] values, double[] exponents, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = exponents[i] >= WHOLE + LEAST_NORMAL
                    ? Double.longBitsToDouble(
                            Double.doubleToRawLongBits(values[i]) + (Double.doubleToRawLongBits(exponents[i]) << 52))
                    : fade(values[i], (int) (exponents[i] - WHOLE));
        }
    }

    private static double fade(double value, int exponent) {
        int limited = Math.max(LEAST_EXPONENT, exponent);
        int half = limited >> 1;
        return value * power(half) * power(limited - half);
    }

    private static double power(int exponent) {
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }
}
