package io.mediant.calibration.test;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Laws that rows are drawn from, by name. */
record Rows(String name, ToDoubleFunction<RandomGenerator> law) {
    static final Rows NORMAL = new Rows("normal", RandomGenerator::nextGaussian);
    static final Rows CAUCHY = new Rows("Cauchy", random -> Math.tan(Math.PI * (random.nextDouble() - 0.5)));
    static final Rows TIES = new Rows("whole numbers 0 to 5", random -> random.nextInt(6));

    double[] draw(int rows, RandomGenerator random) {
        double[] values = new double[rows];
        Arrays.setAll(values, i -> law.applyAsDouble(random));
        return values;
    }

    PointCloud cloud(int points, int dimension, RandomGenerator random) {
        return PointCloud.ofRows(draw(points * dimension, random), dimension);
    }

    /** The same law moved and stretched. */
    Rows changed(double shift, double scale) {
        return new Rows(name, random -> shift + scale * law.applyAsDouble(random));
    }
}
