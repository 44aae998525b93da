package io.mediant.core.density;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A mixture of densities: p(x) = Σ w_i p_i(x).
 *
 * <p>Numerics: the logarithm is a log-sum-exp, so it does not underflow between far components; quantiles are found by bisection.
 */
public final class Mixture implements Density {
    private final List<Density> components;
    private final double[] weights;

    private Mixture(double[] weights, List<Density> components) {
        this.weights = weights;
        this.components = components;
    }

    /**
     * The mixture with these weights, which are divided by their sum.
     *
     * @param weights one per component, positive and finite
     * @param components at least one
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static Mixture of(double[] weights, Density... components) {
        return new Mixture(Parameters.mixingWeights(weights, components.length), List.of(components));
    }

    /** The components. */
    public List<Density> components() {
        return components;
    }

    /** The share of each component, summing to 1, a new array. */
    public double[] weights() {
        return weights.clone();
    }

    private double average(ToDoubleFunction<Density> value) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * value.applyAsDouble(components.get(i));
        }
        return sum;
    }

    private double[] logTerms(double x) {
        double[] terms = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            terms[i] = Math.log(weights[i]) + components.get(i).logDensity(x);
        }
        return terms;
    }

    @Override
    public double logDensity(double x) {
        return LogSum.of(logTerms(x));
    }

    /** {@inheritDoc} The mean of the components' derivatives, weighted by their shares of the density at x. */
    @Override
    public double logDensityDerivative(double x) {
        double[] terms = logTerms(x);
        double total = LogSum.of(terms);
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            double share = Math.exp(terms[i] - total);
            if (share > 0) {
                sum += share * components.get(i).logDensityDerivative(x);
            }
        }
        return sum;
    }

    @Override
    public double cdf(double x) {
        return average(component -> component.cdf(x));
    }

    @Override
    public double survival(double x) {
        return average(component -> component.survival(x));
    }

    @Override
    public double quantile(double u) {
        double[] ends = ends(component -> component.quantile(u));
        return QuantileSearch.lower(this, u, ends[0], ends[1]);
    }

    @Override
    public double upperQuantile(double u) {
        double[] ends = ends(component -> component.upperQuantile(u));
        return QuantileSearch.upper(this, u, ends[0], ends[1]);
    }

    private double[] ends(ToDoubleFunction<Density> value) {
        var ends = components.stream().mapToDouble(value).summaryStatistics();
        return new double[] {ends.getMin(), ends.getMax()};
    }

    @Override
    public double lower() {
        return components.stream().mapToDouble(Density::lower).min().orElseThrow();
    }

    @Override
    public double upper() {
        return components.stream().mapToDouble(Density::upper).max().orElseThrow();
    }

    @Override
    public double mean() {
        return average(Density::mean);
    }

    @Override
    public double variance() {
        double mean = mean();
        return average(component -> {
            double distance = component.mean() - mean;
            return component.variance() + distance * distance;
        });
    }

    /** {@inheritDoc} Those of all components, and the ends of their supports. */
    @Override
    public double[] landmarks() {
        return Landmarks.ascending(components.stream()
                .flatMapToDouble(c -> Arrays.stream(new double[][] {c.landmarks(), {c.lower(), c.upper()}})
                        .flatMapToDouble(Arrays::stream))
                .toArray());
    }

    @Override
    public DoubleSupplier sampler(RandomGenerator random) {
        Choice choice = Choice.of(weights);
        List<DoubleSupplier> samplers =
                components.stream().map(c -> c.sampler(random)).toList();
        return () -> samplers.get(choice.draw(random)).getAsDouble();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture that
                && components.equals(that.components)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * components.hashCode() + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" + ", "Mixture(", ")");
        for (int i = 0; i < weights.length; i++) {
            text.add(weights[i] + " " + components.get(i));
        }
        return text.toString();
    }
}
