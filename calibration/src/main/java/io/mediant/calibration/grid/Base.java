package io.mediant.calibration.grid;

import java.util.Arrays;

/** How the mass that both sides have in common is spread over the cells. */
public enum Base {
    UNIFORM {
        @Override
        double weight(int cell) {
            return 1;
        }
    },
    /** The i-th cell holds a share in proportion to 1/i. */
    ZIPF {
        @Override
        double weight(int cell) {
            return 1.0 / (cell + 1);
        }
    };

    abstract double weight(int cell);

    double[] weights(int cells) {
        double[] weights = new double[cells];
        Arrays.setAll(weights, this::weight);
        return weights;
    }
}
