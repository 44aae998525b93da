package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.Density;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.DensityGradient;
import io.mediant.core.divergence.continuous.Measure;

/**
 * The local minimum of KL(q‖p) over normal laws q that a descent from a start leads to, by quadrature: no draws, no training.
 *
 * <p>Moving q is moving p the other way, so the slopes are those of {@link DensityGradient} with the sides exchanged and the sign changed. Steps are
 * those of the natural gradient (S. Amari, 1998, doi:10.1162/089976698300017746), Δμ = -σ² ∂/∂μ and Δ ln σ = -½ ∂/∂ ln σ, halved until the
 * divergence falls; it ends where no step lowers it, or after 500.
 */
final class ReverseMinimum {
    private static final int MOST_STEPS = 500;
    private static final double SMALLEST_SHARE = 1e-6;

    private ReverseMinimum() {}

    static Normal from(Normal start, Density p) {
        Normal best = start;
        double lowest = divergence(best, p);
        DensityGradient slope = DensityGradient.of(Measure.KULLBACK_LEIBLER);
        for (int step = 0; step < MOST_STEPS; step++) {
            double byMean = -slope.location(best, p).value();
            double byScale = -slope.scale(best, p, best.mu()).value();
            double share = 1;
            Normal next = moved(best, byMean, byScale, share);
            double value = divergence(next, p);
            while (!(value < lowest) && share > SMALLEST_SHARE) {
                share /= 2;
                next = moved(best, byMean, byScale, share);
                value = divergence(next, p);
            }
            if (!(value < lowest)) {
                return best;
            }
            best = next;
            lowest = value;
        }
        return best;
    }

    private static Normal moved(Normal q, double byMean, double byScale, double share) {
        return Normal.of(q.mu() - share * q.variance() * byMean, q.sigma() * Math.exp(-0.5 * share * byScale));
    }

    static double divergence(Density p, Density q) {
        return DensityDivergence.of(Measure.KULLBACK_LEIBLER).between(p, q).value();
    }
}
