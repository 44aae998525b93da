package io.mediant.calibration.test;

import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.dependence.GroupPermutation;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.dependence.TimeBlocks;
import io.mediant.core.inference.test.EquivalenceTest;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.SamplePermutation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Every offered test on data for which rejecting is wrong. */
final class LevelTrials {
    private static final List<Sizes> SIZES =
            List.of(new Sizes(10, 10), new Sizes(30, 30), new Sizes(15, 150), new Sizes(300, 300));
    private static final double TOLERANCE = 0.02 * Math.log(2);

    private LevelTrials() {}

    /** Rows of numbers, independent of each other. */
    static List<Trial> ofNumbers() {
        List<Trial> trials = new ArrayList<>();
        for (Sizes sizes : SIZES) {
            for (Rows rows : List.of(Rows.NORMAL, Rows.CAUCHY, Rows.TIES)) {
                for (Tests.OfNumbers test : rows.equals(Rows.TIES) ? Tests.ofNumbers() : Tests.ofDistinctNumbers()) {
                    trials.add(new Trial(test.name(), rows.name() + ", " + sizes, random -> test.p()
                            .of(rows.draw(sizes.n(), random), rows.draw(sizes.m(), random), random.nextLong())));
                }
            }
        }
        return trials;
    }

    /** Points of the plane. */
    static List<Trial> ofClouds() {
        List<Trial> trials = new ArrayList<>();
        for (Sizes sizes : SIZES) {
            for (Rows rows : List.of(Rows.NORMAL, Rows.TIES)) {
                String data = rows.name() + " in the plane, " + sizes;
                trials.add(new Trial("MMD, permuted", data, random -> permuted(random)
                        .maximumMeanDiscrepancy(cloud(rows, sizes.n(), random), cloud(rows, sizes.m(), random))
                        .p()));
                trials.add(new Trial("energy distance of clouds, permuted", data, random -> permuted(random)
                        .energyDistance(cloud(rows, sizes.n(), random), cloud(rows, sizes.m(), random))
                        .p()));
            }
        }
        return trials;
    }

    private static PointCloud cloud(Rows rows, int size, RandomGenerator random) {
        return rows.cloud(size, 2, random);
    }

    private static SamplePermutation permuted(RandomGenerator random) {
        return SamplePermutation.withDefaults()
                .withPermutations(Tests.PERMUTATIONS)
                .withSeed(random.nextLong());
    }

    /** Counts of cells. */
    static List<Trial> ofCounts() {
        List<Trial> trials = new ArrayList<>();
        for (Sizes sizes : List.of(new Sizes(30, 30), new Sizes(50, 500), new Sizes(500, 500), new Sizes(1000, 10))) {
            for (int cells : new int[] {2, 10, 100}) {
                for (Base base : Base.values()) {
                    Multinomial law = Multinomial.of(
                            Truth.of(base, Spread.ALL, cells, 0, 1).p());
                    for (Tests.OfCounts test : Tests.ofCounts()) {
                        trials.add(new Trial(test.name(), cells + " cells, " + base + ", " + sizes, random -> test.p()
                                .of(law.draw(sizes.n(), random), law.draw(sizes.m(), random), random.nextLong())));
                    }
                }
            }
        }
        return trials;
    }

    /** Divergences at the tolerance itself: "stable" would be wrong. */
    static List<Trial> ofEquivalence() {
        List<Trial> trials = new ArrayList<>();
        for (Sizes sizes : List.of(new Sizes(500, 500), new Sizes(5000, 5000), new Sizes(500, 5000))) {
            for (int cells : new int[] {2, 10, 100}) {
                Truth truth = Truth.of(Base.UNIFORM, Spread.ALL, cells, TOLERANCE, 1);
                Multinomial p = Multinomial.of(truth.p());
                Multinomial q = Multinomial.of(truth.q());
                trials.add(new Trial("equivalence at the tolerance", cells + " cells, " + sizes, random -> {
                    EquivalenceTest.Result result = EquivalenceTest.withTolerance(TOLERANCE)
                            .test(p.draw(sizes.n(), random), q.draw(sizes.m(), random));
                    return result.answer() == EquivalenceTest.Answer.TOO_LITTLE_DATA ? Double.NaN : result.p();
                }));
            }
        }
        return trials;
    }

