package io.mediant.core.inference.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.KernelDensity;
import io.mediant.core.density.KernelEstimator;
import io.mediant.core.distribution.Sample;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.Measure;

/**
 * The Jensen-Shannon divergence of two samples on the line, as that of their kernel densities, by quadrature.
 *
 * <p>A plug-in: the noise of both densities raises it, smoothing lowers it. Between samples of one law it is positive,
 * so it is no evidence of a difference. Sound for smooth laws that clearly
 * differ; a look at two curves, not a test. The error bound is that of the quadrature, not of the estimate. Immutable.
 */
public final class KernelJensenShannon {
    private static final double PRECISION = 1e-6;

    private final KernelEstimator estimator;

    private KernelJensenShannon(KernelEstimator estimator) {
        this.estimator = estimator;
    }

    /** Returns the estimate with the default bandwidths of {@link KernelEstimator}. */
    public static KernelJensenShannon withDefaults() {
        return new KernelJensenShannon(KernelEstimator.withDefaults());
    }

    /** Returns the estimate with another way to choose bandwidths. */
    public KernelJensenShannon withEstimator(KernelEstimator other) {
        return new KernelJensenShannon(other);
    }

    /**
     * Returns the divergence in nats, with the quadrature's error bound.
     *
     * @throws IllegalArgumentException if a sample has no spread
     */
    public BoundedValue between(Sample reference, Sample current) {
        KernelDensity p = estimator.estimate(reference);
        KernelDensity q = estimator.estimate(current);
        return DensityDivergence.of(Measure.JENSEN_SHANNON)
                .withRelativeTolerance(PRECISION)
                .between(p, q);
    }
}
