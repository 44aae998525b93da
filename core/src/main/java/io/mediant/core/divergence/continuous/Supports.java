package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;

/** How the supports of two densities lie to each other. */
final class Supports {
    private Supports() {}

    /** Whether the support of {@code inner} lies within that of {@code outer}. */
    static boolean contains(Density outer, Density inner) {
        return outer.lower() <= inner.lower() && inner.upper() <= outer.upper();
    }

    /** Whether a gap lies between the supports. */
    static boolean areApart(Density p, Density q) {
        return p.upper() < q.lower() || q.upper() < p.lower();
    }
}