    /** Rows in groups: whole groups exchanged, and, for contrast, rows. */
    static List<Trial> ofGroups() {
        List<Trial> trials = new ArrayList<>();
        for (double correlation : new double[] {0, 0.1, 0.4}) {
            for (Dependent.Groups groups : List.of(
                    new Dependent.Groups(5, 5, 20, false, correlation, 0),
                    new Dependent.Groups(20, 20, 20, false, correlation, 0),
                    new Dependent.Groups(10, 60, 20, false, correlation, 0),
                    new Dependent.Groups(30, 30, 20, true, correlation, 0),
                    new Dependent.Groups(100, 10, 20, true, correlation, 0))) {
                trials.add(
                        new Trial("whole groups", groups.toString(), random -> grouped(groups.draw(random), random)));
                trials.add(
                        new Trial("rows, wrongly", groups.toString(), random -> byRows(groups.draw(random), random)));
            }
            for (Dependent.Shared shared : List.of(
                    new Dependent.Shared(20, 10, 10, correlation, 0),
                    new Dependent.Shared(20, 10, 10, correlation, 0.5),
                    new Dependent.Shared(20, 30, 10, correlation, 0.5))) {
                trials.add(
                        new Trial("whole groups", shared.toString(), random -> grouped(shared.draw(random), random)));
                trials.add(
                        new Trial("rows, wrongly", shared.toString(), random -> byRows(shared.draw(random), random)));
            }
        }
        return trials;
    }

    /** Series: blocks exchanged, and, for contrast, rows. */
    static List<Trial> ofTime() {
        List<Trial> trials = new ArrayList<>();
        for (Sizes sizes : List.of(new Sizes(300, 300), new Sizes(2000, 2000), new Sizes(8000, 1000))) {
            for (double correlation : new double[] {0, 0.3, 0.6, 0.8, 0.9}) {
                String data = "series of " + sizes + " rows, correlation " + correlation;
                trials.add(new Trial(
                        "blocks of time",
                        data,
                        random -> grouped(blocks(sizes, correlation, random).counts(), random)));
                trials.add(new Trial(
                        "rows, wrongly",
                        data,
                        random -> byRows(blocks(sizes, correlation, random).counts(), random)));
            }
        }
        return trials;
    }

    private static TimeBlocks blocks(Sizes sizes, double correlation, RandomGenerator random) {
        return TimeBlocks.of(
                Dependent.series(sizes.n(), correlation, 0, random),
                Dependent.series(sizes.m(), correlation, 0, random),
                Dependent.CELLS);
    }

    /** Blocks of two series of 2000 rows. */
    static GroupedCounts blocks(double correlation, double shift, RandomGenerator random) {
        return TimeBlocks.of(
                        Dependent.series(2000, correlation, 0, random),
                        Dependent.series(2000, correlation, shift, random),
                        Dependent.CELLS)
                .counts();
    }

    static double grouped(GroupedCounts counts, RandomGenerator random) {
        return GroupPermutation.withDefaults()
                                .withPermutations(Tests.PERMUTATIONS)
                                .withSeed(random.nextLong())
                                .test(counts)
                        instanceof GroupPermutation.Tested tested
                ? tested.p()
                : Double.NaN;
    }

    static double byRows(GroupedCounts counts, RandomGenerator random) {
        return PermutationNull.of(counts.reference(), counts.current(), Tests.PERMUTATIONS, random.nextLong())
                .p();
    }

    /** Data on which fixed thresholds and tests of other kinds raise false alarms. */
    static List<Trial> ofNamedFaults() {
        Multinomial hundred = Multinomial.of(uniform(100));
        Rows table = Rows.NORMAL;
        return List.of(
                new Trial(
                        "Jensen-Shannon, permuted", "1000 and 10 normal rows in 10 cells", random -> PermutationNull.of(
                                        Cells.count(table.draw(1000, random), Dependent.CUTS),
                                        Cells.count(table.draw(10, random), Dependent.CUTS),
                                        Tests.PERMUTATIONS,
                                        random.nextLong())
                                .p()),
                new Trial(
                        "Jensen-Shannon, permuted",
                        "100 equal categories, 1001 and 1001 rows",
                        random -> PermutationNull.of(
                                        hundred.draw(1001, random),
                                        hundred.draw(1001, random),
                                        Tests.PERMUTATIONS,
                                        random.nextLong())
                                .p()));
    }

    private static double[] uniform(int cells) {
        double[] weights = new double[cells];
        Arrays.fill(weights, 1.0 / cells);
        return weights;
    }
}
