package io.mediant.core.density;

import java.util.function.IntPredicate;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The negative binomial law: the number of failures before the r-th success, for real r a Poisson count whose mean follows a gamma law.
 *
 * <p>P(k) = Γ(k+r)/(k! Γ(r)) π^r (1-π)^k, k = 0, 1, 2, ... The mean is r(1-π)/π, the variance mean/π.
 *
 * @param size the number r of successes, positive, not necessarily whole
 * @param success the probability π of a success, in (0, 1]
 */
public record NegativeBinomial(double size, double success) implements DiscreteLaw {
    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public NegativeBinomial {
        Parameters.positive("size", size);
        Parameters.positiveProbability("success", success);
    }

    /** The law with these parameters. */
    public static NegativeBinomial of(double size, double success) {
        return new NegativeBinomial(size, success);
    }

    /** {@inheritDoc} Γ(k+r)/(k! Γ(r)) is formed as 1/((k+r) B(r, k+1)). */
    @Override
    public double logProbability(int k) {
        if (k < 0 || k > upper()) {
            return Double.NEGATIVE_INFINITY;
        }
        double failures = k == 0 ? 0 : k * Math.log1p(-success);
        return size * Math.log(success) + failures - LogBeta.value(size, k + 1.0) - Math.log(size + k);
    }

    @Override
    public double cdf(int k) {
        return k < 0 ? 0 : RegularizedBeta.value(success, size, k + 1.0);
    }

    @Override
    public double survival(int k) {
        return k < 0 ? 1 : RegularizedBeta.complement(success, size, k + 1.0);
    }

    @Override
    public int quantile(double u) {
        Parameters.probability("u", u);
        return firstWhere(k -> cdf(k) >= u);
    }

    @Override
    public int upperQuantile(double u) {
        Parameters.probability("u", u);
        return firstWhere(k -> survival(k) <= u);
    }

    private static int firstWhere(IntPredicate reached) {
        long below = -1;
        long above = Integer.MAX_VALUE;
        while (above - below > 1) {
            long middle = (below + above) >>> 1;
            if (reached.test((int) middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return (int) above;
    }

    @Override
    public int lower() {
        return 0;
    }

    @Override
    public int upper() {
        return success == 1 ? 0 : Integer.MAX_VALUE;
    }

    @Override
    public double mean() {
        return size * (1 - success) / success;
    }

    @Override
    public double variance() {
        return mean() / success;
    }
}
