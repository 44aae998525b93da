package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Beta;
import io.mediant.core.density.Density;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Pareto;
import io.mediant.core.density.Uniform;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * KL(p‖q) between families as the cross-entropy -E_p[ln q(X)] less the entropy of p.
 *
 * <p>The cross-entropy takes few expectations under p, see {@link Moments}: mean and variance for a normal q, the mean for an exponential, mean
 * and E[ln X] for a gamma, E[ln X] for a Pareto, mean and E[e^-tX] for a Gumbel, E|X - μ| for a Laplace law. A uniform q takes none, a
 * beta q is known for a uniform p.
 */
final class CrossEntropy {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private CrossEntropy() {}

    static OptionalDouble divergence(Density p, Density q) {
        if (!Supports.contains(q, p)) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        OptionalDouble entropy = Moments.entropy(p);
        if (entropy.isEmpty()) {
            return entropy;
        }
        OptionalDouble cross = of(p, q);
        return cross.isPresent()
                ? OptionalDouble.of(Math.max(cross.getAsDouble() - entropy.getAsDouble(), 0))
                : OptionalDouble.empty();
    }

    private static OptionalDouble of(Density p, Density q) {
        if (q instanceof Normal normal) {
            return OptionalDouble.of(toNormal(p, normal));
        }
        if (q instanceof Exponential exponential) {
            return OptionalDouble.of(exponential.rate() * p.mean() - Math.log(exponential.rate()));
        }
        if (q instanceof Uniform uniform) {
            return OptionalDouble.of(Math.log(uniform.to() - uniform.from()));
        }
        if (q instanceof Gamma gamma) {
            return toGamma(p, gamma);
        }
        if (q instanceof Pareto pareto) {
            return toPareto(p, pareto);
        }
        if (q instanceof Gumbel gumbel) {
            return toGumbel(p, gumbel);
        }
        if (q instanceof Laplace laplace) {
            return toLaplace(p, laplace);
        }
        return q instanceof Beta beta && p instanceof Uniform uniform
                ? OptionalDouble.of(toBeta(uniform, beta))
                : OptionalDouble.empty();
    }

    private static double toNormal(Density p, Normal q) {
        if (!(p.variance() < Double.POSITIVE_INFINITY)) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = (p.mean() - q.mu()) / q.sigma();
        double square = p.variance() / q.sigma() / q.sigma() + distance * distance;
        return 0.5 * (LOG_2_PI + square) + Math.log(q.sigma());
    }

    private static OptionalDouble toGamma(Density p, Gamma q) {
        OptionalDouble logarithm = Moments.logarithm(p);
        return logarithm.isEmpty()
                ? logarithm
                : OptionalDouble.of(LogGamma.value(q.shape())
                        + q.shape() * Math.log(q.scale())
                        - (q.shape() - 1) * logarithm.getAsDouble()
                        + p.mean() / q.scale());
    }

    private static OptionalDouble toPareto(Density p, Pareto q) {
        OptionalDouble logarithm = Moments.logarithm(p);
        return logarithm.isEmpty()
                ? logarithm
                : OptionalDouble.of((q.shape() + 1) * logarithm.getAsDouble()
                        - Math.log(q.shape())
                        - q.shape() * Math.log(q.scale()));
    }

    private static OptionalDouble toGumbel(Density p, Gumbel q) {
        OptionalDouble transform = Moments.logLaplaceTransform(p, 1 / q.scale());
        return transform.isEmpty()
                ? transform
                : OptionalDouble.of(Math.log(q.scale())
                        + (p.mean() - q.mu()) / q.scale()
                        + Math.exp(q.mu() / q.scale() + transform.getAsDouble()));
    }

    private static OptionalDouble toLaplace(Density p, Laplace q) {
        OptionalDouble distance = Moments.distance(p, q.mu());
        return distance.isEmpty()
                ? distance
                : OptionalDouble.of(Math.log(2 * q.scale()) + distance.getAsDouble() / q.scale());
    }

    private static double toBeta(Uniform p, Beta q) {
        return LogBeta.value(q.alpha(), q.beta())
                - (q.alpha() - 1) * Moments.uniformLogarithm(p.from(), p.to())
                - (q.beta() - 1) * Moments.uniformLogarithm(1 - p.to(), 1 - p.from());
    }
}
