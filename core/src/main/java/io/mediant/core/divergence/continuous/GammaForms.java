package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Beta;
import io.mediant.core.density.Exponential;
import io.mediant.core.density.Gamma;
import io.mediant.core.density.Pareto;
import io.mediant.core.internal.Bregman;
import io.mediant.core.internal.EntropyFunctions;

/** KL(p‖q) within the families whose log-normaliser is made of ln Γ or ln. */
final class GammaForms {
    private GammaForms() {}

    /** r - 1 - ln r, r = λ_q/λ_p. */
    static double exponential(Exponential p, Exponential q) {
        return Bregman.logarithm((q.rate() - p.rate()) / p.rate());
    }

    /** k_q(ρ - 1 - ln ρ) + B(k_p → k_q), ρ the ratio of the means, B of ln Γ(x) - x ln x + x. */
    static double gamma(Gamma p, Gamma q) {
        double shapes = (p.shape() - q.shape()) / q.shape();
        double scales = (p.scale() - q.scale()) / q.scale();
        return q.shape() * Bregman.logarithm(shapes + scales + shapes * scales)
                + Bregman.logGammaExcess(p.shape(), q.shape() - p.shape());
    }

    static double exponentialToGamma(Exponential p, Gamma q) {
        return gamma(Gamma.of(1, 1 / p.rate()), q);
    }

    static double gammaToExponential(Gamma p, Exponential q) {
        return gamma(p, Gamma.of(1, 1 / q.rate()));
    }

    /** r - 1 - ln r + α_q ln(x_p/x_q), r = α_q/α_p; +∞ where p starts below q. */
    static double pareto(Pareto p, Pareto q) {
        double starts = p.scale() - q.scale();
        return starts < 0
                ? Double.POSITIVE_INFINITY
                : Bregman.logarithm((q.shape() - p.shape()) / p.shape())
                        + q.shape() * EntropyFunctions.logRatio(p.scale(), q.scale(), starts);
    }

    /** A Dirichlet law of two parts. */
    static double beta(Beta p, Beta q) {
        return MultivariateForms.dirichlet(new double[] {p.alpha(), p.beta()}, new double[] {q.alpha(), q.beta()});
    }
}
