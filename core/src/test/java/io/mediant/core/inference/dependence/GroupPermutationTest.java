package io.mediant.core.inference.dependence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.dependence.GroupPermutation.Tested;
import io.mediant.core.inference.dependence.GroupPermutation.TooFewGroups;
import io.mediant.core.inference.test.PermutationNull;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GroupPermutationTest {
    private static final GroupPermutation TEST = GroupPermutation.withDefaults();

    private static Tested tested(GroupedCounts counts) {
        return assertInstanceOf(Tested.class, TEST.test(counts));
    }

    /** Groups of 4 and 4 rows in one cell each: of the 70 labellings 2 keep the cells apart, so p is about 2/70. */
    @Test
    void pOfSeparateGroupsByHand() {
        GroupedCounts counts = GroupedCounts.ofSeparate(
                new long[][] {{9, 0}, {9, 0}, {9, 0}, {9, 0}}, new long[][] {{0, 9}, {0, 9}, {0, 9}, {0, 9}});
        Tested result =
                assertInstanceOf(Tested.class, TEST.withPermutations(20_000).test(counts));
        assertEquals(2 / 70.0, result.p(), 0.006);
        assertEquals(Math.log(2), result.statistic(), 1e-15);
        assertEquals(20_000, result.permutations());
    }

    /** Six groups that all changed cell: of the 64 sign changes 2 give the divergence of the samples. */
    @Test
    void pOfSharedGroupsByHand() {
        long[][] left = {{5, 0}, {5, 0}, {5, 0}, {5, 0}, {5, 0}, {5, 0}};
        long[][] right = {{0, 5}, {0, 5}, {0, 5}, {0, 5}, {0, 5}, {0, 5}};
        Tested result =
                assertInstanceOf(Tested.class, TEST.withPermutations(20_000).test(GroupedCounts.of(left, right)));
        assertEquals(2 / 64.0, result.p(), 0.0065);
        assertEquals(Math.log(2), result.statistic(), 1e-15);
    }

    @Test
    void theStatisticIsThePlugInOfAllRows() {
        SplittableRandom random = new SplittableRandom(3);
        GroupedCounts counts = groups(8, 9, 0.5, random);
        double plugIn = Divergences.jensenShannon(doubles(counts.reference()), doubles(counts.current()));
        assertEquals(plugIn, tested(counts).statistic(), 1e-12);
    }

    /** Each row its own group: the null of independent rows, whose mean is known to about 3 % from 999 permutations. */
    @Test
    void groupsOfOneRowAreIndependentRows() {
        SplittableRandom random = new SplittableRandom(5);
        GroupedCounts.Builder builder = GroupedCounts.builder(5);
        for (int row = 0; row < 500; row++) {
            if (row < 200) {
                builder.addReference(row, random.nextInt(5), 1);
            } else {
                builder.addCurrent(row, random.nextInt(5), 1);
            }
        }
        GroupedCounts counts = builder.build();
        Tested result = tested(counts);
        PermutationNull rows = PermutationNull.of(counts.reference(), counts.current(), 0, 1);
        assertEquals(rows.mean(), result.nullMean(), 0.1 * rows.mean());
        assertEquals(rows.percentile95(), result.nullPercentile95(), 0.12 * rows.percentile95());
        assertEquals(rows.p(), result.p(), 0.06);
    }

    /**
     * Groups that keep to one cell each: by rows, one law is rejected nearly always. At level 5 %, 300 tests reject 29 times or more
     * with probability below 0.001 if the level holds.
     */
    @Test
    void holdsItsLevelWhereRowsDoNot() {
        SplittableRandom random = new SplittableRandom(6);
        int byGroups = 0;
        int byRows = 0;
        for (int i = 0; i < 300; i++) {
            GroupedCounts counts = groups(10, 14, 0.6, random);
            GroupPermutation.Outcome outcome =
                    TEST.withPermutations(99).withSeed(i).test(counts);
            byGroups += assertInstanceOf(Tested.class, outcome).p() <= 0.05 ? 1 : 0;
            byRows += PermutationNull.of(counts.reference(), counts.current(), 0, 1)
                                    .p()
                            <= 0.05
                    ? 1
                    : 0;
        }
        assertTrue(byGroups < 29, "groups " + byGroups);
        assertTrue(byRows > 200, "rows " + byRows);
    }

    @Test
    void tooFewGroupsAreAnAnswer() {
        assertEquals(
                new TooFewGroups(3, 3, 0, 10),
                TEST.test(GroupedCounts.ofSeparate(
                        new long[][] {{5, 1}, {4, 2}, {5, 2}}, new long[][] {{1, 5}, {2, 4}, {2, 4}})));
        assertEquals(
                new TooFewGroups(1, 1, 1, 1),
                TEST.test(GroupedCounts.of(new long[][] {{5, 1}}, new long[][] {{1, 5}})));
        long[][] many = new long[30][];
        Arrays.fill(many, new long[] {1, 5});
        assertEquals(new TooFewGroups(1, 30, 0, 31), TEST.test(GroupedCounts.ofSeparate(new long[][] {{5, 1}}, many)));
    }

    @Test
    void oneCellGivesPOfOne() {
        Tested result =
                tested(GroupedCounts.ofSeparate(new long[][] {{5}, {4}, {5}, {2}}, new long[][] {{1}, {2}, {2}, {9}}));
        assertEquals(1, result.p());
        assertEquals(0, result.statistic());
    }

    @Test
    void theSeedDecidesAndStoppingEarlyStops() {
        GroupedCounts counts = groups(20, 20, 0.2, new SplittableRandom(8));
        assertEquals(TEST.withSeed(4).test(counts), TEST.withSeed(4).test(counts));
        Tested stopped =
                assertInstanceOf(Tested.class, TEST.withEarlyStopping(5).test(counts));
        assertTrue(stopped.stoppedEarly());
        assertEquals(5.0 / stopped.permutations(), stopped.p());
    }

    @Test
    void wrongSettingsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> TEST.withPermutations(0));
        assertThrows(IllegalArgumentException.class, () -> TEST.withEarlyStopping(0));
    }

    /** Separate groups of 20 rows in 4 cells; a row is in its group's own cell with the given probability, else anywhere. */
    static GroupedCounts groups(int reference, int current, double own, RandomGenerator random) {
        long[][] left = new long[reference][4];
        long[][] right = new long[current][4];
        for (int g = 0; g < reference + current; g++) {
            int favourite = random.nextInt(4);
            long[] counts = g < reference ? left[g] : right[g - reference];
            for (int row = 0; row < 20; row++) {
                counts[random.nextDouble() < own ? favourite : random.nextInt(4)]++;
            }
        }
        return GroupedCounts.ofSeparate(left, right);
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
