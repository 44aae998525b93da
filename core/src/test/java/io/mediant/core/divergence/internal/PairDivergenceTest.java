package io.mediant.core.divergence.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairDivergenceTest {
    private static final int ROWS = 40;

    private static double[][] rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, ROWS)
                .mapToObj(i -> random.doubles(300).map(u -> u * u).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void knownSumsGiveTheSameValue() {
        double[][] rows = rows(1);
        double[] sums =
                Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        for (int i = 1; i < ROWS; i++) {
            double expected = JensenShannonKernel.nats(rows[0], rows[i]);
            double value = JensenShannonKernel.nats(rows[0], sums[0], rows[i], sums[i]);
            assertEquals(expected, value, 1e-15 * expected);
        }
    }

    /** Each thread has a workspace of its own. */
    @Test
    void threadsDoNotDisturbEachOther() {
        double[][] rows = rows(2);
        for (PairMeasure measure : PairMeasure.values()) {
            IntStream pairs = IntStream.range(0, ROWS * ROWS);
            double[] alone = pairs.mapToDouble(k -> PairDivergence.of(measure, rows[k / ROWS], rows[k % ROWS]))
                    .toArray();
            double[] together = IntStream.range(0, ROWS * ROWS)
                    .parallel()
                    .mapToDouble(k -> PairDivergence.of(measure, rows[k / ROWS], rows[k % ROWS]))
                    .toArray();
            assertArrayEquals(alone, together);
        }
    }

    /** Weights 3 and 7 as shares of 10: multiples that round nowhere are the same distribution. */
    @Test
    void proportionalVectorsAreEqualByEveryMeasure() {
        for (PairMeasure measure : PairMeasure.values()) {

            assertEquals(0.0, PairDivergence.of(measure, new double[] {3, 7, 5}, new double[] {9, 21, 15}));
        }
    }

    @Test
    void disjointVectorsReachTheBoundOfEveryMeasure() {
        double[] p = {0.1, 0.7, 0, 0.3, 0};
        double[] q = {0, 0, 0.3, 0, 1e-3};
        for (PairMeasure measure : PairMeasure.values()) {
            assertEquals(measure.bound(), PairDivergence.of(measure, p, q));
        }
    }

    /** p = (1, 2^-1030)/(1 + 2^-1030) beside q = (1, 0) and (1, 2^-1040): infinite only where the outcome is absent. */
    @Test
    void tinyWeightsAreNotAbsent() {
        double[] p = {1, 0x1p-1030};
        assertEquals(Double.POSITIVE_INFINITY, PairDivergence.of(PairMeasure.KULLBACK_LEIBLER, p, new double[] {1, 0}));
        assertEquals(Double.POSITIVE_INFINITY, PairDivergence.of(PairMeasure.CHI_SQUARE, p, new double[] {1, 0}));
        assertEquals(
                0x1p-1030 * (10 * Math.log(2) - 1),
                PairDivergence.of(PairMeasure.KULLBACK_LEIBLER, p, new double[] {1, 0x1p-1040}),
                0x1p-1035);
        assertEquals(0x1p-1020, PairDivergence.of(PairMeasure.CHI_SQUARE, p, new double[] {1, 0x1p-1040}), 0x1p-1029);
    }
}
