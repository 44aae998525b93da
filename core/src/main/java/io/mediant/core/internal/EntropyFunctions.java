package io.mediant.core.internal;

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
 * logarithm does not cancel: φ = u ln u + Q(u) with u = min(p, q)/s ≤ 0.2. Coefficients: the script
 * {@code src/scripts/divergence_polynomials.py} (80 digits); approximation errors are below 1.2e-16 relative.
 *
 * <p>The caller passes p - q separately, because it knows the difference better than the rounded p and q do.
 */
public final class EntropyFunctions {
    /** The natural logarithm of 2. */
    public static final double LN2 = 0x1.62e42fefa39efp-1;

    /** The largest t² that the polynomials are for. */
    public static final double NEAR = 0.36;

    private static final double TINY = 0x1p-1000;

    private EntropyFunctions() {}

    /** s φ(t); 0 where both are 0. */
    public static double jensenShannonTerm(double p, double q, double difference) {
        double sum = p + q;
        double t = difference / (sum + TINY);
        double x = t * t;
        if (x <= NEAR) {
            return difference * t * phiOverSquare(x);
        }
        return farTerm(p, q);
    }

    /** s φ(t) where t² > {@link #NEAR}. */
    public static double farTerm(double p, double q) {
        double sum = p + q;
        double u = Math.min(p, q) / sum;
        return sum * Math.fma(u, FastLog.ln(u), far(u));
    }

    /** p ln(p/q) - p + q for q > 0; 0 where both are 0. */
    public static double kullbackLeiblerTerm(double p, double q, double difference) {
        double t = difference / (p + q + TINY);
        double x = t * t;
        if (x <= NEAR) {
            return difference * t * Math.fma(atanhTail(x), x + t, 1);
        }
        return p == 0 ? q : p * logRatio(p, q) - difference;
    }

    /** (p - q) ln(p/q) for positive p and q; 0 where both are 0. */
    public static double jeffreysTerm(double p, double q, double difference) {
        double t = difference / (p + q + TINY);
        double x = t * t;
        if (x <= NEAR) {
            return 2 * difference * t * Math.fma(atanhTail(x), x, 1);
        }
        return difference * logRatio(p, q);
    }

    /** ln(p/q) for positive p and q, without cancellation where they are near each other. */
    public static double logRatio(double p, double q, double difference) {
        double t = difference / (p + q);
        double x = t * t;
        return x <= NEAR ? 2 * t * Math.fma(atanhTail(x), x, 1) : logRatio(p, q);
    }

    private static double logRatio(double p, double q) {
        double ratio = p / q;
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.log(ratio) : Math.log(p) - Math.log(q);
    }

    /** φ(t)/t² in x = t², 0 ≤ x ≤ {@link #NEAR}. */
    public static double phiOverSquare(double x) {
        double r = 0x1.26b635eb23807p-6;
        r = Math.fma(r, x, -0x1.d0b9700e6e3d6p-6);
        r = Math.fma(r, x, 0x1.bfa617f0d1c6ep-6);
        r = Math.fma(r, x, -0x1.886faaa13eac9p-7);
        r = Math.fma(r, x, 0x1.d24a480e6f6d1p-8);
        r = Math.fma(r, x, 0x1.6c4049f819af5p-10);
        r = Math.fma(r, x, 0x1.c9596f5da625ap-9);
        r = Math.fma(r, x, 0x1.0f3af7f21bfb8p-8);
        r = Math.fma(r, x, 0x1.68403b3735caep-8);
        r = Math.fma(r, x, 0x1.f07998d236125p-8);
        r = Math.fma(r, x, 0x1.6c16ce1e46da1p-7);
        r = Math.fma(r, x, 0x1.249248fe4587dp-6);
        r = Math.fma(r, x, 0x1.111111114d5c7p-5);
        r = Math.fma(r, x, 0x1.5555555555300p-4);
        return Math.fma(r, x, 0.5);
    }

    /** (atanh(t)/t - 1)/t² in x = t², 0 ≤ x ≤ 0.36. */
    private static double atanhTail(double x) {
        double r = 0x1.7051e94769afdp-1;
        r = Math.fma(r, x, -0x1.50859a4aa6493p+0);
        r = Math.fma(r, x, 0x1.527c16b6033dap+0);
        r = Math.fma(r, x, -0x1.72bbdd4747f5dp-1);
        r = Math.fma(r, x, 0x1.60fd2da2a94eep-2);
        r = Math.fma(r, x, -0x1.5ef7e4eb55663p-5);
        r = Math.fma(r, x, 0x1.0b612803f6ca6p-4);
        r = Math.fma(r, x, 0x1.99aa53eac561cp-5);
        r = Math.fma(r, x, 0x1.e42ff100bdbe1p-5);
        r = Math.fma(r, x, 0x1.10faa0298c136p-4);
        r = Math.fma(r, x, 0x1.3b14dda0fe87ap-4);
        r = Math.fma(r, x, 0x1.745d0d015ee2cp-4);
        r = Math.fma(r, x, 0x1.c71c71fd3dd2fp-4);
        r = Math.fma(r, x, 0x1.249249244796cp-3);
        r = Math.fma(r, x, 0x1.9999999999eaep-3);
        return Math.fma(r, x, 0x1.5555555555555p-2);
    }

    /** Q(u) = ln 2 + (1-u) ln(1-u), 0 ≤ u ≤ 0.2. */
    public static double far(double u) {
        double r = 0x1.97421065f05c3p-6;
        r = Math.fma(r, u, -0x1.89d216e55867bp-9);
        r = Math.fma(r, u, 0x1.fe33bbcd97b1cp-7);
        r = Math.fma(r, u, 0x1.a5b1bd3cc277dp-7);
        r = Math.fma(r, u, 0x1.2719b676230c3p-6);
        r = Math.fma(r, u, 0x1.85d5e4a1a54e5p-6);
        r = Math.fma(r, u, 0x1.111362a9a0798p-5);
        r = Math.fma(r, u, 0x1.99997e01e7337p-5);
        r = Math.fma(r, u, 0x1.555555be48fa5p-4);
        r = Math.fma(r, u, 0x1.5555555468856p-3);
        r = Math.fma(r, u, 0x1.00000000008a7p-1);
        r = Math.fma(r, u, -0x1.0000000000004p+0);
        return Math.fma(r, u, LN2);
    }
}
