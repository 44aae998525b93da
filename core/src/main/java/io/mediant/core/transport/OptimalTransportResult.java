package io.mediant.core.transport;

/**
 * An optimal plan with the proof that it is optimal.
 *
 * <p>The dual potentials satisfy u_i + v_j ≤ c_ij up to rounding, so Σ a_i u_i + Σ b_j v_j is a lower bound of every plan's cost; where
 * the plan has mass, they satisfy it with equality.
 *
 * @param cost what the plan costs: Σ mass times cost
 * @param plan the entries, at most rows + columns - 1
 * @param potentials u and v, in the unit of cost; v_j is the slope of the cost as the share of column j grows
 * @param dualityGap cost minus the lower bound: no plan is cheaper by more than this; 0 up to rounding where converged
 * @param iterations the number of pivots, those of the coarser problem that a long one starts from among them
 * @param converged whether the plan is optimal; if not, the limit was reached, and cost and gap bound the optimum
 */
public record OptimalTransportResult(
        double cost,
        TransportPlan plan,
        TransportPotentials potentials,
        double dualityGap,
        long iterations,
        boolean converged) {}
