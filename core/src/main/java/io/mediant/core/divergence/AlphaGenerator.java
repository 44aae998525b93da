package io.mediant.core.divergence;

/**
 * The generator of the {@link AlphaDivergence}: f(u) = (u^α - 1 - α (u-1))/(α(α-1)).
 *
 * <p>f*(t) = ((1 + (α-1) t)^(α/(α-1)) - 1)/α while 1 + (α-1) t ≥ 0; for α > 1 and t below, -1/α. f'(∞) = 1/(1-α) for α < 1, else +∞;
 * threshold 0.
 *
 * @param order α, finite, neither 0 nor 1, at which f is that of {@link StandardGenerator#REVERSE_KULLBACK_LEIBLER} and
 *     {@link StandardGenerator#KULLBACK_LEIBLER} but for a linear term
 */
public record AlphaGenerator(double order) implements KnownGenerator {
    /** Checks the order. */
    public AlphaGenerator {
        if (!Double.isFinite(order) || order == 0 || order == 1) {
            throw new IllegalArgumentException(
                    "order " + order + " is not allowed; orders are finite and neither 0 nor 1, "
                            + "for which StandardGenerator has REVERSE_KULLBACK_LEIBLER and KULLBACK_LEIBLER");
        }
    }

    @Override
    public double value(double u) {
        return (Math.pow(u, order) - 1 - order * (u - 1)) / (order * (order - 1));
    }

    @Override
    public double slope(double u) {
        return (Math.pow(u, order - 1) - 1) / (order - 1);
    }

    @Override
    public double conjugate(double t) {
        double base = 1 + (order - 1) * t;
        return base <= 0 && order > 1 ? -1 / order : (Math.pow(base, order / (order - 1)) - 1) / order;
    }

    @Override
    public double valueAtZero() {
        return order > 0 ? 1 / order : Double.POSITIVE_INFINITY;
    }

    @Override
    public double slopeAtInfinity() {
        return order < 1 ? 1 / (1 - order) : Double.POSITIVE_INFINITY;
    }

    @Override
    public Divergence measure() {
        return AlphaDivergence.ofOrder(order);
    }

    @Override
    public double factor() {
        return 1;
    }
}
