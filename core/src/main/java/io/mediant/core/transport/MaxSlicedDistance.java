package io.mediant.core.transport;

import java.util.List;

/**
 * The largest distance along a direction that was found.
 *
 * @param value the distance along the direction, a lower bound of the maximum
 * @param direction of length 1, one coordinate per dimension
 * @param order the order p
 * @param iterations steps of the ascent that found it
 * @param converged whether that ascent ended because no step gained more than 1e-10 of the value, and not at the limit of iterations
 * @param starts how many ascents were made
 * @param seed that their first directions were drawn from
 */
public record MaxSlicedDistance(
        double value, List<Double> direction, double order, int iterations, boolean converged, int starts, long seed) {
    /** Copies the direction. */
    public MaxSlicedDistance {
        direction = List.copyOf(direction);
    }
}
