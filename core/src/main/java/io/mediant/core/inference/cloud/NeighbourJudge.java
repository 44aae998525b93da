package io.mediant.core.inference.cloud;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The votes of the k nearest learnt rows by the distance in leading components, k = floor(sqrt N) for N learnt rows: ln((a + 1)/n) - ln((b + 1)/m), with a and b of the
 * n and m learnt rows of the sides among them.
 */
final class NeighbourJudge implements LearntJudge {
    private static final int BATCH = 256;

    private final double[][] components;
    private final double[][] byComponent;
    private final double[] halfSquares;
    private final int ofP;
    private final int neighbours;
    private final double base;

    NeighbourJudge(double[][] components, double[][] p, double[][] q) {
        this.components = components;
        double[][] learnt = Arrays.copyOf(p, p.length + q.length);
        System.arraycopy(q, 0, learnt, p.length, q.length);
        double[][] places = RowProducts.times(learnt, components);
        byComponent = RowProducts.transposed(places);
        halfSquares = Arrays.stream(places)
                .mapToDouble(place -> 0.5 * RowProducts.square(place))
                .toArray();
        ofP = p.length;
        neighbours = (int) Math.sqrt(learnt.length);
        base = Math.log((double) q.length / p.length);
    }

    @Override
    public int settings() {
        return 1;
    }

    @Override
    public double[][] scores(Learning.Batch batch) {
        double[][] places = RowProducts.times(batch.rows(), components);
        double[] scores = new double[places.length];
        IntStream.range(0, (places.length + BATCH - 1) / BATCH).parallel().forEach(part -> {
            int to = Math.min(places.length, (part + 1) * BATCH);
            double[][] nearness = RowProducts.times(Arrays.copyOfRange(places, part * BATCH, to), byComponent);
            double[] spare = new double[halfSquares.length];
            for (int i = 0; i < nearness.length; i++) {
                scores[part * BATCH + i] = score(nearness[i], spare);
            }
        });
        return new double[][] {scores};
    }

    /** From inner products with all learnt rows. */
    private double score(double[] nearness, double[] spare) {
        for (int j = 0; j < nearness.length; j++) {
            nearness[j] = halfSquares[j] - nearness[j];
        }
        System.arraycopy(nearness, 0, spare, 0, spare.length);
        double last = smallest(spare, neighbours);
        int a = 0;
        int both = 0;
        for (int j = 0; j < nearness.length; j++) {
            if (nearness[j] <= last) {
                both++;
                a += j < ofP ? 1 : 0;
            }
        }
        return Math.log((a + 1.0) / (both - a + 1.0)) + base;
    }

    /** The k-th smallest value, by Hoare's selection; reorders the values. */
    private static double smallest(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        int target = k - 1;
        while (low < high) {
            double pivot = middle(values[low], values[low + (high - low) / 2], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (target <= j) {
                high = j;
            } else if (target >= i) {
                low = i;
            } else {
                return values[target];
            }
        }
        return values[target];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
