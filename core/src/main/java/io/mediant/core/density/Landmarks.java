package io.mediant.core.density;

import java.util.Arrays;

/** Points of a density between which it varies gently: quantiles from the middle far into both tails. */
final class Landmarks {
    private static final double[] LEVELS = {0.25, 0.05, 5e-3, 1e-4, 1e-6, 1e-9, 1e-12, 1e-16};

    private Landmarks() {}

    static double[] ofQuantiles(Density density) {
        double[] points = new double[2 * LEVELS.length + 1];
        for (int i = 0; i < LEVELS.length; i++) {
            points[2 * i] = density.quantile(LEVELS[i]);
            points[2 * i + 1] = density.upperQuantile(LEVELS[i]);
        }
        points[2 * LEVELS.length] = density.quantile(0.5);
        return ascending(points);
    }

    /** The finite ones among the points, ascending, each once. */
    static double[] ascending(double[] points) {
        return Arrays.stream(points)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }
}
