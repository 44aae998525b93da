package io.mediant.core.divergence;

/** The check of the order of a measure that a caller states. */
final class Orders {
    private Orders() {}

    /** The order, if it is above 0 and finite. */
    static double positiveFinite(double order) {
        if (!(order > 0) || order == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("order " + order + " is not allowed; orders are above 0 and finite");
        }
        return order;
    }
}
