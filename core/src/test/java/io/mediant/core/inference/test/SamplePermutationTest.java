package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.MaximumMeanDiscrepancy;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SamplePermutationTest {
    private static final SamplePermutation TEST = SamplePermutation.withDefaults();

    private static double[] normal(int size, double shift, RandomGenerator random) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> shift + random.nextGaussian());
        return values;
    }

    private static PointCloud cloud(int size, double shift, RandomGenerator random) {
        return PointCloud.ofRows(normal(3 * size, shift, random), 3);
    }

    /** Of the 6 labellings of 1, 2, 3, 4 into pairs, {1, 2 | 3, 4} and its mirror image are the farthest apart. */
    @Test
    void pByHand() {
        double[] a = {1, 2};
        double[] b = {3, 4};
        SamplePermutation many = TEST.withPermutations(20_000);
        assertEquals(1.0 / 3, many.wasserstein1(a, b).p(), 0.017);
        assertEquals(1.0 / 3, many.energyDistance(a, b).p(), 0.017);
        assertEquals(1.0 / 3, many.cramerVonMises(a, b).p(), 0.017);
        assertEquals(1.0 / 3, many.kolmogorovSmirnov(a, b).p(), 0.017);
        assertEquals(
                1.0 / 3,
                many.energyDistance(PointCloud.ofRows(a, 1), PointCloud.ofRows(b, 1))
                        .p(),
                0.017);
        assertEquals(
                1.0 / 3,
                many.maximumMeanDiscrepancy(PointCloud.ofRows(a, 1), PointCloud.ofRows(b, 1))
                        .p(),
                0.017);
        assertEquals(2, many.wasserstein1(a, b).statistic());
    }

    @Test
    void pIsNeverZeroAndIsOneForOneValue() {
        double[] far = {100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111};
        double[] near = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        PermutationResult result = TEST.withPermutations(99).wasserstein1(near, far);
        assertEquals(new PermutationResult("permuted Wasserstein-1", 100, 0.01, 99, 0, false, 42), result);
        double[] same = {3, 3, 3};
        assertEquals(1, TEST.wasserstein1(same, same).p());
        assertEquals(1, TEST.cramerVonMises(same, same).p());
        assertEquals(1, TEST.energyDistance(new double[] {2}, new double[] {5}).p());
    }

    @Test
    void cloudStatisticsAreThoseOfTheMeasures() {
        SplittableRandom random = new SplittableRandom(5);
        PointCloud a = cloud(700, 0, random);
        PointCloud b = cloud(40, 0.5, random);
        SamplePermutation few = TEST.withPermutations(19);
        assertEquals(EnergyDistance.between(a, b), few.energyDistance(a, b).statistic(), 1e-10);
        assertEquals(
                MaximumMeanDiscrepancy.withMedianBandwidth(a, b, 42).unbiasedSquared(a, b),
                few.maximumMeanDiscrepancy(a, b).statistic(),
                1e-12);
        assertEquals(0.05, few.maximumMeanDiscrepancy(a, b).p());
        assertEquals(0.05, few.energyDistance(b, a).p());
    }

    @Test
    void oneThreadOrManyGiveTheSame() throws InterruptedException, ExecutionException {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = normal(300, 0, random);
        double[] b = normal(200, 0.2, random);
        PointCloud x = cloud(600, 0, random);
        PointCloud y = cloud(90, 0.1, random);
        for (SamplePermutation test : new SamplePermutation[] {TEST.withPermutations(300), TEST.withEarlyStopping(9)}) {
            ForkJoinPool single = new ForkJoinPool(1);
            assertEquals(
                    test.wasserstein1(a, b),
                    single.submit(() -> test.wasserstein1(a, b)).get());
            assertEquals(
                    test.energyDistance(x, y),
                    single.submit(() -> test.energyDistance(x, y)).get());
            single.shutdown();
        }
    }

    @Test
    void stoppingEarlyDrawsFewWhereNothingDiffersAndAllWhereMuchDoes() {
        SplittableRandom random = new SplittableRandom(7);
        double[] a = normal(200, 0, random);
        SamplePermutation test = TEST.withEarlyStopping(10).withSeed(3);
        PermutationResult same = test.wasserstein1(a, a);
        assertEquals(new PermutationResult("permuted Wasserstein-1", 0, 1, 10, 10, true, 3), same);
        PermutationResult differs = test.wasserstein1(a, normal(200, 2, random));
        assertEquals(999, differs.permutations());
        assertFalse(differs.stoppedEarly());
        assertEquals(0.001, differs.p());
        PermutationResult between = test.wasserstein1(a, normal(200, 0.05, random));
        assertTrue(between.stoppedEarly());
        assertEquals(10.0 / between.permutations(), between.p());
    }

    /** At level 5 %, 400 null tests reject 36 times or more with probability below 0.001 if the level holds. */
    @Test
    void holdsItsLevelWithTies() {
        SplittableRandom random = new SplittableRandom(9);
        BiFunction<double[], double[], PermutationResult> wasserstein = TEST.withPermutations(99)::wasserstein1;
        BiFunction<double[], double[], PermutationResult> stopping =
                TEST.withPermutations(99).withEarlyStopping(5)::wasserstein1;
        int[] rejected = new int[2];
        for (int i = 0; i < 400; i++) {
            double[] a = random.ints(12, 0, 5).asDoubleStream().toArray();
            double[] b = random.ints(40, 0, 5).asDoubleStream().toArray();
            rejected[0] += wasserstein.apply(a, b).p() <= 0.05 ? 1 : 0;
            rejected[1] += stopping.apply(a, b).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(rejected[0] < 36 && rejected[1] < 36, Arrays.toString(rejected));
    }

    @Test
    void wrongInputIsRejected() {
        assertMessage("permutations is 0; give at least 1, such as 999", () -> TEST.withPermutations(0));
        assertMessage("the number of exceedances is 0; give at least 1, such as 10", () -> TEST.withEarlyStopping(0));
        Sample weighted = Sample.weighted(new double[] {1, 2}, new double[] {1, 2});
        assertMessage(
                "value 1 of the second sample has a weight of 2.0; the test is for whole rows, so give each with weight 1",
                () -> TEST.cramerVonMises(Sample.of(1, 2), weighted));
        assertMessage(
                "the first sample has infinite values, from 1.0 to Infinity; leave them out, or test with"
                        + " kolmogorovSmirnov, which uses the order alone",
                () -> TEST.wasserstein1(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1}));
        assertMessage(
                "the clouds have 1 and 2 points; the unbiased estimate needs pairs within each, so at least 2",
                () -> TEST.maximumMeanDiscrepancy(
                        PointCloud.of(new double[] {1}), PointCloud.of(new double[] {1}, new double[] {4})));
        PointCloud heavy = PointCloud.weighted(new double[][] {{1}, {2}}, new double[] {1, 2});
        assertMessage(
                "a cloud is weighted; points are permuted as wholes, so give no weights",
                () -> TEST.energyDistance(heavy, heavy));
        PointCloud large = PointCloud.ofRows(new double[60_000], 1);
        assertMessage(
                "the clouds have 60000 and 60000 points, more than 100000 together; test random parts of them, or use"
                        + " MaximumMeanDiscrepancy.blockEstimate",
                () -> TEST.energyDistance(large, large));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
