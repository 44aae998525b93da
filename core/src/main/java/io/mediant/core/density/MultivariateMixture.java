package io.mediant.core.density;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** A mixture of densities of one dimension d: p(x) = Σ w_i p_i(x). The logarithm is a log-sum-exp. */
public final class MultivariateMixture implements MultivariateDensity {
    private final List<MultivariateDensity> components;
    private final double[] weights;

    private MultivariateMixture(double[] weights, List<MultivariateDensity> components) {
        this.weights = weights;
        this.components = components;
    }

    /**
     * The mixture with these weights, which are divided by their sum.
     *
     * @param weights one per component, positive and finite
     * @param components at least one, all of one dimension
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static MultivariateMixture of(double[] weights, MultivariateDensity... components) {
        double[] shares = Parameters.mixingWeights(weights, components.length);
        for (int i = 1; i < components.length; i++) {
            if (components[i].dimension() != components[0].dimension()) {
                throw new IllegalArgumentException("component " + i + " has dimension " + components[i].dimension()
                        + " and component 0 has " + components[0].dimension() + "; all need the same");
            }
        }
        return new MultivariateMixture(shares, List.of(components));
    }

    /** The components. */
    public List<MultivariateDensity> components() {
        return components;
    }

    /** The share of each component, summing to 1, a new array. */
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public int dimension() {
        return components.get(0).dimension();
    }

    @Override
    public double logDensity(double[] point) {
        double[] terms = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            terms[i] = Math.log(weights[i]) + components.get(i).logDensity(point);
        }
        return LogSum.of(terms);
    }

    @Override
    public Supplier<double[]> sampler(RandomGenerator random) {
        Choice choice = Choice.of(weights);
        List<Supplier<double[]>> samplers =
                components.stream().map(c -> c.sampler(random)).toList();
        return () -> samplers.get(choice.draw(random)).get();
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" + ", "MultivariateMixture(", ")");
        for (int i = 0; i < weights.length; i++) {
            text.add(weights[i] + " " + components.get(i));
        }
        return text.toString();
    }
}
