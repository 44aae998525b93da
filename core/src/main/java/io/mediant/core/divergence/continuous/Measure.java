package io.mediant.core.divergence.continuous;

import io.mediant.core.internal.EntropyFunctions;
import io.mediant.core.kernel.Polynomials;

/**
 * The divergences of densities, each as the mean of a function of the log-ratio under the mixture m = (p + q)/2.
 *
 * <p>With d = ln(p/q) and t = tanh(d/2) = (p - q)/(p + q), a divergence is ∫ m g(d) dx, g ≥ 0, g(0) = 0. The densities enter by their
 * logarithms alone, so nothing underflows, and near densities lose no more than d does.
 */
public enum Measure {
    /** JSD = ½ KL(p‖m) + ½ KL(q‖m), from 0 to ln 2, in nats: g = φ(t). */
    JENSEN_SHANNON {
        @Override
        double perMixture(double d) {
            return EntropyFunctions.jensenShannonTerm(share(d), share(-d), Math.tanh(0.5 * d));
        }

        @Override
        double slope(double d) {
            if (d == Double.POSITIVE_INFINITY) {
                return 0;
            }
            double logOfRatio =
                    d > 1 ? EntropyFunctions.LN2 - d - Math.log1p(Math.exp(-d)) : Math.log1p(-Math.tanh(0.5 * d));
            return share(-d) * logOfRatio;
        }
    },
    /** KL(p‖q) = ∫ p ln(p/q) dx, from 0 to +∞, in nats: g = (1 + t) d - 2t. */
    KULLBACK_LEIBLER {
        @Override
        double perMixture(double d) {
            double t = Math.tanh(0.5 * d);
            return t * t <= Polynomials.NEAR
                    ? 2 * EntropyFunctions.kullbackLeiblerTerm(share(d), share(-d), t)
                    : d == Double.NEGATIVE_INFINITY ? 2 : 2 * (share(d) * d - t);
        }

        @Override
        double slope(double d) {
            return -2 * Math.tanh(0.5 * d);
        }
    },
    /** TV = ½ ∫ |p - q| dx, from 0 to 1: g = |t|. */
    TOTAL_VARIATION {
        @Override
        double perMixture(double d) {
            return Math.abs(Math.tanh(0.5 * d));
        }

        @Override
        double slope(double d) {
            return -Math.signum(d) * share(-d);
        }
    },
    /** H = sqrt(½ ∫ (√p - √q)² dx), from 0 to 1; the integral is H²: g = 1 - sech(d/2). */
    HELLINGER {
        @Override
        double perMixture(double d) {
            double root = Math.exp(-0.5 * Math.abs(d));
            double difference = Math.expm1(-0.5 * Math.abs(d));
            return difference * difference / (1 + root * root);
        }

        @Override
        double slope(double d) {
            return d > 1 ? share(-d) - Math.exp(-0.5 * d) / (1 + Math.exp(-d)) : -share(-d) * Math.expm1(0.5 * d);
        }

        @Override
        double fromIntegral(double integral) {
            return Math.sqrt(integral);
        }

        @Override
        double errorFromIntegral(double integral, double error) {
            return integral > error ? error / Math.sqrt(integral) : Math.sqrt(integral + error);
        }
    };

    /** g(d). */
    abstract double perMixture(double d);

    /** The derivative of m g by q, times q/m: what moving mass of q changes. */
    abstract double slope(double d);

    /** The divergence of its integral. */
    double fromIntegral(double integral) {
        return integral;
    }

    /** The error of the divergence that follows from the error of its integral. */
    double errorFromIntegral(double integral, double error) {
        return error;
    }

    /** The value of densities that share no point. */
    double ofDisjoint() {
        return perMixture(Double.POSITIVE_INFINITY);
    }

    /** p/(p + q) at ln(p/q) = d. */
    private static double share(double d) {
        return 1 / (1 + Math.exp(-d));
    }
}
