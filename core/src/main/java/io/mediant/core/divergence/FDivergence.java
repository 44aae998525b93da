package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The f-divergence of a convex generator f, the family to which nearly all divergences of probabilities belong.
 *
 * <p>D_f(p‖q) = Σ q_i f(p_i/q_i) - f(1), 0 for p = q. It never grows when outcomes are merged. {@link VariationalForm} is its dual, in which
 * samples and a critic bound it from below.
 *
 * <p>Zero rules: an outcome that the current side lacks counts p_i f'(∞), one that the reference lacks q_i f(0), one that both lack
 * nothing. Range 0 to f(0) + f'(∞) - f(1), perhaps infinite.
 *
 * <p>Numerics: for {@link StandardGenerator} and {@link AlphaGenerator} the value of the class that has the formula without cancellation. For
 * other generators the sum of q_i (f(1+d) - f(1) - f'(1) d), d = (p_i - q_i)/q_i from raw weights, which is the same since the
 * differences sum to 0: its relative error is about 1e-16/d², unless {@link Generator#excess} does better.
 *
 * <p>Sources: I. Csiszár, "Information-type measures of difference of probability distributions" (1967), Studia Sci. Math. Hungar. 2,
 * 299-318; S. M. Ali, S. D. Silvey (1966), doi:10.1111/j.2517-6161.1966.tb00626.x.
 */
public final class FDivergence implements Divergence {
    private final Generator generator;
    private final double thresholdSlope;

    private FDivergence(Generator generator) {
        this.generator = generator;
        thresholdSlope = generator.threshold();
    }

    /**
     * The divergence of a generator.
     *
     * @throws IllegalArgumentException if f(1) or f'(1) is not finite
     */
    public static FDivergence of(Generator generator) {
        double value = generator.value(1);
        if (!Double.isFinite(value) || !Double.isFinite(generator.threshold())) {
            throw new IllegalArgumentException("the generator has f(1) = " + value + " and f'(1) = "
                    + generator.threshold() + "; both must be finite");
        }
        return new FDivergence(generator);
    }

    /** The generator. */
    public Generator generator() {
        return generator;
    }

    /** The dual form, for critics and samples. */
    public VariationalForm variationalForm() {
        return new VariationalForm(generator);
    }

    @Override
    public double between(double[] reference, double[] current) {
        return generator instanceof KnownGenerator known
                ? known.factor() * known.measure().between(reference, current)
                : OutcomeTerms.sum(RawPair.of(reference, current), this::term);
    }

    private double term(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return pair.inCurrent(i) ? cost(pair.second(i), excessAtZero()) : 0;
        }
        if (!pair.inCurrent(i)) {
            return cost(pair.first(i), generator.slopeAtInfinity() - thresholdSlope);
        }
        double second = pair.second(i);
        return Math.max(0, second * generator.excess(pair.difference(i) / second));
    }

    /** Weight times price, infinite at an infinite price also where a tiny weight has been rounded to 0. */
    private static double cost(double weight, double price) {
        return price == Double.POSITIVE_INFINITY ? price : weight * price;
    }

    private double excessAtZero() {
        return generator.valueAtZero() - generator.value(1) + thresholdSlope;
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = f(u) - u f'(u), u = p_i/q_i, which is -f*(f'(u)). Where the divergence is infinite, the infinite elements stay and all others
     * are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        if (generator instanceof KnownGenerator known) {
            double[] slopes = known.measure().gradient(reference, current);
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] *= known.factor();
            }
            return slopes;
        }
        return Gradients.of(RawPair.of(reference, current), current, this::term, this::slope);
    }

    private double slope(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return excessAtZero();
        }
        if (!pair.inCurrent(i)) {
            double bound = generator.slopeAtInfinity();
            return bound == Double.POSITIVE_INFINITY
                    ? Double.NEGATIVE_INFINITY
                    : thresholdSlope - generator.value(1) - generator.conjugate(bound);
        }
        double d = pair.difference(i) / pair.second(i);
        return generator.excess(d) - (1 + d) * (generator.slope(1 + d) - thresholdSlope);
    }

    @Override
    public boolean isSymmetric() {
        return generator instanceof KnownGenerator known && known.measure().isSymmetric();
    }
}
