package io.mediant.core.density;

import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.DiscreteDistribution;

/** A discrete family whose probabilities, quantiles and draws are those of Apache Commons Statistics. */
abstract class StandardLaw implements DiscreteLaw {
    private final DiscreteDistribution law;
    private final String[] names;
    private final double[] values;

    StandardLaw(DiscreteDistribution law, String[] names, double... values) {
        this.law = law;
        this.names = names;
        this.values = values;
    }

    @Override
    public double logProbability(int k) {
        return law.logProbability(k);
    }

    @Override
    public double cdf(int k) {
        return law.cumulativeProbability(k);
    }

    @Override
    public double survival(int k) {
        return law.survivalProbability(k);
    }

    @Override
    public int quantile(double u) {
        return law.inverseCumulativeProbability(Parameters.probability("u", u));
    }

    @Override
    public int upperQuantile(double u) {
        return law.inverseSurvivalProbability(Parameters.probability("u", u));
    }

    @Override
    public int lower() {
        return law.getSupportLowerBound();
    }

    @Override
    public int upper() {
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
    public IntSupplier sampler(RandomGenerator random) {
        return law.createSampler(random::nextLong)::sample;
    }

    /** Whether the other law is of the same family with the same parameters. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StandardLaw that && that.toString().equals(toString());
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
