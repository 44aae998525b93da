package io.mediant.lab.target;

import java.util.random.RandomGenerator;

/** {@link Shapes} as a target: each draw is a picture, a number for each of its pixels. */
public final class DrawnShapes implements Target {
    /** Pictures of shapes. */
    public DrawnShapes() {}

    @Override
    public int dimensions() {
        return Shapes.PIXELS;
    }

    @Override
    public float[] draw(int rows, RandomGenerator random) {
        return Shapes.draw(rows, random);
    }

    @Override
    public double[] window() {
        double[] window = new double[2 * Shapes.PIXELS];
        for (int k = 0; k < Shapes.PIXELS; k++) {
            window[2 * k + 1] = 1;
        }
        return window;
    }
}
