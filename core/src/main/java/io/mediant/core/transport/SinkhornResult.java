package io.mediant.core.transport;

/**
 * Entropic optimal transport at one strength of regularisation.
 *
 * @param epsilon the strength ε used, in the unit of cost
 * @param transportCost Σ P_ij c_ij of the plan P
 * @param regularisedCost the dual value Σ a f + Σ b g: the least Σ P c + ε KL(P | a b) of all plans, from below; the error is of the
 *     order of ε times the marginal error
 * @param potentials f and g, in the unit of cost: P_ij = a_i b_j exp((f_i + g_j - c_ij)/ε)
 * @param iterations the number of Sinkhorn steps, each over all pairs
 * @param marginalError Σ_j |Σ_i P_ij - b_j|; the row sums are exact up to rounding
 * @param converged whether the marginal error is within the tolerance; if not, the limit of iterations was reached
 */
public record SinkhornResult(
        double epsilon,
        double transportCost,
        double regularisedCost,
        TransportPotentials potentials,
        long iterations,
        double marginalError,
        boolean converged) {}
