package io.mediant.core.transport;

import io.mediant.core.BoundedValue;
import io.mediant.core.distribution.Histogram;
import io.mediant.core.distribution.Sample;
import java.util.function.DoubleUnaryOperator;

/**
 * The Wasserstein distance of order p on the line: the least p-mean of the distances over which the mass of one side must move to become
 * the other.
 *
 * <p>W_p = (∫₀¹ |F⁻¹(u) - G⁻¹(u)|^p du)^(1/p) with the quantile functions F⁻¹ and G⁻¹; W_∞ is the largest gap between them. A metric for
 * p ≥ 1, in the unit of the data; range 0 to +∞; W_p grows with p. Exact for samples and for histograms: one pass, no quadrature.
 *
 * <p>Numerics: gaps are measured in units of the largest, so a large p or values of 1e±300 neither overflow nor underflow; p-th powers
 * ({@link #cost}) may. Order 1 is {@link Wasserstein1}. Running shares within 2^-50 of each other count as equal: W_∞ does not see mass
 * below that. Equal shares at the same infinite value are no gap, any other gap to an infinite value is infinite.
 *
 * <p>Source: C. Villani, "Topics in Optimal Transportation" (2003), theorem 2.18, doi:10.1090/gsm/058.
 */
public final class WassersteinP {
    private final double order;

    private WassersteinP(double order) {
        this.order = order;
    }

    /**
     * The distance of order p.
     *
     * @param order p, at least 1; {@link Double#POSITIVE_INFINITY} is the largest quantile gap
     * @throws IllegalArgumentException if the order is below 1 or NaN
     */
    public static WassersteinP of(double order) {
        if (!(order >= 1)) {
            throw new IllegalArgumentException(
                    "order " + order + " is not allowed; a Wasserstein distance has an order of at least 1");
        }
        return new WassersteinP(order);
    }

    /** The order p. */
    public double order() {
        return order;
    }

    /** The distance of two samples, each normalised to mass 1. */
    public double between(Sample reference, Sample current) {
        return order == 1
                ? Wasserstein1.between(reference, current)
                : ScaledPowerSum.ofGaps(OrderedMass.of(reference), OrderedMass.of(current), order)
                        .root();
    }

    /**
     * The distance of two distributions over the same positions.
     *
     * @param positions the position of each outcome, in any order, none NaN
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public double betweenWeights(double[] positions, double[] reference, double[] current) {
        return between(Sample.weighted(positions, reference), Sample.weighted(positions, current));
    }

    /**
     * The distance of two histograms whose mass lies evenly within each bin; their edges may differ.
     *
     * @throws IllegalArgumentException if there is mass in a bin that reaches to infinity, or none at all
     */
    public double between(Histogram reference, Histogram current) {
        return HistogramGaps.between(reference, current, order).root();
    }

    /**
     * The distance of two laws given by their quantile functions, by adaptive quadrature over (0, 1).
     *
     * @param reference the quantile function F⁻¹: from (0, 1) to the values, non-decreasing
     * @param current the quantile function G⁻¹, as above
     * @return the distance with a bound of its error; {@code converged} is false where that bound is not within 1e-10 of the distance, as it
     *     is for tails so heavy that the distance is hardly finite
     * @throws IllegalArgumentException if the order is infinite or a quantile function returns NaN
     */
    public BoundedValue betweenQuantiles(DoubleUnaryOperator reference, DoubleUnaryOperator current) {
        requireFiniteOrder("quadrature");
        return QuantileQuadrature.distance(reference, current, order);
    }

    /**
     * W_p^p of two samples, the cost of the best transport when moving a unit of mass over a distance d costs d^p.
     *
     * @throws IllegalArgumentException if the order is infinite
     */
    public double cost(Sample reference, Sample current) {
        requireFiniteOrder("cost");
        return order == 1
                ? Wasserstein1.between(reference, current)
                : ScaledPowerSum.ofGaps(OrderedMass.of(reference), OrderedMass.of(current), order)
                        .sum();
    }

