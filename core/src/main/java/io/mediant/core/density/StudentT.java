package io.mediant.core.density;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t law with a location and a scale.
 *
 * <p>p(x) = c_ν (1 + z²/ν)^(-(ν+1)/2)/σ, z = (x - μ)/σ. Support: the line. The mean is defined for ν > 1, the variance finite for ν > 2.
 */
public final class StudentT extends StandardDensity {
    private static final String[] NAMES = {"degreesOfFreedom", "location", "scale"};

    private static final double FAR = 1e150;

    private final double degreesOfFreedom;
    private final double location;
    private final double scale;

    private StudentT(double degreesOfFreedom, double location, double scale) {
        super(TDistribution.of(degreesOfFreedom), NAMES, degreesOfFreedom, location, scale);
        this.degreesOfFreedom = degreesOfFreedom;
        this.location = location;
        this.scale = scale;
    }

    /**
     * The law with these parameters.
     *
     * @param degreesOfFreedom the degrees of freedom ν, positive
     * @param location the centre μ, finite
     * @param scale the scale σ, positive
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public static StudentT of(double degreesOfFreedom, double location, double scale) {
        return new StudentT(
                Parameters.positive("degreesOfFreedom", degreesOfFreedom),
                Parameters.finite("location", location),
                Parameters.positive("scale", scale));
    }

    /** The degrees of freedom ν. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** The centre μ. */
    public double location() {
        return location;
    }

    /** The scale σ. */
    public double scale() {
        return scale;
    }

    private double standard(double x) {
        return (x - location) / scale;
    }

    /** {@inheritDoc} Far out, where z² overflows, ln(1 + z²/ν) is 2 ln z - ln ν. */
    @Override
    public double logDensity(double x) {
        double z = Math.abs(standard(x));
        double logNorm = -Math.log(scale);
        return z < FAR
                ? super.logDensity(z) + logNorm
                : super.logDensity(0)
                        + logNorm
                        - 0.5 * (degreesOfFreedom + 1) * (2 * Math.log(z) - Math.log(degreesOfFreedom));
    }

    @Override
    public double logDensityDerivative(double x) {
        double z = standard(x);
        return -(degreesOfFreedom + 1) / (scale * (z + degreesOfFreedom / z));
    }

    @Override
    public double cdf(double x) {
        return super.cdf(standard(x));
    }

    @Override
    public double survival(double x) {
        return super.survival(standard(x));
    }

    @Override
    public double quantile(double u) {
        return QuantileSearch.lower(this, u, lower(), upper());
    }

    @Override
    public double upperQuantile(double u) {
        return QuantileSearch.upper(this, u, lower(), upper());
    }

    @Override
    public double mean() {
        return location + scale * super.mean();
    }

    @Override
    public double variance() {
        return scale * scale * super.variance();
    }

    @Override
    public DoubleSupplier sampler(RandomGenerator random) {
        DoubleSupplier standard = super.sampler(random);
        return () -> location + scale * standard.getAsDouble();
    }
}
