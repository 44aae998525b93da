package io.mediant.core;

/**
 * A number found by quadrature or summation, with what is known of its error.
 *
 * @param value the number, perhaps +∞
 * @param errorBound an estimate from above of |value - truth|; not a proof, since no finite number of evaluations gives one
 * @param evaluations at how many places the two sides were evaluated
 * @param converged whether the error bound meets the tolerance; if false, trust the value only as far as the bound says
 */
public record BoundedValue(double value, double errorBound, long evaluations, boolean converged) {
    /** A value that needs no evaluation. */
    public static BoundedValue exact(double value) {
        return new BoundedValue(value, 0, 0, true);
    }

    /** The value and its bound times a factor. */
    public BoundedValue scaledBy(double factor) {
        return new BoundedValue(factor * value, Math.abs(factor) * errorBound, evaluations, converged);
    }

    /** The sum of two numbers and of their bounds; converged if both are. */
    public BoundedValue plus(BoundedValue other) {
        return new BoundedValue(
                value + other.value,
                errorBound + other.errorBound,
                evaluations + other.evaluations,
                converged && other.converged);
    }
}
