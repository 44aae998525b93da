package io.mediant.core.divergence.continuous;

import io.mediant.core.internal.quadrature.AdaptiveQuadrature;

/** Checked changes of the quadrature's settings. */
final class Settings {
    /** A relative tolerance of 1e-10 and at most 500 000 evaluations; an error of 1e-28 is rounding. */
    static final AdaptiveQuadrature DEFAULT = new AdaptiveQuadrature(1e-10, 1e-28, 500_000);

    private Settings() {}

    static AdaptiveQuadrature withTolerance(AdaptiveQuadrature quadrature, double tolerance) {
        if (!(tolerance >= 1e-14 && tolerance <= 0.1)) {
            throw new IllegalArgumentException(
                    "the relative tolerance is " + tolerance + "; give one from 1e-14 to 0.1");
        }
        return quadrature.withRelativeTolerance(tolerance);
    }

    static AdaptiveQuadrature withMaxEvaluations(AdaptiveQuadrature quadrature, long evaluations) {
        if (evaluations < 1) {
            throw new IllegalArgumentException(
                    "the limit of evaluations is " + evaluations + "; give at least 1, or keep the default");
        }
        return quadrature.withMaxEvaluations(evaluations);
    }
}
