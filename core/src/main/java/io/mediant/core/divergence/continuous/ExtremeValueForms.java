package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gumbel;
import io.mediant.core.density.Weibull;
import io.mediant.core.internal.Bregman;
import io.mediant.core.internal.EntropyFunctions;

/**
 * KL(p‖q) of Weibull and Gumbel laws, which are one family: -ln of a Weibull variable is a Gumbel variable of scale 1/k.
 *
 * <p>With the ratio c of the shapes and the shift a that q sees, KL = e^b - 1 - b + [ln Γ(c) + γ(c - 1)], b = a + ln Γ(1 + c): both parts
 * are at least 0. The bracket is the Bregman divergence of ln Γ from 1 to c. Follows from E[E^c] = Γ(1 + c), E[ln E] = -γ, for a
 * standard exponential variable E.
 */
final class ExtremeValueForms {
    private static final double EULER = 0.57721566490153286;

    private ExtremeValueForms() {}

    static double gumbel(Gumbel p, Gumbel q) {
        return divergence((p.scale() - q.scale()) / q.scale(), (q.mu() - p.mu()) / q.scale());
    }

    static double weibull(Weibull p, Weibull q) {
        double shift = q.shape() * EntropyFunctions.logRatio(p.scale(), q.scale(), p.scale() - q.scale());
        return divergence((q.shape() - p.shape()) / p.shape(), shift);
    }

    static double exponentialToWeibull(Exponential p, Weibull q) {
        return weibull(Weibull.of(1, 1 / p.rate()), q);
    }

    static double weibullToExponential(Weibull p, Exponential q) {
        return weibull(p, Weibull.of(1, 1 / q.rate()));
    }

    /** The divergence at c = 1 + excess. */
    private static double divergence(double excess, double shift) {
        double convex = Bregman.logGamma(1, excess);
        double logGammaOfNext = Math.log1p(excess) - EULER * excess + convex;
        return Bregman.exponential(shift + logGammaOfNext) + convex;
    }
}
