package io.mediant.lab.experiment.likelihood;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Walks back from noise to data: x_(t-1) ~ N(mean by the denoiser, variance of the step back). */
final class AncestralSampler {
    private AncestralSampler() {}

    /**
     * Points of the model, row by row.
     *
     * @param watch is shown the points at each step, T to 0; it does not change them
     */
    static double[] draw(
            Denoiser denoiser,
            NoiseSchedule schedule,
            int count,
            SplittableRandom random,
            BiConsumer<Integer, double[]> watch) {
        double[] points = new double[ModeGrid.AXES * count];
        for (int i = 0; i < points.length; i++) {
            points[i] = random.nextGaussian();
        }
        watch.accept(schedule.steps(), points);
        for (int t = schedule.steps(); t >= 1; t--) {
            double[] epsilon = denoiser.noise(points, t);
            for (int i = 0; i < points.length; i++) {
                points[i] = schedule.stepBackMean(t, points[i], epsilon[i])
                        + schedule.stepBackSd(t) * random.nextGaussian();
            }
            watch.accept(t - 1, points);
        }
        return points;
    }
}
