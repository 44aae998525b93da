package io.mediant.core.transport;

import java.util.ArrayList;
import java.util.List;

/**
 * The monotone coupling of two sides on the line: which mass goes where when both are matched from the lowest value to the highest. It is a
 * best transport for every cost that is convex in the difference, so for all W_p at once.
 *
 * @param pairs the pairs with mass, by ascending values
 */
public record MonotoneCoupling(List<Pair> pairs) {
    /**
     * Mass that goes from one value to another.
     *
     * @param reference the index of the reference's value, in the caller's order
     * @param current the index of the current side's value, in the caller's order
     * @param mass the share of all mass, above 0; all pairs together have 1
     */
    public record Pair(int reference, int current, double mass) {}

    /** Copies the list. */
    public MonotoneCoupling {
        pairs = List.copyOf(pairs);
    }

    /**
     * The coupling of values of equal weight.
     *
     * @param reference at least one value, in any order, finite
     * @param current as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static MonotoneCoupling of(double[] reference, double[] current) {
        return of(reference, OrderedMass.ones(reference.length), current, OrderedMass.ones(current.length));
    }

    /**
     * The coupling of weighted values.
     *
     * @param reference at least one value, in any order, finite
     * @param referenceWeights one per value, finite, at least 0, with a positive sum
     * @param current as the reference
     * @param currentWeights as above
     * @throws IllegalArgumentException naming what is wrong, with index and value
     */
    public static MonotoneCoupling of(
            double[] reference, double[] referenceWeights, double[] current, double[] currentWeights) {
        OrderedMass x = OrderedMass.of(reference, referenceWeights);
        OrderedMass y = OrderedMass.of(current, currentWeights);
        List<Pair> pairs = new ArrayList<>(x.size() + y.size());
        QuantileWalk.over(
                x.shares(), y.shares(), (i, j, mass) -> pairs.add(new Pair(x.order()[i], y.order()[j], mass)));
        return new MonotoneCoupling(pairs);
    }

    /**
     * The barycentric projection: for each value of the reference the mean of the values its mass goes to; NaN for one without mass.
     *
     * @param size the number of values of the reference
     * @param current the values of the current side, as the coupling was made of
     * @throws IllegalArgumentException if a pair names a value that is not there
     */
    public double[] barycentricProjection(int size, double[] current) {
        double[] mean = new double[size];
        double[] mass = new double[size];
        for (Pair pair : pairs) {
            if (pair.reference() >= size || pair.current() >= current.length) {
                throw new IllegalArgumentException(pair + " does not fit " + size + " and " + current.length
                        + " values; give the values that the coupling was made of");
            }
            mean[pair.reference()] += pair.mass() * current[pair.current()];
            mass[pair.reference()] += pair.mass();
        }
        for (int i = 0; i < size; i++) {
            mean[i] /= mass[i];
        }
        return mean;
    }
}
