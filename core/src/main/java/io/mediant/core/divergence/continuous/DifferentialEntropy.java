package io.mediant.core.divergence.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Density;
import io.mediant.core.density.Dirichlet;
import io.mediant.core.density.MultivariateNormal;
import io.mediant.core.density.StudentT;
import io.mediant.core.density.VonMises;
import io.mediant.core.internal.Bessel;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The differential entropy -∫ p ln p dx of a density, in nats.
 *
 * <p>It depends on the unit of x: stretching by c adds ln c, moving adds nothing. Range -∞ to +∞, negative for a density that is narrow; it is not the
 * limit of the entropy of finer and finer cells. 0 ln 0 = 0.
 *
 * <p>Numerics: closed forms for the normal, log-normal, exponential, gamma, Weibull, Laplace, Gumbel, Pareto, uniform, beta, Student, Cauchy and
 * von Mises laws; all others by adaptive quadrature as in {@link DensityDivergence}, with a tolerance of 1e-10 relative to ∫ |p ln p| dx and at
 * most 500 000 evaluations.
 *
 * <p>Sources: C. E. Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x; T. M. Cover, J. A. Thomas, "Elements of Information Theory" (2006),
 * doi:10.1002/047174882X, chapter 8.
 */
public final class DifferentialEntropy {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private DifferentialEntropy() {}

    /** The entropy of a density on the line; exact, with no evaluations, where a closed form is known. */
    public static BoundedValue of(Density p) {
        OptionalDouble closedForm = closedForm(p);
        return closedForm.isPresent() ? BoundedValue.exact(closedForm.getAsDouble()) : byQuadrature(p);
    }

    /** The entropy of a normal law, d (1 + ln 2π)/2 + ln |Σ|/2. */
    public static double of(MultivariateNormal p) {
        return 0.5 * p.dimension() - p.logDensity(p.mean());
    }

    /** The entropy of a Dirichlet law, by the volume of all coordinates but the last: ln B(α) + Σ (α_i - 1)(ψ(Σ α) - ψ(α_i)). */
    public static double of(Dirichlet p) {
        double[] alpha = p.alpha();
        double total = Arrays.stream(alpha).sum();
        double entropy = -LogGamma.value(total);
        for (double part : alpha) {
            entropy += LogGamma.value(part) + (part - 1) * (Digamma.value(total) - Digamma.value(part));
        }
        return entropy;
    }

    private static OptionalDouble closedForm(Density p) {
        if (p instanceof Cauchy c) {
            return OptionalDouble.of(Math.log(4 * Math.PI) + Math.log(c.scale()));
        }
        if (p instanceof StudentT t) {
            return OptionalDouble.of(student(t.degreesOfFreedom()) + Math.log(t.scale()));
        }
        if (p instanceof VonMises v) {
            double concentration = v.concentration();
            return OptionalDouble.of(LOG_2_PI
                    + Math.log(Bessel.scaledI0(concentration))
                    + concentration * (1 - Bessel.ratio(concentration)));
        }
        return Moments.entropy(p);
    }

    private static double student(double degreesOfFreedom) {
        double half = 0.5 * degreesOfFreedom;
        return (half + 0.5) * (Digamma.value(half + 0.5) - Digamma.value(half))
                + 0.5 * Math.log(degreesOfFreedom)
                + LogBeta.value(half, 0.5);
    }

    static BoundedValue byQuadrature(Density p) {
        Panels panels = Panels.of(p, p, Panels.UNRESOLVED);
        BoundedValue sum = Settings.DEFAULT.integrate(panels.uncut(), (x, logFactor) -> {
            double logDensity = p.logDensity(x);
            return logDensity == Double.NEGATIVE_INFINITY ? 0 : -logDensity * Math.exp(logDensity + logFactor);
        });
        for (Sliver sliver : panels.slivers()) {
            sum = sum.plus(sliver.entropy(p));
        }
        return sum;
    }
}
