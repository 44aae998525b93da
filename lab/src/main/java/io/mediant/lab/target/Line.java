package io.mediant.lab.target;

import java.util.random.RandomGenerator;

/**
 * Draws (θ, z) with z uniform on [0, 1]: a line in the plane. Two of them with different θ have no point in common, however near they are: example 1 of
 * M. Arjovsky, S. Chintala, L. Bottou (2017), arXiv:1701.07875.
 */
public final class Line implements Target {
    private final double theta;

    private Line(double theta) {
        this.theta = theta;
    }

    /** The line at θ. */
    public static Line at(double theta) {
        return new Line(theta);
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public float[] draw(int rows, RandomGenerator random) {
        float[] draws = new float[2 * rows];
        for (int i = 0; i < rows; i++) {
            draws[2 * i] = (float) theta;
            draws[2 * i + 1] = (float) random.nextDouble();
        }
        return draws;
    }

    @Override
    public double[] window() {
        return new double[] {theta - 1, theta + 1, -0.2, 1.2};
    }
}
