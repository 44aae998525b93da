package io.mediant.calibration.grid;

import java.util.SplittableRandom;

/** Which cells differ. */
public enum Spread {
    /** Every cell, in turn up and down. */
    ALL(1),
    /** A tenth of the cells, at equal distances; at least one. */
    TENTH(10);

    private final int step;

    Spread(int step) {
        this.step = step;
    }

    /** The tilt of every cell: 0, or of size 0.75 to 1.25 with the sign changing from one to the next. */
    double[] tilts(int cells, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] tilts = new double[cells];
        double sign = 1;
        for (int i = 0; i < cells; i += step) {
            tilts[i] = sign * random.nextDouble(0.75, 1.25);
            sign = -sign;
        }
        return tilts;
    }
}
