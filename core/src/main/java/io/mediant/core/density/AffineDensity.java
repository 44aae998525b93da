package io.mediant.core.density;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** The density of scale · X + location, X of another density. */
record AffineDensity(Density base, double location, double scale) implements Density {
    static Density of(Density base, double location, double scale) {
        return new AffineDensity(base, Parameters.finite("distance", location), Parameters.positive("factor", scale));
    }

    private double standard(double x) {
        return (x - location) / scale;
    }

    private double placed(double z) {
        return scale * z + location;
    }

    @Override
    public double logDensity(double x) {
        return base.logDensity(standard(x)) - Math.log(scale);
    }

    @Override
    public double logDensityDerivative(double x) {
        return base.logDensityDerivative(standard(x)) / scale;
    }

    @Override
    public double cdf(double x) {
        return base.cdf(standard(x));
    }

    @Override
    public double survival(double x) {
        return base.survival(standard(x));
    }

    @Override
    public double quantile(double u) {
        return placed(base.quantile(u));
    }

    @Override
    public double upperQuantile(double u) {
        return placed(base.upperQuantile(u));
    }

    @Override
    public double lower() {
        return placed(base.lower());
    }

    @Override
    public double upper() {
        return placed(base.upper());
    }

    @Override
    public double mean() {
        return placed(base.mean());
    }

    @Override
    public double variance() {
        return scale * scale * base.variance();
    }

    @Override
    public double[] landmarks() {
        return Arrays.stream(base.landmarks()).map(this::placed).toArray();
    }

    @Override
    public DoubleSupplier sampler(RandomGenerator random) {
        DoubleSupplier sampler = base.sampler(random);
        return () -> placed(sampler.getAsDouble());
    }

    @Override
    public Density shifted(double distance) {
        return of(base, location + Parameters.finite("distance", distance), scale);
    }

    @Override
    public Density scaled(double factor) {
        Parameters.positive("factor", factor);
        return of(base, factor * location, factor * scale);
    }

    @Override
    public String toString() {
        return scale + "*" + base + (location < 0 ? " - " : " + ") + Math.abs(location);
    }
}
