package io.mediant.core.density;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A family whose distribution function, quantiles and draws are those of Apache Commons Statistics. */
abstract class StandardDensity implements Density {
    private final ContinuousDistribution law;
    private final String[] names;
    private final double[] values;

    StandardDensity(ContinuousDistribution law, String[] names, double... values) {
        this.law = law;
        this.names = names;
        this.values = values;
    }

    @Override
    public double logDensity(double x) {
        return law.logDensity(x);
    }

    @Override
    public double cdf(double x) {
        return law.cumulativeProbability(x);
    }

    @Override
    public double survival(double x) {
        return law.survivalProbability(x);
    }

    @Override
    public double quantile(double u) {
        return law.inverseCumulativeProbability(Parameters.probability("u", u));
    }

    @Override
    public double upperQuantile(double u) {
        return law.inverseSurvivalProbability(Parameters.probability("u", u));
    }

    @Override
    public double lower() {
        return law.getSupportLowerBound();
    }

    @Override
    public double upper() {
        return law.getSupportUpperBound();
    }

    @Override
    public double mean() {
        return law.getMean();
    }

    @Override
    public double variance() {
        return law.getVariance();
    }

    @Override
    public DoubleSupplier sampler(RandomGenerator random) {
        return law.createSampler(random::nextLong)::sample;
    }

    /** Whether the other law is of the same family with the same parameters. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StandardDensity that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return Naming.of(getClass().getSimpleName(), names, values);
    }
}
