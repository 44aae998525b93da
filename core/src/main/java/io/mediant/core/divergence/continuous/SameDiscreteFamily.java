package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Binomial;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.density.Geometric;
import io.mediant.core.density.NegativeBinomial;
import io.mediant.core.density.Poisson;
import io.mediant.core.internal.EntropyFunctions;
import java.util.OptionalDouble;

/** KL(p‖q) of two laws of one discrete family. */
final class SameDiscreteFamily {
    private SameDiscreteFamily() {}

    static OptionalDouble between(DiscreteLaw p, DiscreteLaw q) {
        if (p instanceof Poisson && q instanceof Poisson) {
            return OptionalDouble.of(EntropyFunctions.kullbackLeiblerTerm(p.mean(), q.mean(), p.mean() - q.mean()));
        }
        if (p instanceof Geometric a && q instanceof Geometric b) {
            return OptionalDouble.of(coin(a.success(), b.success()) / a.success());
        }
        if (p instanceof Binomial a && q instanceof Binomial b) {
            return binomial(a, b);
        }
        if (p instanceof NegativeBinomial a && q instanceof NegativeBinomial b && a.size() == b.size()) {
            return OptionalDouble.of(a.size() / a.success() * coin(a.success(), b.success()));
        }
        return OptionalDouble.empty();
    }

    /** n times the divergence of one trial for the same n; +∞ for fewer trials of q; for more there is no closed form. */
    private static OptionalDouble binomial(Binomial p, Binomial q) {
        if (p.upper() > q.upper() || p.lower() < q.lower()) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        return p.trials() == q.trials()
                ? OptionalDouble.of(p.trials() == 0 ? 0 : p.trials() * coin(p.success(), q.success()))
                : OptionalDouble.empty();
    }

    /** KL of one trial: a ln(a/b) + (1-a) ln((1-a)/(1-b)), 0 ln 0 = 0. */
    private static double coin(double a, double b) {
        return trialTerm(a, b, a - b) + trialTerm(1 - a, 1 - b, b - a);
    }

    private static double trialTerm(double a, double b, double difference) {
        return a > 0 && b == 0 ? Double.POSITIVE_INFINITY : EntropyFunctions.kullbackLeiblerTerm(a, b, difference);
    }
}
