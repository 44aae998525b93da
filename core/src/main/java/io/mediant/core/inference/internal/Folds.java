package io.mediant.core.inference.internal;

import java.util.random.RandomGenerator;

/** Random folds of nearly equal size. */
public final class Folds {
    private Folds() {}

    /** Returns the fold of each of {@code size} rows. */
    public static int[] dealt(int size, int folds, RandomGenerator random) {
        int[] dealt = new int[size];
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(i + 1);
            dealt[i] = dealt[place];
            dealt[place] = i % folds;
        }
        return dealt;
    }
}
