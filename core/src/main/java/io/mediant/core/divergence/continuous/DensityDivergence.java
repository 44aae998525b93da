package io.mediant.core.divergence.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Density;
import io.mediant.core.internal.quadrature.AdaptiveQuadrature;

/**
 * A divergence of two densities on the line, by adaptive quadrature with an error bound.
 *
 * <p>∫ m g(ln(p/q)) dx, see {@link Measure}. Any pair will do: narrow peaks far apart, heavy tails, singular ends, mixtures.
 *
 * <p>Zero rules: densities whose supports share no interval give the value of disjoint distributions exactly (ln 2, +∞, 1, 1).
 * KL(p‖q) is +∞ where p has mass and q has none. An integral that diverges in a tail, such as KL of a Cauchy from a normal law, gives +∞
 * or a result that has not converged.
 *
 * <p>Numerics: Gauss-Kronrod rules of 21 points on panels between both sides' quantiles, halved where the error is largest, see
 * {@link Panels}. The default relative tolerance is 1e-10. Where two densities are near, the value is as accurate as the square of
 * {@link Density#logRatio}: a relative error of 1e-16/δ for a log-ratio of size δ that is formed by subtraction, and full accuracy
 * where a family overrides it (normal, log-normal, exponential).
 */
public final class DensityDivergence {
    private final Measure measure;
    private final AdaptiveQuadrature quadrature;

    DensityDivergence(Measure measure, AdaptiveQuadrature quadrature) {
        this.measure = measure;
        this.quadrature = quadrature;
    }

    /** The measure with a relative tolerance of 1e-10 and at most 500 000 evaluations. */
    public static DensityDivergence of(Measure measure) {
        return new DensityDivergence(measure, Settings.DEFAULT);
    }

    /**
     * Another relative tolerance.
     *
     * @param tolerance from 1e-14 to 0.1
     * @throws IllegalArgumentException outside of this range
     */
    public DensityDivergence withRelativeTolerance(double tolerance) {
        return new DensityDivergence(measure, Settings.withTolerance(quadrature, tolerance));
    }

    /**
     * Another limit of evaluations; a result that reaches it has not converged.
     *
     * @param evaluations at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public DensityDivergence withMaxEvaluations(long evaluations) {
        return new DensityDivergence(measure, Settings.withMaxEvaluations(quadrature, evaluations));
    }

    /** The divergence of q from p. */
    public BoundedValue between(Density p, Density q) {
        if (p.upper() <= q.lower() || q.upper() <= p.lower()) {
            return BoundedValue.exact(measure.ofDisjoint());
        }
        if (measure == Measure.KULLBACK_LEIBLER && !Supports.contains(q, p)) {
            return BoundedValue.exact(Double.POSITIVE_INFINITY);
        }
        LogPair pair = new LogPair(p, q);
        Panels panels = Panels.of(p, q, Panels.UNRESOLVED);
        BoundedValue inner = quadrature.integrate(
                panels.panels(measure), (x, logFactor) -> pair.mixtureTimes(measure::perMixture, x, logFactor));
        double integral = inner.value();
        double error = inner.errorBound();
        long evaluations = inner.evaluations();
        for (Sliver sliver : panels.slivers()) {
            BoundedValue outer = sliver.contribution(measure, p, q, quadrature);
            integral += outer.value();
            error += outer.errorBound();
            evaluations += outer.evaluations();
        }
        double value = measure.fromIntegral(Math.min(integral, measure.ofDisjoint()));
        boolean converged = inner.converged() && quadrature.isMet(error, integral);
        return new BoundedValue(value, measure.errorFromIntegral(integral, error), evaluations, converged);
    }
}
