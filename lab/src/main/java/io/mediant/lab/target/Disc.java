package io.mediant.lab.target;

import java.util.random.RandomGenerator;

/** Uniform draws from a ball, on the line an interval and in the plane a disc: a law that really ends, so that two of them can have no point in common. */
public final class Disc implements Target {
    private final double[] centre;
    private final double radius;

    private Disc(double[] centre, double radius) {
        this.centre = centre.clone();
        this.radius = radius;
    }

    /** @throws IllegalArgumentException if there is no centre or the radius is not above 0 */
    public static Disc of(double radius, double... centre) {
        if (centre.length == 0 || !(radius > 0)) {
            throw new IllegalArgumentException("a disc needs a centre and a radius above 0, but it is " + radius);
        }
        return new Disc(centre, radius);
    }

    @Override
    public int dimensions() {
        return centre.length;
    }

    @Override
    public float[] draw(int rows, RandomGenerator random) {
        int dimensions = centre.length;
        float[] draws = new float[rows * dimensions];
        double[] direction = new double[dimensions];
        for (int i = 0; i < rows; i++) {
            double square = 0;
            for (int k = 0; k < dimensions; k++) {
                direction[k] = random.nextGaussian();
                square += direction[k] * direction[k];
            }
            double reach = radius * Math.pow(random.nextDouble(), 1.0 / dimensions) / Math.sqrt(square);
            for (int k = 0; k < dimensions; k++) {
                draws[i * dimensions + k] = (float) (centre[k] + reach * direction[k]);
            }
        }
        return draws;
    }

    @Override
    public double[] window() {
        double[] window = new double[2 * centre.length];
        for (int k = 0; k < centre.length; k++) {
            window[2 * k] = centre[k] - 2 * radius;
            window[2 * k + 1] = centre[k] + 2 * radius;
        }
        return window;
    }
}
