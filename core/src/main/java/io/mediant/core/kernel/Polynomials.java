package io.mediant.core.kernel;

/**
 * The polynomials of the entropy functions: four functions of one variable, each within 1.2e-16 of its exact value.
 *
 * <ul>
 *   <li>PHI: φ(t)/t² in x = t², 0 ≤ x ≤ {@link #NEAR}, φ(t) = [(1+t) ln(1+t) + (1-t) ln(1-t)]/2;
 *   <li>ATANH: (atanh(t)/t - 1)/t² in x = t², 0 ≤ x ≤ {@link #NEAR};
 *   <li>FAR: Q(u) = ln 2 + (1-u) ln(1-u), 0 ≤ u ≤ 0.2;
 *   <li>LOG: (ln(1+r) - r)/r², √½ ≤ 1+r ≤ √2; the error of r² LOG is 3.5e-17, absolute.
 * </ul>
 *
 * <p>The constants are numbered by the power that they multiply. They are constants and not arrays so that a loop over lanes of
 * several doubles can keep them in registers. Derived with 80 digits by the script {@code src/scripts/divergence_polynomials.py}.
 */
public final class Polynomials {
    /** The natural logarithm of 2. */
    public static final double LN2 = 0x1.62e42fefa39efp-1;

    /** The largest t² that PHI and ATANH are for. */
    public static final double NEAR = 0.36;

    public static final double PHI_0 = 0.5;
    public static final double PHI_1 = 0x1.5555555555300p-4;
    public static final double PHI_2 = 0x1.111111114d5c7p-5;
    public static final double PHI_3 = 0x1.249248fe4587dp-6;
    public static final double PHI_4 = 0x1.6c16ce1e46da1p-7;
    public static final double PHI_5 = 0x1.f07998d236125p-8;
    public static final double PHI_6 = 0x1.68403b3735caep-8;
    public static final double PHI_7 = 0x1.0f3af7f21bfb8p-8;
    public static final double PHI_8 = 0x1.c9596f5da625ap-9;
    public static final double PHI_9 = 0x1.6c4049f819af5p-10;
    public static final double PHI_10 = 0x1.d24a480e6f6d1p-8;
    public static final double PHI_11 = -0x1.886faaa13eac9p-7;
    public static final double PHI_12 = 0x1.bfa617f0d1c6ep-6;
    public static final double PHI_13 = -0x1.d0b9700e6e3d6p-6;
    public static final double PHI_14 = 0x1.26b635eb23807p-6;

    public static final double ATANH_0 = 0x1.5555555555555p-2;
    public static final double ATANH_1 = 0x1.9999999999eaep-3;
    public static final double ATANH_2 = 0x1.249249244796cp-3;
    public static final double ATANH_3 = 0x1.c71c71fd3dd2fp-4;
    public static final double ATANH_4 = 0x1.745d0d015ee2cp-4;
    public static final double ATANH_5 = 0x1.3b14dda0fe87ap-4;
    public static final double ATANH_6 = 0x1.10faa0298c136p-4;
    public static final double ATANH_7 = 0x1.e42ff100bdbe1p-5;
    public static final double ATANH_8 = 0x1.99aa53eac561cp-5;
    public static final double ATANH_9 = 0x1.0b612803f6ca6p-4;
    public static final double ATANH_10 = -0x1.5ef7e4eb55663p-5;
    public static final double ATANH_11 = 0x1.60fd2da2a94eep-2;
    public static final double ATANH_12 = -0x1.72bbdd4747f5dp-1;
    public static final double ATANH_13 = 0x1.527c16b6033dap+0;
    public static final double ATANH_14 = -0x1.50859a4aa6493p+0;
    public static final double ATANH_15 = 0x1.7051e94769afdp-1;

    public static final double FAR_0 = LN2;
    public static final double FAR_1 = -0x1.0000000000004p+0;
    public static final double FAR_2 = 0x1.00000000008a7p-1;
    public static final double FAR_3 = 0x1.5555555468856p-3;
    public static final double FAR_4 = 0x1.555555be48fa5p-4;
    public static final double FAR_5 = 0x1.99997e01e7337p-5;
    public static final double FAR_6 = 0x1.111362a9a0798p-5;
    public static final double FAR_7 = 0x1.85d5e4a1a54e5p-6;
    public static final double FAR_8 = 0x1.2719b676230c3p-6;
    public static final double FAR_9 = 0x1.a5b1bd3cc277dp-7;
    public static final double FAR_10 = 0x1.fe33bbcd97b1cp-7;
    public static final double FAR_11 = -0x1.89d216e55867bp-9;
    public static final double FAR_12 = 0x1.97421065f05c3p-6;

