package io.mediant.lab.target;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** A source of real draws. */
public interface Target {
    /** Numbers per draw. */
    int dimensions();

    /** So many draws, row by row. */
    float[] draw(int rows, RandomGenerator random);

    /** The edges of a window that holds the draws and some room around them: low and high for each dimension in turn. */
    double[] window();

    /** Where the draws gather, if they do so at known places. */
    default Optional<Modes> modes() {
        return Optional.empty();
    }
}
