package io.mediant.core.density;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A density of the line as one of dimension 1. */
record OneDimensional(Density density) implements MultivariateDensity {
    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public double logDensity(double[] point) {
        return density.logDensity(Dimensions.checked(point, 1)[0]);
    }

    @Override
    public double logRatio(MultivariateDensity other, double[] point) {
        return other instanceof OneDimensional that
                ? density.logRatio(that.density, point[0])
                : MultivariateDensity.super.logRatio(other, point);
    }

    @Override
    public Supplier<double[]> sampler(RandomGenerator random) {
        DoubleSupplier sampler = density.sampler(random);
        return () -> new double[] {sampler.getAsDouble()};
    }

    @Override
    public String toString() {
        return density.toString();
    }
}
