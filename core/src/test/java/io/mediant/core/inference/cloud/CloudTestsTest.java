package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.Kernel;
import io.mediant.core.transport.MaximumMeanDiscrepancy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudTestsTest {
    private static final KernelTest KERNELS = KernelTest.withDefaults().withPermutations(199);
    private static final EnergyTest ENERGY = EnergyTest.withDefaults().withPermutations(199);

    /** Discrepancies from sums over blocks against those over pairs: single rows, and blocks of 2. */
    @Test
    void discrepanciesAreThoseOfTransport() {
        for (int rows : new int[] {100, 400}) {
            PointCloud p = Normals.cloud(rows, 5, 0, 1, 1);
            PointCloud q = Normals.cloud(rows - 40, 5, 0.3, 1, 2);
            KernelTest.Result kernels = KERNELS.unwhitened().between(p, q, 3);
            for (KernelTest.Scale scale : kernels.scales()) {
                assertEquals(
                        MaximumMeanDiscrepancy.of(Kernel.gaussian(scale.bandwidth()))
                                .unbiasedSquared(p, q),
                        scale.squared(),
                        1e-12);
            }
            EnergyTest.Result energy = ENERGY.between(p, q, 3);
            assertEquals(EnergyDistance.between(p, q), energy.distance(), 1e-11);
            assertEquals(new CloudTestSize.Sample(rows, rows - 40, false, rows == 100 ? 1 : 2), energy.sample());
        }
    }

    /** Statistics of random labellings against their definition. */
    @Test
    void permutedStatisticsAreThoseOfPermutedRows() {
        PointCloud p = Normals.cloud(12, 2, 0, 1, 1);
        PointCloud q = Normals.cloud(15, 2, 1, 1, 2);
        BlockedRows rows = BlockedRows.of(p, q, 100, 4);
        double[] squares = BlockPermutation.of(rows, 19, 4)
                .biased(BlockPairSums.of(rows, BlockPairSums.negativeDistance(), share -> {})
                        .get(0));

        assertEquals(20, squares.length);
        assertEquals(Math.pow(EnergyDistance.between(p, q), 2), squares[0], 1e-12);
        assertTrue(Arrays.stream(squares).allMatch(square -> square >= 0));
        assertEquals(20, Arrays.stream(squares).distinct().count());
    }

    @Test
    void differencesAreFound() {
        PointCloud p = Normals.cloud(300, 8, 0, 1, 1);
        PointCloud shifted = Normals.cloud(200, 8, 1, 1, 2);
        PointCloud wider = Normals.cloud(200, 8, 0, 1.4, 3);

        assertEquals(1 / 200.0, KERNELS.between(p, shifted, 1).p());
        assertEquals(1 / 200.0, ENERGY.between(p, shifted, 1).p());
        assertEquals(1 / 200.0, KERNELS.between(p, wider, 1).p());
        KernelTest.Result result = KERNELS.between(p, shifted, 1);
        List<Double> shares = new ArrayList<>();
        assertEquals(result, KERNELS.between(p, shifted, 1, shares::add));
        assertEquals(1, shares.get(shares.size() - 1));
        assertEquals(result.statistic(), result.scales().get(result.best()).standardised(), 1e-12);
    }

    /** A shift along an axis of little spread: only whitened rows show it. */
    @Test
    void whiteningShowsShiftsAlongAxesOfLittleSpread() {
        double[][] p = Normals.rows(200, 10, 4);
        double[][] q = Normals.rows(200, 10, 5);
        for (int i = 0; i < 200; i++) {
            p[i][9] *= 0.05;
            q[i][9] = 0.05 * (q[i][9] + 1);
        }
        assertEquals(
                1 / 200.0,
                KERNELS.between(PointCloud.of(p), PointCloud.of(q), 1).p());
        assertTrue(KERNELS.unwhitened()
                        .between(PointCloud.of(p), PointCloud.of(q), 1)
                        .p()
                > 0.02);
    }

    /** One law: more than 8 of 40 rejections at 5 % are rarer than 1 in 5000 for each test. Sizes are very unequal, and some rows are equal. */
    @Test
    void equalLawsAreSeldomRejected() {
        int kernels = 0;
        int energy = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[] small = Normals.cloud(20, 3, 0, 1, 300 + seed).coordinates();
            double[] large = Normals.cloud(150, 3, 0, 1, 400 + seed).coordinates();
            PointCloud p =
                    PointCloud.ofRows(Arrays.stream(small).map(Math::rint).toArray(), 3);
            PointCloud q =
                    PointCloud.ofRows(Arrays.stream(large).map(Math::rint).toArray(), 3);
            kernels += KERNELS.between(p, q, seed).p() <= 0.05 ? 1 : 0;
            energy += ENERGY.between(p, q, seed).p() <= 0.05 ? 1 : 0;
        }
        assertTrue(kernels <= 8, kernels + " of 40");
        assertTrue(energy <= 8, energy + " of 40");
    }

    @Test
    void manyRowsAreSampledAndSidesCutToEightfold() {
        PointCloud p = Normals.cloud(30, 2, 0, 1, 1);
        PointCloud q = Normals.cloud(2000, 2, 0, 1, 2);
        CloudTestSize.Sample sample = ENERGY.between(p, q, 1).sample();

        assertEquals(new CloudTestSize.Sample(30, 240, true, 1), sample);
        assertEquals(
                new CloudTestSize.Sample(600, 600, true, 3),
                ENERGY.withRows(600).between(q, q, 1).sample());
    }

    @Test
    void rowsThatAreAllEqualGiveOne() {
        PointCloud same = PointCloud.ofRows(new double[3 * 30], 3);

        assertEquals(1, KERNELS.between(same, same, 1).p());
        assertEquals(1, ENERGY.between(same, same, 1).p());
    }

    @Test
    void badArgumentsAreRejected() {
        PointCloud few = Normals.cloud(9, 2, 0, 1, 1);
        PointCloud enough = Normals.cloud(10, 2, 0, 1, 1);

        assertThrows(IllegalArgumentException.class, () -> KERNELS.between(few, enough, 1));
        assertThrows(IllegalArgumentException.class, () -> ENERGY.between(enough, few, 1));
        assertThrows(IllegalArgumentException.class, () -> KERNELS.withPermutations(18));
        assertThrows(IllegalArgumentException.class, () -> ENERGY.withRows(9));
    }
}
