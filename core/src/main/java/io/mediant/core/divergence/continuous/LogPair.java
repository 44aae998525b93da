package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;

/** A pair of densities seen through their logarithms. */
record LogPair(Density p, Density q) {
    /** Below this density an infinite log-ratio is taken for the overflow of a logarithm. */
    private static final double VANISHING = 1e-300;

    /** The function of the log-ratio that a density value of the mixture is multiplied by. */
    @FunctionalInterface
    interface OfRatio {
        double at(double logRatio);
    }

    /** e^f times the mixture density at x times a function of ln(p/q); 0 where both are 0. */
    double mixtureTimes(OfRatio function, double x, double logFactor) {
        double logRatio = p.logRatio(q, x);
        if (Double.isNaN(logRatio)) {
            return 0;
        }
        double mixture = mixture(logRatio, x, logFactor);
        boolean vanishes = mixture == 0 || (Double.isInfinite(logRatio) && mixture < VANISHING);
        return vanishes ? 0 : mixture * function.at(logRatio);
    }

    private double mixture(double logRatio, double x, double logFactor) {
        double log = logRatio < 0 ? q.logDensity(x) : p.logDensity(x);
        return 0.5 * Math.exp(log + logFactor) * (1 + Math.exp(-Math.abs(logRatio)));
    }
}
