package io.mediant.examples;

import io.mediant.core.density.RaisedCosine;
import io.mediant.core.divergence.continuous.DensityDivergence;
import io.mediant.core.divergence.continuous.DensityGradient;
import io.mediant.core.divergence.continuous.Measure;
import io.mediant.core.transport.PositionGradient;
import io.mediant.core.transport.Wasserstein1;
import java.io.PrintStream;

/**
 * Two bumps of width 2 at a distance: while they share nothing, the slope of JSD by the location is exactly 0, and that of Wasserstein-1 is
 * 1. Once they overlap, JSD has a slope too.
 */
public final class SlopeWithoutOverlap {
    private static final int DRAWS = 1000;

    private SlopeWithoutOverlap() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        RaisedCosine p = RaisedCosine.of(0, 1); // 0 outside of [-1, 1]
        double[] pDraws = p.sample(1, DRAWS);
        for (double apart : new double[] {8, 4, 2.5, 1.5, 1, 0.5}) {
            RaisedCosine q = p.shifted(apart);
            double jsd =
                    DensityDivergence.of(Measure.JENSEN_SHANNON).between(p, q).value();
            double jsdSlope =
                    DensityGradient.of(Measure.JENSEN_SHANNON).location(p, q).value();
            double moved = Wasserstein1.betweenDistributions(p::cdf, q::cdf).value();
            PositionGradient slopes = Wasserstein1.positionGradient(pDraws, q.sample(1, DRAWS));
            out.printf(
                    "%.1f apart: JSD %.4f nats, slope %.4f; Wasserstein-1 %.1f, slope %.0f%n",
                    apart, jsd, jsdSlope, moved, slopes.shift()[0]);
        }
    }
}
