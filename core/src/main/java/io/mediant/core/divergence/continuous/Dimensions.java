package io.mediant.core.divergence.continuous;

import io.mediant.core.density.MultivariateDensity;

/** A check of the number of coordinates. */
final class Dimensions {
    private Dimensions() {}

    static void requireSame(MultivariateDensity p, MultivariateDensity q) {
        if (p.dimension() != q.dimension()) {
            throw new IllegalArgumentException("the reference has dimension " + p.dimension() + " and the current side "
                    + q.dimension() + "; both need the same");
        }
    }
}
