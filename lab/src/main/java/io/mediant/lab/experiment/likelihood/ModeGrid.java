package io.mediant.lab.experiment.likelihood;

import io.mediant.core.density.Density;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.divergence.continuous.DifferentialEntropy;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A law in the plane with six modes of unequal weight: two independent mixtures of normals, one per axis. So its density, its entropy and its scores
 * are exact at every level of noise; whoever only sees its points does not know.
 */
final class ModeGrid {
    static final int AXES = 2;

    private final List<Mixture> axes;

    private ModeGrid(List<Mixture> axes) {
        this.axes = axes;
    }

    static ModeGrid ofSixModes() {
        return new ModeGrid(List.of(
                Mixture.of(new double[] {0.3, 0.5, 0.2}, Normal.of(-1.5, 0.3), Normal.of(0, 0.3), Normal.of(1.5, 0.3)),
                Mixture.of(new double[] {0.65, 0.35}, Normal.of(-0.9, 0.35), Normal.of(1.1, 0.35))));
    }

    /** The law of x_t. */
    ModeGrid diffused(NoiseSchedule schedule, int t) {
        return new ModeGrid(
                axes.stream().map(axis -> diffused(axis, schedule, t)).toList());
    }

    private static Mixture diffused(Mixture axis, NoiseSchedule schedule, int t) {
        double signal = schedule.signal(t);
        double noise = schedule.noise(t);
        Density[] modes = axis.components().stream()
                .map(mode -> Normal.of(signal * mode.mean(), Math.hypot(signal * Math.sqrt(mode.variance()), noise)))
                .toArray(Density[]::new);
        return Mixture.of(axis.weights(), modes);
    }

    /** Points, row by row. */
    double[] sample(int count, SplittableRandom random) {
        double[] points = new double[AXES * count];
        for (int axis = 0; axis < AXES; axis++) {
            double[] values = axes.get(axis).sample(random.nextLong(), count);
            for (int i = 0; i < count; i++) {
                points[AXES * i + axis] = values[i];
            }
        }
        return points;
    }

    /** ln of the density at the i-th of points. */
    double logDensity(double[] points, int i) {
        return axes.get(0).logDensity(points[AXES * i]) + axes.get(1).logDensity(points[AXES * i + 1]);
    }

    /** The derivative of the log density by an axis, at a coordinate on it. */
    double score(int axis, double coordinate) {
        return axes.get(axis).logDensityDerivative(coordinate);
    }

    /** In nats. */
    double entropy() {
        return axes.stream()
                .mapToDouble(axis -> DifferentialEntropy.of(axis).value())
                .sum();
    }
}
