package io.mediant.core.transport;

import io.mediant.core.distribution.Sample;

/**
 * The energy distance on the line, in its square-root form.
 *
 * <p>D = sqrt(2 E|X-Y| - E|X-X'| - E|Y-Y'|) = sqrt(2 ∫ (F - G)² dx). A metric, in the square root of the data's unit; range 0 to +∞; the
 * value of SciPy's {@code energy_distance}. Exact for samples: one sort and one pass.
 *
 * <p>Infinite values: see {@link OrderedWalk}.
 *
 * <p>Source: G. J. Székely, M. L. Rizzo, "Energy statistics: A class of statistics based on distances" (2013),
 * doi:10.1016/j.jspi.2013.03.018.
 */
public final class EnergyDistance {
    private EnergyDistance() {}

    /** The distance of two samples, each normalised to mass 1. */
    public static double between(Sample reference, Sample current) {
        return OrderedWalk.over(reference, current).energyDistance();
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
}
