package io.mediant.core.inference.internal;

/**
 * The parts of Loader's saddle-point form of binomial probabilities, which loses no digits at large counts.
 *
 * <p>ln x! = x ln x - x + ln(2 pi x)/2 + s(x), and Pois(x; mu) is exp(-D(x, mu) - s(x)) / sqrt(2 pi x) with the deviance
 * D(x, mu) = mu h((x - mu)/mu), h(u) = (1 + u) ln(1 + u) - u. Source: C. Loader, "Fast and accurate computation of
 * binomial probabilities" (2000), technical report, Bell Laboratories.
 */
public final class Saddlepoint {
    private static final int EXACT = 16;
    private static final double[] ERRORS = errors();

    private Saddlepoint() {}

    private static double[] errors() {
        double[] errors = new double[EXACT];
        double logFactorial = 0;
        for (int x = 1; x < EXACT; x++) {
            logFactorial += Math.log(x);
            errors[x] = logFactorial - ((x + 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI));
        }
        return errors;
    }

    /** Returns s(x), the error of Stirling's formula, for a count x; 0 at x = 0, where {@link #spread} matches. */
    public static double error(long x) {
        return x < EXACT ? ERRORS[(int) x] : errorSeries((double) x);
    }

    /** Returns the asymptotic series of s(x) for real x; to 1e-16 from x = 16 on, to 1e-7 at x = 2. */
    static double errorSeries(double x) {
        double s = 1 / (x * x);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s / 1188)))) / x;
    }

    /** Returns 2 pi x for a count x, and 1 at x = 0, so that ln 0! = 0 comes out of Stirling's formula. */
    public static double spread(long x) {
        return x == 0 ? 1 : 2 * Math.PI * x;
    }

    /** Returns D(x, mean), at least 0, for x at least 0 and mean above 0. */
    public static double deviance(double x, double mean) {
        return mean * excess((x - mean) / mean);
    }

    /** Returns h(u) = (1 + u) ln(1 + u) - u for u at least -1; 1 at u = -1. */
    public static double excess(double u) {
        if (Math.abs(u) < 0.03) {
            double s = 1.0 / 56 - u * (1.0 / 72 - u * (1.0 / 90 - u / 110));
            s = 1.0 / 20 - u * (1.0 / 30 - u * (1.0 / 42 - u * s));
            return u * u * (1.0 / 2 - u * (1.0 / 6 - u * (1.0 / 12 - u * s)));
        }
        return u <= -1 ? 1 : (1 + u) * Math.log1p(u) - u;
    }

    /** Returns the binomial probability of {@code x} successes in {@code n} draws with success probability p in (0, 1). */
    static double binomial(long x, long n, double p) {
        double log = error(n)
                - error(x)
                - error(n - x)
                - deviance((double) x, n * p)
                - deviance((double) (n - x), n * (1 - p))
                + 0.5 * Math.log(spread(n) / spread(x) / spread(n - x));
        return Math.exp(log);
    }
}
