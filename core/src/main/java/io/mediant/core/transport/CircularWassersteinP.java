package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * The Wasserstein distance of order p on a circle, such as hours of the day or angles: mass moves along the shorter way around.
 *
 * <p>W_p^p = min over θ of ∫₀¹ |F⁻¹(u) - G⁻¹(u + θ)|^p du, with quantile functions from any point of the circle on that continue around it,
 * G⁻¹(u + 1) = G⁻¹(u) + period. A metric, in the unit of the data; range 0 to half of the period; grows with p. Positions are taken modulo the
 * period. Order 1 is {@link CircularWasserstein1}, which is exact without a search.
 *
 * <p>Numerics: the integral is convex in θ and one pass over both sides. Golden sections narrow θ to rounding, in some 80 passes.
 *
 * <p>Source: J. Delon, J. Salomon, A. Sobolevski, "Fast transport optimization for Monge costs on the circle" (2010),
 * doi:10.1137/090772708.
 */
public final class CircularWassersteinP {
    private static final double DEFAULT_ORDER = 2;
    private static final double HIGHEST_ORDER = 100;

    private final Circle circle;
    private final double order;

    private CircularWassersteinP(Circle circle, double order) {
        this.circle = circle;
        this.order = order;
    }

    /**
     * The distance of order 2 on a circle.
     *
     * @param period the length of the circle in the unit of the data: 24 for hours of the day, 360 for degrees
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static CircularWassersteinP withPeriod(double period) {
        return new CircularWassersteinP(new Circle(period), DEFAULT_ORDER);
    }

    /**
     * The distance of another order.
     *
     * @param newOrder p, from 1 to 100
     * @throws IllegalArgumentException if it is outside that range or NaN
     */
    public CircularWassersteinP withOrder(double newOrder) {
        if (!(newOrder >= 1 && newOrder <= HIGHEST_ORDER)) {
            throw new IllegalArgumentException(
                    "order " + newOrder + " is not allowed; give the order of a distance on a circle, from 1 to 100");
        }
        return new CircularWassersteinP(circle, newOrder);
    }

    /** The length of the circle. */
    public double period() {
        return circle.period();
    }

    /** The order p. */
    public double order() {
        return order;
    }

    /**
     * The distance of two samples, each normalised to mass 1.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public double between(double[] reference, double[] current) {
        return between(reference, OrderedMass.ones(reference.length), current, OrderedMass.ones(current.length));
    }

    /**
     * The distance of two weighted samples.
     *
     * @param reference at least one value, in any order, finite
     * @param referenceWeights one per value, finite, at least 0, with a positive sum
     * @param current as the reference
     * @param currentWeights as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public double between(double[] reference, double[] referenceWeights, double[] current, double[] currentWeights) {
        return best(circle.mass(reference, referenceWeights), circle.mass(current, currentWeights))
                .distance();
    }

    /**
     * The distance of two distributions over the same positions.
     *
     * @param positions the position of each outcome, in any order, finite
     * @param reference weights, one per position, finite, at least 0, with a positive sum
     * @param current weights, as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public double betweenWeights(double[] positions, double[] reference, double[] current) {
        return between(positions, reference, positions, current);
    }

    /**
     * The gradient of the distance with respect to the values of the current side, each with the same mass.
     *
     * <p>At the best θ, which may be held fixed: W^(1-p) times the integral of |gap|^(p-1) sign(gap) over the mass of the value; 0 where
     * the distance is 0. Where positions coincide or θ is not unique, a subgradient.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above; the gradient keeps its order
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public PositionGradient positionGradient(double[] reference, double[] current) {
        OrderedMass y = circle.mass(current, OrderedMass.ones(current.length));
        CircularMatching best = best(circle.mass(reference, OrderedMass.ones(reference.length)), y);
        CompensatedSum[] sums = new CompensatedSum[y.size()];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = new CompensatedSum();
        }
        double distance = best.distance();
        best.forEach(
                (j, gap, mass) -> sums[j].add(mass * Math.signum(gap) * Math.pow(Math.abs(gap) / distance, order - 1)));
        double[] slopes = new double[sums.length];
        for (int j = 0; j < slopes.length && distance > 0; j++) {
            slopes[j] = sums[j].value();
        }
        return PositionGradient.onTheLine(distance, LineSlopes.inCallersOrder(slopes, y), current);
    }

    private CircularMatching best(OrderedMass reference, OrderedMass current) {
        return CircularMatching.best(reference, current, circle.period(), order);
    }

    @Override
    public String toString() {
        return "CircularWassersteinP[order=" + order + ", period=" + circle.period() + "]";
    }
}
