package io.mediant.core.inference.test;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Family-wise error control: turns p values of a family of tests into adjusted p values.
 *
 * <p>With the p values in increasing order, the adjusted p_(i) = max over j <= i of (k - j + 1) p_(j), at most 1, k the size of the
 * family. Rejecting where the adjusted value is at most a makes even one false rejection at most as likely as a, whatever the
 * dependence of the tests; {@link BenjaminiHochberg} allows a share of false ones and finds more. Source: S. Holm, "A simple
 * sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65-70.
 */
public final class Holm {
    private Holm() {}

    /**
     * Returns the adjusted p values, in the order of the p values, as a new array.
     *
     * @param p p values in [0, 1]; may be empty
     * @throws IllegalArgumentException if a p value is NaN or outside [0, 1]
     */
    public static double[] adjust(double[] p) {
        BenjaminiHochberg.requireProbabilities(p);
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 0; rank < p.length; rank++) {
            int i = order[rank];
            most = Math.max(most, Math.min(1, p[i] * (p.length - rank)));
            adjusted[i] = most;
        }
        return adjusted;
    }
}
