package io.mediant.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.kernel.Block;
import io.mediant.core.kernel.BlockKernels;
import io.mediant.core.kernel.Kernels;
import io.mediant.core.kernel.ScalarKernels;
import io.mediant.testkit.Draws;
import io.mediant.testkit.Laws;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorKernelsTest {
    private static final double EIGHT_ULPS = 8 * 0x1p-53;
    private static final BlockKernels SCALAR = new ScalarKernels();
    private static final BlockKernels VECTOR = new VectorKernels();
    private static final Map<String, BiConsumer<BlockKernels, Block>> KERNELS = Map.of(
            "jensenShannon", BlockKernels::jensenShannon,
            "kullbackLeibler", BlockKernels::kullbackLeibler,
            "jeffreys", BlockKernels::jeffreys,
            "totalVariation", BlockKernels::totalVariation,
            "hellinger", BlockKernels::hellinger,
            "chiSquare", BlockKernels::chiSquare);

    @Test
    void theyAreTheKernelsInUse() {
        assertTrue(Kernels.description().startsWith("vector ("), Kernels.description());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 255, 256, 257, 4096, 4097})
    void everyKernelAgreesWithTheScalarOne(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] base = Draws.dirichlet(random, size);
        List<double[]> others = size == 0
                ? List.of(base)
                : List.of(
                        base,
                        Draws.dirichlet(random, size),
                        Draws.sparse(random, size),
                        Draws.wide(random, size),
                        Draws.near(random, base, 1e-3),
                        Draws.near(random, base, 1e-9));
        for (double[] a : others) {
            for (double[] b : others) {
                KERNELS.forEach((name, kernel) -> agree(name, kernel, a, b));
            }
        }
    }

    private static void agree(String name, BiConsumer<BlockKernels, Block> kernel, double[] a, double[] b) {
        Block expected = new Block();
        Block actual = new Block();
        for (double correction : new double[] {0, 1e-16}) {
            expected.scale(0x1.3p200, 0x1.1p200, correction);
            actual.scale(0x1.3p200, 0x1.1p200, correction);
            for (int from = 0; from < a.length; from += Block.SIZE) {
                expected.load(a, b, from);
                actual.load(a, b, from);
                kernel.accept(SCALAR, expected);
                kernel.accept(VECTOR, actual);
                assertNear(expected.smallestRatio(), actual.smallestRatio(), name);
                if (expected.smallestRatio() >= Double.MIN_NORMAL) {
                    assertNear(expected.terms(), actual.terms(), name);
                }
                double rounding = EIGHT_ULPS * 4 * sum(a, b, from) * 0x1.3p200;
                assertEquals(expected.differences(), actual.differences(), rounding + Double.MIN_VALUE, name);
            }
        }
    }

    private static double sum(double[] a, double[] b, int from) {
        double sum = 0;
        for (int i = from; i < Math.min(a.length, from + Block.SIZE); i++) {
            sum += a[i] + b[i];
        }
        return sum;
    }

    private static void assertNear(double expected, double actual, String name) {
        assertTrue(
                expected == actual || Math.abs(expected - actual) <= EIGHT_ULPS * Math.abs(expected),
                () -> name + ": scalar " + expected + ", vector " + actual);
    }

    @Test
    void sumsGuardAgainstWhatIsNotAWeight() {
        double[] weights = new SplittableRandom(1).doubles(Block.SIZE).toArray();
        for (int size = 0; size <= Block.SIZE; size++) {
            assertNear(SCALAR.guardedSum(weights, 0, size), VECTOR.guardedSum(weights, 0, size), "sum");
            int from = Math.max(0, size - 19);
            assertNear(SCALAR.guardedSum(weights, from, size), VECTOR.guardedSum(weights, from, size), "sum");
        }
        for (double bad : new double[] {-0.0, -1, Double.NaN}) {
            for (int i = 0; i < 40; i++) {
                double[] spoilt = new double[40];
                spoilt[i] = bad;
                assertTrue(Double.isNaN(VECTOR.guardedSum(spoilt, 0, 40)));
            }
        }
    }

    /** The logarithm as a polynomial: 1.5 units in the last place where shares and ratios are. */
    @Test
    void theLogarithmOfEveryLane() {
        SplittableRandom random = new SplittableRandom(2);
        double[] u = new double[Lanes.SPECIES.length()];
        for (int draw = 0; draw < 50_000; draw++) {
            for (int lane = 0; lane < u.length; lane++) {
                u[lane] = Math.scalb(random.nextDouble(0.125, 0.25), -random.nextInt(1018));
            }
            double[] ln = Lanes.ln(jdk.incubator.vector.DoubleVector.fromArray(Lanes.SPECIES, u, 0))
                    .toDoubleArray();
            for (int lane = 0; lane < u.length; lane++) {
                double expected = StrictMath.log(u[lane]);
                assertEquals(expected, ln[lane], 1.5 * Math.ulp(expected));
            }
        }
    }

    @Test
    void theMeasuresKeepTheirLaws() {
        double infinity = Double.POSITIVE_INFINITY;
        Laws.of(Divergences::jensenShannon, 1)
                .bounds(Math.log(2))
                .symmetry()
                .jointPermutation(1e-15)
                .absentOutcomes(1e-15);
        Laws.of(Divergences::totalVariation, 2).bounds(1).symmetry().triangleInequality();
        Laws.of(Divergences::hellinger, 3).bounds(1).symmetry().triangleInequality();
        Laws.of(Divergences::kullbackLeibler, 4).bounds(infinity).absentOutcomes(1e-15);
        Laws.of(Divergences::populationStability, 5).bounds(infinity).symmetry().absentOutcomes(1e-15);
        Laws.of(Divergences::chiSquare, 6).bounds(infinity).absentOutcomes(1e-15);
    }
}
