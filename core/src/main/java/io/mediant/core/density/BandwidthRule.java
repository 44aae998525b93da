package io.mediant.core.density;

import io.mediant.core.distribution.Sample;

/** How wide the Gaussian kernels of a {@link KernelDensity} are, from the sample. */
public enum BandwidthRule {
    /**
     * 0.9 min(s, IQR/1.34) n^(-1/5): s the standard deviation, IQR the distance of the quartiles (left out where it is 0). Robust; too wide
     * for several modes. Source: B. W. Silverman, "Density Estimation for Statistics and Data Analysis" (1986), equation 3.31.
     */
    SILVERMAN {
        @Override
        double bandwidth(Sample sample) {
            double deviation = SampleMoments.of(sample).deviation();
            double quartiles = SampleMoments.quantile(sample, 0.75) - SampleMoments.quantile(sample, 0.25);
            double spread = quartiles > 0 ? Math.min(deviation, quartiles / 1.34) : deviation;
            return 0.9 * spread * Math.pow(SampleMoments.effectiveSize(sample), -0.2);
        }
    },
    /** 1.06 s n^(-1/5): the best width if the truth is normal. Source: D. W. Scott, "Multivariate Density Estimation" (1992), 6.2.1. */
    SCOTT {
        @Override
        double bandwidth(Sample sample) {
            double deviation = SampleMoments.of(sample).deviation();
            return 1.06 * deviation * Math.pow(SampleMoments.effectiveSize(sample), -0.2);
        }
    },
    /**
     * The improved Sheather-Jones rule by diffusion: no normal reference, so it keeps several modes apart. It wants some hundred values.
     * Source: Z. I. Botev, J. F. Grotowski, D. P. Kroese, "Kernel density estimation via diffusion" (2010), doi:10.1214/10-AOS799.
     */
    IMPROVED_SHEATHER_JONES {
        @Override
        double bandwidth(Sample sample) {
            return DiffusionBandwidth.of(sample);
        }
    };

    /** The bandwidth; 0 where all values are equal. */
    abstract double bandwidth(Sample sample);
}
