package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;

/**
 * A stretch beside the end of a support, or at the end of a tail, too narrow or too far for doubles to resolve: its mass is known from
 * the distribution functions, and the log-ratio on it is taken to be the one at its edge.
 *
 * @param end the end of a support, or ±∞
 * @param edge where the integration stops
 * @param inside a point twice as far from the end, or half as far out, that shows how the log-ratio changes
 */
record Sliver(double end, double edge, double inside) {
    /** The mass of a density between the end and the edge; 0 if the end is not one of its support's. */
    double mass(Density density) {
        if (end == density.lower()) {
            return density.cdf(edge);
        }
        return end == density.upper() ? density.survival(edge) : 0;
    }

    /** What the sliver adds to the integral of m g(ln(p/q)), with a bound of its error. */
    BoundedValue contribution(Measure measure, Density p, Density q) {
        double mixture = 0.5 * (mass(p) + mass(q));
        if (mixture == 0) {
            return BoundedValue.exact(0);
        }
        double atEdge = ofRatio(measure, p.logRatio(q, edge));
        double atInside = ofRatio(measure, p.logRatio(q, inside));
        double value = mixture * atEdge;
        double change = Math.abs(mixture * (atEdge - atInside));
        return new BoundedValue(value, Double.isNaN(change) ? 0 : change, 2, true);
    }

    private static double ofRatio(Measure measure, double logRatio) {
        return Double.isNaN(logRatio) ? 0 : measure.perMixture(logRatio);
    }
}
