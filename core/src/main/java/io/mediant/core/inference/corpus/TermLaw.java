package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.Normal;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The law of a sum of n of N numbers e_d drawn without replacement, which sum to 0 in all: its moments and tails.
 *
 * <p>Mean 0, variance n(N-n)/(N(N-1)) sum e^2, third moment n(N-n)(N-2n)/(N(N-1)(N-2)) sum e^3. The tail toward which the law is skewed is
 * that of Pearson's type III with these moments, the other one that of the normal law, which is never thinner.
 *
 * <p>Source: P. W. Mielke, K. J. Berry, Permutation Methods: A Distance Function Approach (2007), doi:10.1007/978-0-387-69813-7.
 */
final class TermLaw {
    private static final double SYMMETRIC = 1e-3;

    private TermLaw() {}

    /** The variance, given the sum of squares. */
    static double variance(double n, double all, double squares) {
        return all < 2 ? 0 : n * (all - n) / (all * (all - 1)) * squares;
    }

    /** The third moment, given the sum of cubes. */
    static double thirdMoment(double n, double all, double cubes) {
        return all < 3 ? 0 : n * (all - n) * (all - 2 * n) / (all * (all - 1) * (all - 2)) * cubes;
    }

    /** P(|T| at least {@code distance}) for T of mean 0, a positive variance and a third moment. */
    static double bothTails(double distance, double variance, double thirdMoment) {
        double deviation = Math.sqrt(variance);
        double skewness = thirdMoment / (variance * deviation);
        double z = distance / deviation;
        return Math.min(1, upperTail(z, skewness) + upperTail(z, -skewness));
    }

    /** P(Z at least z) of a standardised law with the given skewness. */
    private static double upperTail(double z, double skewness) {
        if (skewness < SYMMETRIC) {
            return Normal.cdf(-z);
        }
        double shape = 4 / (skewness * skewness);
        return RegularizedGamma.Q.value(shape, Math.max(0, shape + z * Math.sqrt(shape)));
    }
}