    public static final double LOG_0 = -0x1.fffffffffffffp-2;
    public static final double LOG_1 = 0x1.555555555544cp-2;
    public static final double LOG_2 = -0x1.0000000000292p-2;
    public static final double LOG_3 = 0x1.99999999da0dep-3;
    public static final double LOG_4 = -0x1.555555554de14p-3;
    public static final double LOG_5 = 0x1.2492490001051p-3;
    public static final double LOG_6 = -0x1.ffffffb677718p-4;
    public static final double LOG_7 = 0x1.c71c8450dab8cp-4;
    public static final double LOG_8 = -0x1.9999bb4650008p-4;
    public static final double LOG_9 = 0x1.745aa4cf39a4cp-4;
    public static final double LOG_10 = -0x1.554f1cf28d1bap-4;
    public static final double LOG_11 = 0x1.3b40606f37c8dp-4;
    public static final double LOG_12 = -0x1.2528885debceap-4;
    public static final double LOG_13 = 0x1.0f7dc0857668ep-4;
    public static final double LOG_14 = -0x1.f0eb3737936e6p-5;
    public static final double LOG_15 = 0x1.e8cf050fc88a3p-5;
    public static final double LOG_16 = -0x1.12b9a5a1cfbdep-4;
    public static final double LOG_17 = 0x1.00a8733cb16e1p-4;
    public static final double LOG_18 = -0x1.d1801a61b3af2p-6;

    private Polynomials() {}

    /** φ(t)/t² in x = t², 0 ≤ x ≤ {@link #NEAR}. */
    public static double phiOverSquare(double x) {
        double r = PHI_14;
        r = Math.fma(r, x, PHI_13);
        r = Math.fma(r, x, PHI_12);
        r = Math.fma(r, x, PHI_11);
        r = Math.fma(r, x, PHI_10);
        r = Math.fma(r, x, PHI_9);
        r = Math.fma(r, x, PHI_8);
        r = Math.fma(r, x, PHI_7);
        r = Math.fma(r, x, PHI_6);
        r = Math.fma(r, x, PHI_5);
        r = Math.fma(r, x, PHI_4);
        r = Math.fma(r, x, PHI_3);
        r = Math.fma(r, x, PHI_2);
        r = Math.fma(r, x, PHI_1);
        return Math.fma(r, x, PHI_0);
    }

    /** (atanh(t)/t - 1)/t² in x = t², 0 ≤ x ≤ {@link #NEAR}. */
    public static double atanhTail(double x) {
        double r = ATANH_15;
        r = Math.fma(r, x, ATANH_14);
        r = Math.fma(r, x, ATANH_13);
        r = Math.fma(r, x, ATANH_12);
        r = Math.fma(r, x, ATANH_11);
        r = Math.fma(r, x, ATANH_10);
        r = Math.fma(r, x, ATANH_9);
        r = Math.fma(r, x, ATANH_8);
        r = Math.fma(r, x, ATANH_7);
        r = Math.fma(r, x, ATANH_6);
        r = Math.fma(r, x, ATANH_5);
        r = Math.fma(r, x, ATANH_4);
        r = Math.fma(r, x, ATANH_3);
        r = Math.fma(r, x, ATANH_2);
        r = Math.fma(r, x, ATANH_1);
        return Math.fma(r, x, ATANH_0);
    }

    /** Q(u) = ln 2 + (1-u) ln(1-u), 0 ≤ u ≤ 0.2. */
    public static double far(double u) {
        double r = FAR_12;
        r = Math.fma(r, u, FAR_11);
        r = Math.fma(r, u, FAR_10);
        r = Math.fma(r, u, FAR_9);
        r = Math.fma(r, u, FAR_8);
        r = Math.fma(r, u, FAR_7);
        r = Math.fma(r, u, FAR_6);
        r = Math.fma(r, u, FAR_5);
        r = Math.fma(r, u, FAR_4);
        r = Math.fma(r, u, FAR_3);
        r = Math.fma(r, u, FAR_2);
        r = Math.fma(r, u, FAR_1);
        return Math.fma(r, u, FAR_0);
    }
}
