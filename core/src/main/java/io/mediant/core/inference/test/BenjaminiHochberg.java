package io.mediant.core.inference.test;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * False discovery rate control: turns p values of a family of tests into q values.
 *
 * <p>With the p values in increasing order, q_(i) = min over j >= i of p_(j) k/j, at most 1, k the size of the family. Calling
 * every test with q at most f a discovery keeps the expected share of false ones at or below f, for independent or positively
 * dependent tests. Source: Y. Benjamini and Y. Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * Returns the q values, in the order of the p values, as a new array.
     *
     * @param p p values in [0, 1]; may be empty
     * @throws IllegalArgumentException if a p value is NaN or outside [0, 1]
     */
    public static double[] adjust(double[] p) {
        requireProbabilities(p);
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * p.length / rank);
            q[i] = least;
        }
        return q;
    }

    static void requireProbabilities(double[] p) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("p value " + i + " is " + p[i]
                        + "; p values lie between 0 and 1, so leave out tests that gave none");
            }
        }
    }
}
