package io.mediant.lab.target;

import io.mediant.lab.LabException;
import java.util.random.RandomGenerator;

/** Draws with replacement from rows that a user gives. */
public final class Rows implements Target {
    private static final double ROOM = 0.2;

    private final float[] values;
    private final int dimensions;
    private final double[] window;

    private Rows(float[] values, int dimensions) {
        this.values = values;
        this.dimensions = dimensions;
        window = windowOf(values, dimensions);
    }

    /**
     * @param values row by row, at least two rows
     * @throws LabException if there are fewer, or one value is not finite
     */
    public static Rows of(float[] values, int dimensions) {
        if (dimensions < 1 || values.length < 2 * dimensions || values.length % dimensions != 0) {
            throw new LabException(
                    LabException.Kind.DATA,
                    "there are too few rows to learn from",
                    values.length + " numbers are not two rows or more of " + dimensions,
                    "give a file with more rows");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new LabException(
                        LabException.Kind.DATA,
                        "the data hold a value that is not a number",
                        "row " + (Math.floorDiv(i, dimensions) + 1) + ", column " + (i % dimensions + 1) + " is "
                                + values[i],
                        "drop such rows, or fill the value");
            }
        }
        return new Rows(values.clone(), dimensions);
    }

    private static double[] windowOf(float[] values, int dimensions) {
        double[] window = new double[2 * dimensions];
        for (int k = 0; k < dimensions; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = k; i < values.length; i += dimensions) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            double room = Math.max(ROOM * (high - low), 1e-6 + 1e-6 * Math.abs(high));
            window[2 * k] = low - room;
            window[2 * k + 1] = high + room;
        }
        return window;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public float[] draw(int rows, RandomGenerator random) {
        float[] draws = new float[rows * dimensions];
        int available = Math.floorDiv(values.length, dimensions);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, random.nextInt(available) * dimensions, draws, i * dimensions, dimensions);
        }
        return draws;
    }

    @Override
    public double[] window() {
        return window.clone();
    }
}
