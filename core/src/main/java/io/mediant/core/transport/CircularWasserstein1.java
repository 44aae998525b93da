package io.mediant.core.transport;

/**
 * The Wasserstein distance of order 1 on a circle, such as hours of the day or angles: mass moves along the shorter way around.
 *
 * <p>W1 = min_α ∫ |F - G - α| dx over one period, with the distribution functions F and G from any point of the circle on. The best α is
 * a median of F - G, weighted by length. A metric, in the unit of the data; range 0 to half of the period; at most the distance on the
 * line. Positions are taken modulo the period, so 23 and -1 are one hour of the day. Exact: one sort of the values and one of the gaps.
 *
 * <p>Sources: J. Rabin, J. Delon, Y. Gousseau, "Transportation distances on the circle" (2011), doi:10.1007/s10851-011-0284-0; S. Hundrieser,
 * M. Klatt, A. Munk, "The statistics of circular optimal transport" (2022), doi:10.1007/978-981-19-1044-9_4.
 */
public final class CircularWasserstein1 {
    private final Circle circle;

    private CircularWasserstein1(Circle circle) {
        this.circle = circle;
    }

    /**
     * The distance on a circle.
     *
     * @param period the length of the circle in the unit of the data: 24 for hours of the day, 360 for degrees
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public static CircularWasserstein1 withPeriod(double period) {
        return new CircularWasserstein1(new Circle(period));
    }

    /** The length of the circle. */
    public double period() {
        return circle.period();
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
        return gaps(circle.mass(reference, referenceWeights), circle.mass(current, currentWeights))
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
     * <p>A value of share w that has the gap F - G - α = g before it has the slope |g| - |g - w|. Where positions coincide this is the
     * mean of the slopes to both sides; where the median α is not unique it is a subgradient.
     *
     * @param reference at least one value, in any order, finite
     * @param referenceWeights one per value, finite, at least 0, with a positive sum
     * @param current as the reference; the gradient keeps its order
     * @param currentWeights as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public PositionGradient positionGradient(
            double[] reference, double[] referenceWeights, double[] current, double[] currentWeights) {
        OrderedMass y = circle.mass(current, currentWeights);
        CircularGaps gaps = gaps(circle.mass(reference, referenceWeights), y);
        double[] slopes = new double[y.size()];
        for (int j = 0, k = 0; j < slopes.length; j++) {
            while (gaps.positions()[k] < y.values()[j]) {
                k++;
            }
            double share = y.mass(j);
            double before = gaps.centred(k == 0 ? gaps.size() - 1 : k - 1);
            double after = gaps.centred(k);
            double upwards = Math.abs(after + share) - Math.abs(after);
            double downwards = Math.abs(before) - Math.abs(before - share);
            slopes[j] = (upwards + downwards) / 2;
        }
        return PositionGradient.onTheLine(gaps.distance(), LineSlopes.inCallersOrder(slopes, y), current);
    }

    private CircularGaps gaps(OrderedMass reference, OrderedMass current) {
        return CircularGaps.of(reference, current, circle.period());
    }

    @Override
    public String toString() {
        return "CircularWasserstein1[period=" + circle.period() + "]";
    }
}
