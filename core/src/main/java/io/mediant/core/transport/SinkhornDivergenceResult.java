package io.mediant.core.transport;

/**
 * A debiased Sinkhorn divergence and the three problems it is made of.
 *
 * @param value the divergence, at least 0: {@code raw}, or 0 where rounding or missing convergence makes that negative
 * @param raw OT_ε(p, q) - (OT_ε(p, p) + OT_ε(q, q))/2 as computed
 * @param epsilon the strength ε of all three problems, in the unit of cost
 * @param between the regularised cost OT_ε(p, q)
 * @param withinReference the regularised cost OT_ε(p, p)
 * @param withinCurrent the regularised cost OT_ε(q, q)
 * @param iterations the steps of all three
 * @param marginalError the largest of the three marginal errors
 * @param converged whether all three are within the tolerance
 */
public record SinkhornDivergenceResult(
        double value,
        double raw,
        double epsilon,
        double between,
        double withinReference,
        double withinCurrent,
        long iterations,
        double marginalError,
        boolean converged) {}
