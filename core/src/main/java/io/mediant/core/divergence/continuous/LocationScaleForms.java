package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Cauchy;
import io.mediant.core.density.Laplace;
import io.mediant.core.density.LogNormal;
import io.mediant.core.density.Normal;
import io.mediant.core.density.Uniform;
import io.mediant.core.density.VonMises;
import io.mediant.core.internal.Bessel;
import io.mediant.core.internal.Bregman;

/**
 * KL(p‖q) within families with a location and a scale.
 *
 * <p>Sources: of the Cauchy law F. Chyzak, F. Nielsen, "A closed-form formula for the Kullback-Leibler divergence between Cauchy
 * distributions" (2019), arXiv:1905.10965; the others follow from the densities.
 */
final class LocationScaleForms {
    private LocationScaleForms() {}

    /** ½[r² - 1 - ln r² + ((μ_p - μ_q)/σ_q)²], r = σ_p/σ_q. */
    static double normal(Normal p, Normal q) {
        double relative = (p.sigma() - q.sigma()) / q.sigma();
        double distance = (p.mu() - q.mu()) / q.sigma();
        return 0.5 * (Bregman.logarithm(relative * (2 + relative)) + distance * distance);
    }

    static double logNormal(LogNormal p, LogNormal q) {
        return normal(p.ofLogarithm(), q.ofLogarithm());
    }

    /** (r - 1 - ln r) + r(e^-u - 1 + u), r = b_p/b_q, u = |μ_p - μ_q|/b_p. */
    static double laplace(Laplace p, Laplace q) {
        double relative = (p.scale() - q.scale()) / q.scale();
        double distance = Math.abs(p.mu() - q.mu()) / p.scale();
        return Bregman.logarithm(relative) + p.scale() / q.scale() * Bregman.exponential(-distance);
    }

    /** ln(1 + [(γ_p - γ_q)² + (x_p - x_q)²]/(4 γ_p γ_q)). */
    static double cauchy(Cauchy p, Cauchy q) {
        double width = p.scale() - q.scale();
        double distance = p.location() - q.location();
        return Math.log1p((width / p.scale() * width + distance / p.scale() * distance) / (4 * q.scale()));
    }

    /** ln of the ratio of the lengths. */
    static double uniform(Uniform p, Uniform q) {
        double below = p.from() - q.from();
        double above = q.to() - p.to();
        return below < 0 || above < 0 ? Double.POSITIVE_INFINITY : Math.log1p((below + above) / (p.to() - p.from()));
    }

    /** B(κ_p → κ_q) of ln I0, plus 2 A(κ_p) κ_q sin²((μ_p - μ_q)/2). */
    static double vonMises(VonMises p, VonMises q) {
        double sine = Math.sin(0.5 * (p.mu() - q.mu()));
        return Bregman.logBesselI0(p.concentration(), q.concentration() - p.concentration())
                + 2 * Bessel.ratio(p.concentration()) * q.concentration() * sine * sine;
    }
}
