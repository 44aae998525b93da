package io.mediant.core.divergence;

import java.util.function.DoubleUnaryOperator;

/**
 * The convex function f of an {@link FDivergence}, with what its variational form needs.
 *
 * <p>f is convex on u > 0, where u stands for the ratio p/q. Its conjugate f*(t) = sup over u ≥ 0 of (t u - f(u)) is finite for
 * t < f'(∞), which is also the bound for the values of a critic.
 *
 * <p>{@link StandardGenerator} and {@link AlphaGenerator} are those of the literature; {@link #of} makes one of functions.
 */
public interface Generator {

    /** f(u), u > 0. */
    double value(double u);

    /** f'(u), u > 0; any subgradient where f has a kink. */
    double slope(double u);

    /** f*(t), t up to {@link #slopeAtInfinity}, where it may be infinite. */
    double conjugate(double t);

    /** f(0), the limit, perhaps +∞. */
    double valueAtZero();

    /** f'(∞) = lim f(u)/u, perhaps +∞: the cost per probability of outcomes that the current side lacks. */
    double slopeAtInfinity();

    /**
     * A rising function from all reals into the domain of f*, the output activation of a critic; by default t = v where every t is allowed,
     * else f'(∞) - ln(1 + e^-v).
     */
    default double activation(double v) {
        double bound = slopeAtInfinity();
        return bound == Double.POSITIVE_INFINITY ? v : bound - softplus(-v);
    }

    /** f'(1): a critic above it says that the draw comes from the reference. */
    default double threshold() {
        return slope(1);
    }

    /**
     * f(1+d) - f(1) - f'(1) d, at least 0, for d > -1. The default subtracts and so loses digits for small d, about twice as many as d has
     * leading zeros; override it if f has a form without cancellation.
     */
    default double excess(double d) {
        return value(1 + d) - value(1) - slope(1) * d;
    }

    /**
     * A generator made of functions, for instance {@code Generator.of(u -> u * u - 1, u -> 2 * u, t -> t < 0 ? 1 : 1 + t * t / 4, -1,
     * Double.POSITIVE_INFINITY)}.
     */
    static Generator of(
            DoubleUnaryOperator value,
            DoubleUnaryOperator slope,
            DoubleUnaryOperator conjugate,
            double valueAtZero,
            double slopeAtInfinity) {
        return new FunctionGenerator(value, slope, conjugate, valueAtZero, slopeAtInfinity);
    }

    /** ln(1 + e^v) without overflow. */
    private static double softplus(double v) {
        return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
    }
}
