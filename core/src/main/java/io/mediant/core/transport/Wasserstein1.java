package io.mediant.core.transport;

import io.mediant.core.BoundedValue;
import io.mediant.core.distribution.Sample;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;

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
    private static final double ROUNDING = 0x1p-50;

    private Wasserstein1() {}

    /** The distance of two samples, each normalised to mass 1. */
    public static double between(Sample reference, Sample current) {
        return UnitWeights.areGiven(reference, current)
                ? UnitWeights.wasserstein1(reference, current)
                : OrderedWalk.over(reference, current).wasserstein1();
    }

    /**
     * The distance of two distributions over the same positions. Where these ascend already, neither sorts nor copies.
     *
     * @param positions the position of each outcome, in any order, none NaN
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static double betweenWeights(double[] positions, double[] reference, double[] current) {
        return AscendingWeights.areGiven(positions, reference, current)
                ? AscendingWeights.wasserstein1(positions, reference, current)
                : between(Sample.weighted(positions, reference), Sample.weighted(positions, current));
    }

    /**
     * The distance of two laws given by their distribution functions, ∫ |F - G| dx by adaptive quadrature over the whole line.
     *
     * @param reference the distribution function F, non-decreasing from 0 to 1
     * @param current the distribution function G, as above
     * @return the distance with a bound of its error; {@code converged} is false where that bound is not within 1e-10 of the distance
     * @throws IllegalArgumentException if a value of a distribution function is outside of [0, 1]
     */
    public static BoundedValue betweenDistributions(DoubleUnaryOperator reference, DoubleUnaryOperator current) {
        return DistributionGap.integrate(reference, current);
    }

    /**
     * The gradient of {@link #between} with respect to the values of the current side, each with the same mass: how fast the distance grows
     * as each is raised. With m values the slopes are within ±1/m, however far the sides are apart.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above; the gradient keeps its order
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static PositionGradient positionGradient(double[] reference, double[] current) {
        return WassersteinP.of(1).positionGradient(reference, current);
    }

    /**
     * The gradient of {@link #betweenWeights} with respect to the weights of the current side: element i says how fast the distance grows as
     * weight i is raised and the weights are normalised again. It is the dual potential of the transport problem, in the unit of the
     * positions per unit of weight; a subgradient where the distribution functions touch.
     *
     * <p>g_i = -∫ sign(F - G) dx from position i on, less the q-weighted mean, over the sum of the weights.
     *
     * @param positions the position of each outcome, in any order, finite
     * @param reference weights, as in {@link #betweenWeights}
     * @param current weights, as in {@link #betweenWeights}
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static double[] gradient(double[] positions, double[] reference, double[] current) {
        double totalReference = Sample.weighted(positions, reference).totalWeight();
        double totalCurrent = Sample.weighted(positions, current).totalWeight();
        Integer[] order = ascending(positions);
        double[] slopes = new double[positions.length];
        CompensatedSum gap = new CompensatedSum();
        double potential = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            int here = order[k];
            int next = order[k + 1];
            gap.add(reference[here] / totalReference);
            gap.add(-current[here] / totalCurrent);
            potential += signOfGap(gap.value()) * (positions[next] - positions[here]);
            slopes[next] = potential;
        }
        CompensatedSum mean = new CompensatedSum();
        for (int i = 0; i < slopes.length; i++) {
            mean.add(slopes[i] * (current[i] / totalCurrent));
        }
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (slopes[i] - mean.value()) / totalCurrent;
        }
        return slopes;
    }

    /** Gaps within the rounding of the shares count as none. */
    private static double signOfGap(double gap) {
        return Math.abs(gap) < ROUNDING ? 0 : Math.signum(gap);
    }

    private static Integer[] ascending(double[] positions) {
        Integer[] order = new Integer[positions.length];
        for (int i = 0; i < order.length; i++) {
            if (!Double.isFinite(positions[i])) {
                throw new IllegalArgumentException("position " + positions[i] + " at index " + i
                        + " is not finite; a gradient needs finite positions");
            }
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparingDouble(i -> positions[i]));
        return order;
    }
}
