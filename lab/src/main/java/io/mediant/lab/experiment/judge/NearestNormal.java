package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.StandardGenerator;

/** The normal law with the smallest f-divergence from a law, by ever finer grids over mean and deviation, each around the best point of the one before. */
final class NearestNormal {
    private static final int HALF = 6;
    private static final int REFINEMENTS = 9;
    private static final double NARROWING = 0.35;
    private static final double MEANS = 2.5;
    private static final double LOG_DEVIATIONS = 1.5;

    private NearestNormal() {}

    /** The best normal law q of D_f(p‖q), with mean within 2.5 of 0 and deviation from 0.22 to 4.5, to about 1e-5. */
    static Normal of(Density law, StandardGenerator generator) {
        FineCells cells = FineCells.of(law);
        Normal best = Normal.of(0, 1);
        double least = cells.divergence(generator, best);
        double width = 1;
        for (int round = 0; round < REFINEMENTS; round++) {
            Normal centre = best;
            for (int i = -HALF; i <= HALF; i++) {
                for (int j = -HALF; j <= HALF; j++) {
                    Normal next = Normal.of(
                            centre.mu() + width * MEANS * i / HALF,
                            centre.sigma() * Math.exp(width * LOG_DEVIATIONS * j / HALF));
                    double divergence = cells.divergence(generator, next);
                    if (divergence < least) {
                        least = divergence;
                        best = next;
                    }
                }
            }
            width *= NARROWING;
        }
        return best;
    }
}
