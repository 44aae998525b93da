package io.mediant.core.kernel;

/**
 * The natural logarithm on [0, 0.25], small enough to be inlined into a loop.
 *
 * <p>u = 2^k z, 1 ≤ z < 2; z is multiplied by the tabulated reciprocal c of its 1/128 interval, and
 * ln u = k ln 2 - ln c + ln(1 + r) with r = z c - 1 exact by FMA, |r| < 2^-8, ln(1+r) a polynomial of degree 7.
 * Since |ln u| > 1.38 on this interval, the error of the tabulated ln c stays below an ulp of the result.
 *
 * <p>Zero and subnormal u give a finite value near -709 instead of the logarithm; the callers multiply it by u, so the
 * product is 0 to within 1e-305, as 0 ln 0 = 0 asks.
 */
public final class FastLog {
    private static final int INTERVALS = 128;
    private static final long MANTISSA = 0xf_ffff_ffff_ffffL;
    private static final double[] RECIPROCAL = new double[INTERVALS];
    private static final double[] LOG = new double[INTERVALS];

    static {
        for (int i = 0; i < INTERVALS; i++) {
            RECIPROCAL[i] = (float) (1 / (1 + (i + 0.5) / INTERVALS));
            LOG[i] = -StrictMath.log(RECIPROCAL[i]);
        }
    }

    private FastLog() {}

    /** ln u for a normal u in (0, 0.25]. */
    public static double ln(double u) {
        long bits = Double.doubleToRawLongBits(u);
        int exponent = (int) (bits >>> 52) - 1023;
        int interval = (int) (bits >>> 45) & (INTERVALS - 1);
        double z = Double.longBitsToDouble((bits & MANTISSA) | 0x3ff0_0000_0000_0000L);
        double r = Math.fma(z, RECIPROCAL[interval], -1);
        double tail = 0x1.24939e7b21ce1p-3;
        tail = Math.fma(tail, r, -0x1.5556d556aef01p-3);
        tail = Math.fma(tail, r, 0x1.9999999919990p-3);
        tail = Math.fma(tail, r, -0x1.ffffffff6fff6p-3);
        tail = Math.fma(tail, r, 0x1.5555555555556p-2);
        tail = Math.fma(tail, r, -0.5);
        return Math.fma(exponent, Polynomials.LN2, LOG[interval]) + Math.fma(r * r, tail, r);
    }
}
