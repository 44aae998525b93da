package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The Wasserstein distance of order 1 on the line, also known as earth mover's distance: the least average distance over which the mass of
 * one side must move to become the other.
 *
 * <p>W1 = ∫ |F - G| dx. A metric, in the unit of the data; range 0 to +∞. Exact for samples: one sort and one pass.
 *
 * <p>Infinite values: see {@link OrderedWalk}.
 *
 * <p>Source: S. S. Vallender, "Calculation of the Wasserstein distance between probability distributions on the line" (1974),
 * doi:10.1137/1118101.
 */
public final class Wasserstein1 {
    private static final double SAME_SHARE = 1e-14;

    private Wasserstein1() {}

    /** The distance of two samples, each normalised to mass 1. */
    public static double between(Sample reference, Sample current) {
        return OrderedWalk.over(reference, current).wasserstein1();
    }

    /**
     * The distance of two distributions over the same positions.
     *
     * @param positions the position of each outcome, in any order, none NaN
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static double betweenWeights(double[] positions, double[] reference, double[] current) {
        return between(Sample.weighted(positions, reference), Sample.weighted(positions, current));
    }

    /**
     * The gradient with respect to the weights of the current side: element i says how fast the distance grows as weight i is
     * raised and the weights are normalised again.
     *
     * <p>g_i = ∫ from x_i on of sign(G - F) dx, the dual potential, minus its mean over the current side, divided by the sum
     * of its weights. A subgradient: where the two distribution functions agree to 1e-14, the sign is 0.
     *
     * @param positions finite, in any order
     * @throws IllegalArgumentException as {@link #betweenWeights}, and for infinite positions
     */
    public static double[] gradient(double[] positions, double[] reference, double[] current) {
        double sumA = Sample.weighted(positions, reference).totalWeight();
        double sumB = Sample.weighted(positions, current).totalWeight();
        for (int i = 0; i < positions.length; i++) {
            if (Double.isInfinite(positions[i])) {
                throw new IllegalArgumentException(
                        "position " + i + " is " + positions[i] + "; the gradient needs finite positions");
            }
        }
        Integer[] order = new Integer[positions.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> positions[i]));
        double[] potential = new double[positions.length];
        CompensatedSum after = new CompensatedSum();
        CompensatedSum referenceAfter = new CompensatedSum();
        CompensatedSum currentAfter = new CompensatedSum();
        CompensatedSum mean = new CompensatedSum();
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            if (k + 1 < order.length) {
                // The gap G - F below the next position is what the reference has more of from there on.
                double gap = referenceAfter.value() / sumA - currentAfter.value() / sumB;
                double sign = Math.abs(gap) <= SAME_SHARE ? 0 : Math.signum(gap);
                after.add(sign * (positions[order[k + 1]] - positions[i]));
            }
            potential[i] = after.value();
            referenceAfter.add(reference[i]);
            currentAfter.add(current[i]);
            mean.add(potential[i] * (current[i] / sumB));
        }
        double centre = mean.value();
        for (int i = 0; i < potential.length; i++) {
            potential[i] = (potential[i] - centre) / sumB;
        }
        return potential;
    }
}
