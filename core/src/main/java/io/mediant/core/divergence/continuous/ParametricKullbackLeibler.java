package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;
import io.mediant.core.density.Dirichlet;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.density.MultivariateDensity;
import io.mediant.core.density.MultivariateNormal;
import java.util.OptionalDouble;

/**
 * The Kullback-Leibler divergence KL(p‖q) of laws with parameters, in nats, where a closed form is known.
 *
 * <p>Closed forms: two laws of one family among normal, log-normal, exponential, gamma, Weibull, Laplace, Gumbel, Pareto, beta, uniform, von
 * Mises and Cauchy, Poisson, geometric, binomial with one number of trials, negative binomial with one size, multivariate normal and Dirichlet;
 * exponential laws as gamma or Weibull laws; and from a law whose entropy and moments are known to a normal, exponential, gamma,
 * Laplace, Gumbel, Pareto, uniform or beta law, see {@link CrossEntropy}. All other pairs give an empty result; {@link DensityDivergence}
 * and {@link DiscreteDivergence} compute them.
 *
 * <p>Range 0 to +∞; +∞ where the support of p is not within that of q, or where a moment that q asks for is infinite.
 *
 * <p>Numerics: within a family the form is a sum of non-negative Bregman terms, so it keeps its digits however near the
 * parameters are (relative error below 1e-12 at relative differences of 1e-6; at the limit, what the parameters' own differences hold).
 * Between families it is a cross-entropy less an entropy, with an error of about 1e-15 of these.
 */
public final class ParametricKullbackLeibler {
    private ParametricKullbackLeibler() {}

    /** KL(p‖q) of two densities on the line; empty where no closed form is known. */
    public static OptionalDouble between(Density p, Density q) {
        if (p.equals(q)) {
            return OptionalDouble.of(0);
        }
        OptionalDouble sameFamily = SameFamily.between(p, q);
        return sameFamily.isPresent() ? sameFamily : CrossEntropy.divergence(p, q);
    }

    /** KL(p‖q) of two laws on the integers; empty where no closed form is known. */
    public static OptionalDouble between(DiscreteLaw p, DiscreteLaw q) {
        return p.equals(q) ? OptionalDouble.of(0) : SameDiscreteFamily.between(p, q);
    }

    /**
     * KL(p‖q) of two densities of several dimensions; empty where no closed form is known.
     *
     * @throws IllegalArgumentException naming both dimensions if they differ
     */
    public static OptionalDouble between(MultivariateDensity p, MultivariateDensity q) {
        Dimensions.requireSame(p, q);
        if (p instanceof MultivariateNormal normalP && q instanceof MultivariateNormal normalQ) {
            return OptionalDouble.of(MultivariateForms.normal(normalP, normalQ));
        }
        if (p instanceof Dirichlet dirichletP && q instanceof Dirichlet dirichletQ) {
            return OptionalDouble.of(MultivariateForms.dirichlet(dirichletP, dirichletQ));
        }
        return OptionalDouble.empty();
    }
}
