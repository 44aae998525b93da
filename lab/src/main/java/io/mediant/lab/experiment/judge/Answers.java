package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;
import io.mediant.core.density.Mixture;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.training.JudgeNetwork;
import java.util.Arrays;

/** A judge's answers D = σ(score) on the line, beside the best ones, D* = p/(p + q). */
final class Answers {
    private static final int POINTS = 401;
    private static final double LEFT_OUT = 0.01;

    private final Density real;
    private final Density fake;
    private final double[] grid;

    private Answers(Density real, Density fake, double[] grid) {
        this.real = real;
        this.fake = fake;
        this.grid = grid;
    }

    /** On the stretch that holds the middle 99 % of the mixture of both laws. */
    static Answers of(Density real, Density fake) {
        Density mixture = Mixture.of(new double[] {0.5, 0.5}, real, fake);
        double low = mixture.quantile(LEFT_OUT / 2);
        double high = mixture.upperQuantile(LEFT_OUT / 2);
        double[] grid = new double[POINTS];
        Arrays.setAll(grid, i -> low + (high - low) * i / (POINTS - 1));
        return new Answers(real, fake, grid);
    }

    /** The points, ascending. */
    double[] grid() {
        return grid.clone();
    }

    /** The best judge's answers. */
    double[] best() {
        return Arrays.stream(grid).map(x -> probability(real.logRatio(fake, x))).toArray();
    }

    /** A judge's answers. */
    double[] of(JudgeNetwork judge) {
        float[] points = new float[grid.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) grid[i];
        }
        try (StepScope scope = new StepScope()) {
            return Arrays.stream(judge.scoresOf(Tensors.matrix(points, points.length, 1)))
                    .map(Answers::probability)
                    .toArray();
        }
    }

    /** The greatest distance of a judge's answers from the best ones, from 0 to 1. */
    double gap(JudgeNetwork judge) {
        double[] best = best();
        double[] answers = of(judge);
        double gap = 0;
        for (int i = 0; i < best.length; i++) {
            gap = Math.max(gap, Math.abs(best[i] - answers[i]));
        }
        return gap;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
