package io.mediant.core.internal;

/**
 * The exponential function of x ≤ 0, small enough to be inlined into a loop; within 2 ulp of the true value.
 *
 * <p>x = (k + j/64) ln 2 + r with whole k, 0 ≤ j < 64 and |r| ≤ ln 2/128; e^x = 2^k 2^(j/64) (1 + r + r²/2 + ... + r⁵/120). The series
 * breaks off at 4e-17; ln 2/64 is subtracted in two parts, the first exact by FMA. Below -708, where results become subnormal, {@link
 * Math#exp} takes over; below -746 the result is 0.
 */
public final class FastExp {
    private static final int PARTS = 64;
    private static final double PARTS_PER_UNIT = PARTS / EntropyFunctions.LN2;
    private static final double ROUND = 0x1.8p52;
    private static final double PART_HIGH = EntropyFunctions.LN2 / PARTS;
    private static final double PART_LOW = 0x1.abc9e3b39803fp-56 / PARTS;
    private static final double NORMAL = -708;
    private static final double ZERO = -746;
    private static final long[] POWER = new long[PARTS];

    static {
        for (int j = 0; j < PARTS; j++) {
            POWER[j] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) j / PARTS));
        }
    }

    private FastExp() {}

    /** e^x for x ≤ 0; 0 for -∞, NaN for NaN. */
    public static double exp(double x) {
        if (x < NORMAL) {
            return x < ZERO ? 0 : Math.exp(x);
        }
        double rounded = x * PARTS_PER_UNIT + ROUND;
        long parts = Double.doubleToRawLongBits(rounded);
        double count = rounded - ROUND;
        double r = Math.fma(count, -PART_LOW, Math.fma(count, -PART_HIGH, x));
        double tail = Math.fma(r, Math.fma(r, 1.0 / 120, 1.0 / 24), 1.0 / 6);
        double growth = Math.fma(r * r, Math.fma(r, tail, 0.5), r);
        double power = Double.longBitsToDouble(POWER[(int) parts & (PARTS - 1)] + ((parts >> 6) << 52));
        return Math.fma(power, growth, power);
    }
}
