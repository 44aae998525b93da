package io.mediant.core.inference.test;

/**
 * A law on the whole numbers 0 to k - 1, given by k weights and sampled by inversion. A guide table (H.-C. Chen and Y. Asau,
 * "On generating random variates from an empirical distribution", AIIE Transactions 6 (1974), 163-166) starts each search next
 * to its end, so a draw takes a bounded number of steps on average, however many numbers there are. Immutable.
 */
final class GuideTable {
    private final double[] cumulative;
    private final int[] guide;

    private GuideTable(double[] cumulative, int[] guide) {
        this.cumulative = cumulative;
        this.guide = guide;
    }

    /** Returns the law in proportion to weights of at least 0, of which the last is above 0. */
    static GuideTable of(double[] weights) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
        int[] guide = new int[weights.length];
        int i = 0;
        for (int j = 0; j < guide.length; j++) {
            while (cumulative[i] <= sum * j / guide.length) {
                i++;
            }
            guide[j] = i;
        }
        return new GuideTable(cumulative, guide);
    }

    /** Returns the number for a uniform value of at least 0 and below 1. */
    int at(double uniform) {
        double wanted = uniform * cumulative[cumulative.length - 1];
        int i = guide[(int) (uniform * guide.length)];
        while (cumulative[i] <= wanted) {
            i++;
        }
        return i;
    }
}
