package io.mediant.lab.target;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** Normal draws of one deviation around centres that are all as likely. */
public final class NormalModes implements Target {
    private static final double ROOM = 6;

    private final Modes modes;
    private final double[] window;

    private NormalModes(double[][] centres, double deviation) {
        modes = new Modes(centres, deviation);
        window = windowAround(centres, deviation);
    }

    /**
     * Centres in any dimension.
     *
     * @throws IllegalArgumentException if there are none, they differ in length, or the deviation is not above 0
     */
    public static NormalModes of(double[][] centres, double deviation) {
        if (centres.length == 0 || !(deviation > 0)) {
            throw new IllegalArgumentException("there must be centres and a deviation above 0, but there are "
                    + centres.length + " and " + deviation);
        }
        for (double[] centre : centres) {
            if (centre.length != centres[0].length) {
                throw new IllegalArgumentException("centres of " + centres[0].length + " and of " + centre.length
                        + " numbers cannot be of one target");
            }
        }
        return new NormalModes(centres, deviation);
    }

    /** Centres evenly on a circle around 0 in the plane. */
    public static NormalModes ring(int count, double radius, double deviation) {
        double[][] centres = new double[count][];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            centres[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        return of(centres, deviation);
    }

    /** Centres on a square grid around 0 in the plane. @param side centres along each side */
    public static NormalModes grid(int side, double spacing, double deviation) {
        double[][] centres = new double[side * side][];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = new double[] {
                spacing * (i % side - (side - 1) / 2.0), spacing * (Math.floorDiv(i, side) - (side - 1) / 2.0)
            };
        }
        return of(centres, deviation);
    }

    private static double[] windowAround(double[][] centres, double deviation) {
        int dimensions = centres[0].length;
        double[] window = new double[2 * dimensions];
        for (int k = 0; k < dimensions; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] centre : centres) {
                low = Math.min(low, centre[k]);
                high = Math.max(high, centre[k]);
            }
            double room = Math.max(ROOM * deviation, 0.2 * (high - low));
            window[2 * k] = low - room;
            window[2 * k + 1] = high + room;
        }
        return window;
    }

    @Override
    public int dimensions() {
        return modes.centres()[0].length;
    }

    @Override
    public float[] draw(int rows, RandomGenerator random) {
        int dimensions = dimensions();
        float[] draws = new float[rows * dimensions];
        for (int i = 0; i < rows; i++) {
            double[] centre = modes.centres()[random.nextInt(modes.count())];
            for (int k = 0; k < dimensions; k++) {
                draws[i * dimensions + k] = (float) (centre[k] + modes.deviation() * random.nextGaussian());
            }
        }
        return draws;
    }

    @Override
    public double[] window() {
        return window.clone();
    }

    @Override
    public Optional<Modes> modes() {
        return Optional.of(modes);
    }
}
