package io.mediant.core.inference;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Seeded samples for the tests of inference. */
public final class Draws {
    private Draws() {}

    /** Counts of {@code rows} draws from the given proportions, which sum to 1. */
    public static long[] multinomial(double[] proportions, int rows, RandomGenerator random) {
        double[] cumulative = new double[proportions.length];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += proportions[i];
            cumulative[i] = sum;
        }
        long[] counts = new long[proportions.length];
        for (int i = 0; i < rows; i++) {
            int place = Arrays.binarySearch(cumulative, sum * random.nextDouble());
            counts[Math.min(counts.length - 1, place < 0 ? -place - 1 : place)]++;
        }
        return counts;
    }

    /** Counts of two normal samples in {@code cells} pooled-quantile cells; the second is shifted and scaled. */
    public static long[][] normalCells(int n, int m, double shift, double scale, int cells, RandomGenerator random) {
        double[] x = random.doubles(n).map(u -> random.nextGaussian()).toArray();
        double[] y = random.doubles(m)
                .map(u -> shift + scale * random.nextGaussian())
                .toArray();
        double[] pooled = Arrays.copyOf(x, n + m);
        System.arraycopy(y, 0, pooled, n, m);
        Arrays.sort(pooled);
        double[] edges = new double[cells - 1];
        for (int i = 1; i < cells; i++) {
            edges[i - 1] = pooled[(int) ((long) i * (n + m) / cells)];
        }
        long[][] counts = new long[2][cells];
        for (double value : x) {
            counts[0][cell(edges, value)]++;
        }
        for (double value : y) {
            counts[1][cell(edges, value)]++;
        }
        return counts;
    }

    private static int cell(double[] edges, double value) {
        int place = Arrays.binarySearch(edges, value);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
