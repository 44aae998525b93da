package io.mediant.core.divergence.continuous;

/** Checked changes of the quadrature's settings. */
final class Settings {
    private Settings() {}

    static AdaptiveQuadrature withTolerance(AdaptiveQuadrature quadrature, double tolerance) {
        if (!(tolerance >= 1e-14 && tolerance <= 0.1)) {
            throw new IllegalArgumentException(
                    "the relative tolerance is " + tolerance + "; give one from 1e-14 to 0.1");
        }
        return new AdaptiveQuadrature(tolerance, quadrature.maxEvaluations());
    }

    static AdaptiveQuadrature withMaxEvaluations(AdaptiveQuadrature quadrature, long evaluations) {
        if (evaluations < 1) {
            throw new IllegalArgumentException(
                    "the limit of evaluations is " + evaluations + "; give at least 1, or keep the default");
        }
        return new AdaptiveQuadrature(quadrature.relativeTolerance(), evaluations);
    }
}
