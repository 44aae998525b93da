package io.mediant.core.inference.internal;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Tails of the central and noncentral chi-square distributions, at any real degrees of freedom above 0. */
public final class ChiSquare {
    private static final double SAFE = 1e-280;
    private static final double TINY = 1e-300;
    private static final int MAX_FRACTION = 10_000;
    private static final double MAX_MIXED = 4000;

    private ChiSquare() {}

    /** Returns P(chi2 at least x); 1 at x at most 0. */
    public static double upperTail(double x, double df) {
        return x <= 0 ? 1 : RegularizedGamma.Q.value(0.5 * df, 0.5 * x);
    }

    /** Returns x with P(chi2 at least x) = q, for q in (0, 1). */
    public static double upperQuantile(double q, double df) {
        return ChiSquaredDistribution.of(df).inverseSurvivalProbability(q);
    }

    /**
     * Returns ln P(chi2 at least x), also where the probability itself underflows: there by Legendre's continued fraction
     * of the incomplete gamma function (DLMF 8.9.2).
     */
    public static double logUpperTail(double x, double df) {
        if (x <= 0) {
            return 0;
        }
        double a = 0.5 * df;
        double y = 0.5 * x;
        if (y < a) {
            return Math.log1p(-RegularizedGamma.P.value(a, y));
        }
        double q = RegularizedGamma.Q.value(a, y);
        if (q > SAFE) {
            return Math.log(q);
        }
        return a * Math.log(y) - y - LogGamma.value(a) - Math.log(fraction(a, y));
    }

    private static double fraction(double a, double y) {
        double b = y + 1 - a;
        double c = b;
        double d = 0;
        double value = b;
        for (int i = 1; i < MAX_FRACTION; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / nonzero(an * d + b);
            c = nonzero(b + an / c);
            double change = c * d;
            value *= change;
            if (Math.abs(change - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double nonzero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /**
     * Returns the normal score z of a noncentral chi-square value: Phi(z) = P(chi2(df, lambda) at most x).
     *
     * <p>Up to lambda = 4000 from the Poisson mixture of central distributions, which is exact to about 1e-13 in
     * probability; above by M. Sankaran's power transformation (1963), doi:10.1093/biomet/50.1-2.199, there within 1e-3 for
     * scores up to 3.
     */
    public static double noncentralScore(double x, double df, double lambda) {
        if (lambda > MAX_MIXED) {
            return sankaran(x, df, lambda);
        }
        double y = 0.5 * x;
        double rate = 0.5 * lambda;
        int middle = (int) rate;
        double weight =
                Math.exp(-Saddlepoint.deviance(middle, Math.max(rate, Double.MIN_NORMAL)) - Saddlepoint.error(middle))
                        / Math.sqrt(Saddlepoint.spread(middle));
        double a = 0.5 * df + middle;
        double tail = RegularizedGamma.P.value(a, y);
        double upper = RegularizedGamma.Q.value(a, y);
        double density = Math.exp(a * Math.log(y) - y - LogGamma.value(a + 1));
        double below = weight * tail;
        double above = weight * upper;
        double up = density;
        double w = weight;
        double p = tail;
        double q = upper;
        for (int j = middle + 1; w > 1e-18 * weight; j++) {
            w *= rate / j;
            p = Math.max(0, p - up);
            q = Math.min(1, q + up);
            up *= y / (0.5 * df + j);
            below += w * p;
            above += w * q;
        }
        double down = density;
        w = weight;
        p = tail;
        q = upper;
        for (int j = middle; j > 0 && w > 1e-18 * weight; j--) {
            down *= (0.5 * df + j) / y;
            w *= j / rate;
            p = Math.min(1, p + down);
            q = Math.max(0, q - down);
            below += w * p;
            above += w * q;
        }
        return below < above ? Normal.quantile(Math.min(1, below)) : Normal.upperQuantile(Math.min(1, above));
    }

    private static double sankaran(double x, double df, double lambda) {
        double mean = df + lambda;
        double h = 1 - 2 * mean * (df + 3 * lambda) / (3 * (df + 2 * lambda) * (df + 2 * lambda));
        double p = (df + 2 * lambda) / (mean * mean);
        double s = (h - 1) * (1 - 3 * h);
        double shift = 1 + h * p * (h - 1 - 0.5 * (2 - h) * s * p);
        return (Math.pow(x / mean, h) - shift) / (h * Math.sqrt(2 * p) * (1 + 0.5 * s * p));
    }
}
