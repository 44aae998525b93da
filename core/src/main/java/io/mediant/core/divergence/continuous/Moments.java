package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Beta;
import io.mediant.core.density.Density;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.LogNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.Weibull;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/** Expectations under a law that its cross-entropies are made of; empty where no formula is known. */
final class Moments {
    private static final double EULER = 0.57721566490153286;

    private Moments() {}

    /** The differential entropy -E[ln p(X)]. */
    static OptionalDouble entropy(Density p) {
        if (p instanceof Normal n) {
            return OptionalDouble.of(0.5 * Math.log(2 * Math.PI * Math.E) + Math.log(n.sigma()));
        }
        if (p instanceof LogNormal n) {
            return OptionalDouble.of(0.5 * Math.log(2 * Math.PI * Math.E) + Math.log(n.sigma()) + n.mu());
        }
        if (p instanceof Exponential e) {
            return OptionalDouble.of(1 - Math.log(e.rate()));
        }
        if (p instanceof Gamma g) {
            double k = g.shape();
            return OptionalDouble.of(k + Math.log(g.scale()) + LogGamma.value(k) + (1 - k) * Digamma.value(k));
        }
        if (p instanceof Weibull w) {
            return OptionalDouble.of(EULER * (1 - 1 / w.shape()) + Math.log(w.scale() / w.shape()) + 1);
        }
        if (p instanceof Laplace l) {
            return OptionalDouble.of(1 + Math.log(2 * l.scale()));
        }
        if (p instanceof Gumbel g) {
            return OptionalDouble.of(Math.log(g.scale()) + EULER + 1);
        }
        if (p instanceof Pareto a) {
            return OptionalDouble.of(Math.log(a.scale() / a.shape()) + 1 / a.shape() + 1);
        }
        if (p instanceof Uniform u) {
            return OptionalDouble.of(Math.log(u.to() - u.from()));
        }
        return p instanceof Beta b ? OptionalDouble.of(entropy(b)) : OptionalDouble.empty();
    }

    private static double entropy(Beta p) {
        double a = p.alpha();
        double b = p.beta();
        return LogBeta.value(a, b)
                - (a - 1) * Digamma.value(a)
                - (b - 1) * Digamma.value(b)
                + (a + b - 2) * Digamma.value(a + b);
    }

    /** E[ln X] of a law on the positive numbers. */
    static OptionalDouble logarithm(Density p) {
        if (p instanceof Exponential e) {
            return OptionalDouble.of(-EULER - Math.log(e.rate()));
        }
        if (p instanceof Gamma g) {
            return OptionalDouble.of(Digamma.value(g.shape()) + Math.log(g.scale()));
        }
        if (p instanceof Weibull w) {
            return OptionalDouble.of(Math.log(w.scale()) - EULER / w.shape());
        }
        if (p instanceof LogNormal n) {
            return OptionalDouble.of(n.mu());
        }
        if (p instanceof Pareto a) {
            return OptionalDouble.of(Math.log(a.scale()) + 1 / a.shape());
        }
        if (p instanceof Beta b) {
            return OptionalDouble.of(Digamma.value(b.alpha()) - Digamma.value(b.alpha() + b.beta()));
        }
        return p instanceof Uniform u ? OptionalDouble.of(uniformLogarithm(u.from(), u.to())) : OptionalDouble.empty();
    }

    /** E[ln X] for X uniform on [from, to], from ≥ 0. */
    static double uniformLogarithm(double from, double to) {
        double lower = from == 0 ? 0 : from * Math.log(from);
        return (to * Math.log(to) - lower) / (to - from) - 1;
    }

    /** ln E[e^-tX], t > 0. */
    static OptionalDouble logLaplaceTransform(Density p, double t) {
        if (p instanceof Normal n) {
            double scaled = t * n.sigma();
            return OptionalDouble.of(0.5 * scaled * scaled - t * n.mu());
        }
        if (p instanceof Exponential e) {
            return OptionalDouble.of(-Math.log1p(t / e.rate()));
        }
        if (p instanceof Gamma g) {
            return OptionalDouble.of(-g.shape() * Math.log1p(t * g.scale()));
        }
        if (p instanceof Uniform u) {
            double width = t * (u.to() - u.from());
            return OptionalDouble.of(Math.log(-Math.expm1(-width) / width) - t * u.from());
        }
        return OptionalDouble.empty();
    }

    /** E|X - centre|. */
    static OptionalDouble distance(Density p, double centre) {
        if (p instanceof Normal n) {
            double z = (n.mu() - centre) / n.sigma();
            double bell = Math.sqrt(2 / Math.PI) * Math.exp(-0.5 * z * z);
            return OptionalDouble.of(n.sigma() * (bell + z * Erf.value(z / Math.sqrt(2))));
        }
        return OptionalDouble.empty();
    }
}