    /**
     * W_p^p of two histograms, as {@link #between(Histogram, Histogram)}.
     *
     * @throws IllegalArgumentException as there, or if the order is infinite
     */
    public double cost(Histogram reference, Histogram current) {
        requireFiniteOrder("cost");
        return HistogramGaps.between(reference, current, order).sum();
    }

    /**
     * The gradient of the distance with respect to the values of the current side: how fast it grows as each of them is raised. Every value
     * of the current side carries the same mass.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above; the gradient keeps its order
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public PositionGradient positionGradient(double[] reference, double[] current) {
        return positionGradient(
                reference, OrderedMass.ones(reference.length), current, OrderedMass.ones(current.length));
    }

    /**
     * The gradient of the distance with respect to the values of the current side, for weighted values.
     *
     * <p>∂W_p/∂y_j = Σ_i π_ij (|y_j - x_i| / W_p)^(p-1) sign(y_j - x_i) with the monotone coupling π. A subgradient where pairs coincide
     * (their part is 0), where current values tie (they share their slopes in proportion to mass) and where W_p = 0 (all slopes are 0). For p
     * = +∞ one pair of the largest gap carries the whole slope.
     *
     * @param reference at least one value, in any order, finite
     * @param referenceWeights one per value, finite, at least 0, with a positive sum
     * @param current as the reference; the gradient keeps its order
     * @param currentWeights as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public PositionGradient positionGradient(
            double[] reference, double[] referenceWeights, double[] current, double[] currentWeights) {
        OrderedMass x = OrderedMass.of(reference, referenceWeights);
        OrderedMass y = OrderedMass.of(current, currentWeights);
        double distance = ScaledPowerSum.ofGaps(x, y, order).root();
        double[] slopes = order == Double.POSITIVE_INFINITY
                ? LineSlopes.ofLargestGap(x, y, distance)
                : LineSlopes.ofPower(x, y, order, distance);
        return PositionGradient.onTheLine(distance, slopes, current);
    }

    /**
     * The gradient of {@link #cost} with respect to the values of the current side: Σ_i π_ij p |y_j - x_i|^(p-1) sign(y_j - x_i).
     *
     * @param reference at least one value, in any order, finite
     * @param current as above; the gradient keeps its order
     * @throws IllegalArgumentException naming what is wrong, with index and value, or if the order is infinite
     */
    public PositionGradient costPositionGradient(double[] reference, double[] current) {
        requireFiniteOrder("cost");
        OrderedMass x = OrderedMass.of(reference, OrderedMass.ones(reference.length));
        OrderedMass y = OrderedMass.of(current, OrderedMass.ones(current.length));
        double[] slopes = LineSlopes.ofPower(x, y, order, 1);
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] *= order;
        }
        return PositionGradient.onTheLine(ScaledPowerSum.ofGaps(x, y, order).sum(), slopes, current);
    }

    /**
     * The gradient of {@link #betweenWeights} with respect to the weights of the current side: element i says how fast the distance grows as
     * weight i is raised and the weights are normalised again. It is the dual potential of the transport problem over p W_p^(p-1); a
     * subgradient where the distribution functions touch, 0 where the distance is 0.
     *
     * @param positions the position of each outcome, in any order, finite
     * @param reference weights, as in {@link #betweenWeights}
     * @param current weights, as in {@link #betweenWeights}
     * @throws IllegalArgumentException naming what is wrong, with index and value, or if the order is infinite
     */
    public double[] gradient(double[] positions, double[] reference, double[] current) {
        requireFiniteOrder("gradient by weights");
        OrderedMass x = OrderedMass.of(positions, reference);
        OrderedMass y = OrderedMass.of(positions, current);
        double distance = ScaledPowerSum.ofGaps(x, y, order).root();
        if (distance == 0) {
            return new double[positions.length];
        }
        LinePotentials potentials = LinePotentials.of(x, y, order, distance);
        double factor = distance / order / Sample.weighted(positions, current).totalWeight();
        return potentials.centredOnCurrent(y, factor);
    }

    private void requireFiniteOrder(String what) {
        if (order == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the order is infinite, for which there is no " + what
                    + "; use a finite order, or between() of samples or histograms");
        }
    }

    @Override
    public String toString() {
        return "WassersteinP[order=" + order + "]";
    }
}
