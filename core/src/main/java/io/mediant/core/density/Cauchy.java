package io.mediant.core.density;

import org.apache.commons.statistics.distribution.CauchyDistribution;

/**
 * The Cauchy law. It has neither mean nor variance.
 *
 * <p>p(x) = 1/(π γ (1 + z²)), z = (x - x₀)/γ. Support: the line.
 */
public final class Cauchy extends StandardDensity {
    private static final String[] NAMES = {"location", "scale"};

    private static final double FAR = 1e150;

    private final double location;
    private final double scale;

    private Cauchy(double location, double scale) {
        super(CauchyDistribution.of(location, scale), NAMES, location, scale);
        this.location = location;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param location the median x₀, finite
     * @param scale the half-width γ at half of the maximum, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static Cauchy of(double location, double scale) {
        return new Cauchy(Parameters.finite("location", location), Parameters.positive("scale", scale));
    }

    /** The median x₀. */
    public double location() {
        return location;
    }

    /** The half-width γ at half of the maximum. */
    public double scale() {
        return scale;
    }

    /** {@inheritDoc} Far out, where z² overflows, ln(1 + z²) is 2 ln z. */
    @Override
    public double logDensity(double x) {
        double z = Math.abs(x - location) / scale;
        double logOfSquare = z < FAR ? Math.log1p(z * z) : 2 * Math.log(z);
        return -Math.log(Math.PI * scale) - logOfSquare;
    }

    @Override
    public double logDensityDerivative(double x) {
        double z = (x - location) / scale;
        return -2 / (scale * (z + 1 / z));
    }
}
