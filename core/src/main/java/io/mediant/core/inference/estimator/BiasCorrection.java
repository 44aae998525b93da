package io.mediant.core.inference.estimator;

import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.FirstOrderBias;

/**
 * First-order bias correction of the plug-in Jensen-Shannon divergence (nats, equal weights).
 *
 * <p>With p = a/n and q = b/m the corrected value is
 *
 * <pre>
 * D - [ (1/n) sum_{a > 0} (1 - p) q/(p + q) + (1/m) sum_{b > 0} (1 - q) p/(p + q) ] / 4.
 * </pre>
 *
 * This is the delta method's second-order term (a Miller-Madow correction of the three entropies at once), restricted to the
 * cells that the side occupies: so disjoint samples keep ln 2 exactly. It is sound where occupied cells hold about 5 rows or
 * more per side; with fewer it corrects too little. The value may be slightly negative and is not truncated, so that averages
 * stay unbiased. Source: G. Miller, "Note on the bias of information estimates" (1955); the restriction is ours.
 */
public final class BiasCorrection {
    private BiasCorrection() {}

    /**
     * Returns the corrected divergence, at most ln 2.
     *
     * @param a rows of the first sample in each cell, at least 0, not all 0
     * @param b rows of the second sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative or a side has no rows
     */
    public static double firstOrder(long[] a, long[] b) {
        return FirstOrderBias.corrected(CountPair.of(a, b));
    }
}
