package io.mediant.core.density;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The draw of an index with given probabilities, by a search in their running sums. */
final class Choice {
    private final double[] runningSums;

    private Choice(double[] runningSums) {
        this.runningSums = runningSums;
    }

    /** A choice in proportion to non-negative weights of positive sum. */
    static Choice of(double[] weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return new Choice(sums);
    }

    int draw(RandomGenerator random) {
        double target = Draws.openUniform(random) * runningSums[runningSums.length - 1];
        int found = Arrays.binarySearch(runningSums, target);
        return Math.min(found >= 0 ? found + 1 : -found - 1, runningSums.length - 1);
    }
}
