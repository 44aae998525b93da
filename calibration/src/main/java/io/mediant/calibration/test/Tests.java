package io.mediant.calibration.test;

import io.mediant.core.distribution.Sample;
import io.mediant.core.inference.test.CategoricalTest;
import io.mediant.core.inference.test.CramerVonMises;
import io.mediant.core.inference.test.KolmogorovSmirnov;
import io.mediant.core.inference.test.MultiResolutionTest;
import io.mediant.core.inference.test.PearsonTest;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.SamplePermutation;
import io.mediant.core.transport.OrderedWalk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tests on offer for independent rows, each as a function from two samples and a seed to p. */
final class Tests {
    static final int PERMUTATIONS = 199;
    private static final int EXCEEDANCES = 10;
    private static final int CELLS = 16;

    private Tests() {}

    /** A test of two samples of numbers. */
    record OfNumbers(String name, FromNumbers p) {
        /** From two samples and a seed to p. */
        @FunctionalInterface
        interface FromNumbers {
            double of(double[] a, double[] b, long seed);
        }
    }

    /** A test of two samples of counts. */
    record OfCounts(String name, FromCounts p) {
        /** From two vectors of counts and a seed to p. */
        @FunctionalInterface
        interface FromCounts {
            double of(long[] a, long[] b, long seed);
        }
    }

    private static SamplePermutation permuted(long seed) {
        return SamplePermutation.withDefaults().withPermutations(PERMUTATIONS).withSeed(seed);
    }

    /** Tests that hold with ties. */
    static List<OfNumbers> ofNumbers() {
        return List.of(
                new OfNumbers(
                        "Wasserstein-1, permuted",
                        (a, b, seed) -> permuted(seed).wasserstein1(a, b).p()),
                new OfNumbers("Wasserstein-1, permuted, stopping early", (a, b, seed) -> permuted(seed)
                        .withEarlyStopping(EXCEEDANCES)
                        .wasserstein1(a, b)
                        .p()),
                new OfNumbers(
                        "energy distance, permuted",
                        (a, b, seed) -> permuted(seed).energyDistance(a, b).p()),
                new OfNumbers(
                        "Cramér-von Mises, permuted",
                        (a, b, seed) -> permuted(seed).cramerVonMises(a, b).p()),
                new OfNumbers(
                        "Kolmogorov-Smirnov, permuted",
                        (a, b, seed) -> permuted(seed).kolmogorovSmirnov(a, b).p()),
                new OfNumbers(
                        "Kolmogorov-Smirnov, exact",
                        (a, b, seed) -> KolmogorovSmirnov.exactP(distance(a, b), a.length, b.length)),
                new OfNumbers(
                        "Kolmogorov-Smirnov, asymptotic",
                        (a, b, seed) -> KolmogorovSmirnov.asymptoticP(distance(a, b), a.length, b.length)),
                new OfNumbers("multi-resolution and Anderson-Darling, permuted", Tests::multiResolution));
    }

    /** Tests for numbers without ties. */
    static List<OfNumbers> ofDistinctNumbers() {
        List<OfNumbers> all = new ArrayList<>(ofNumbers());
        all.add(new OfNumbers(
                "Cramér-von Mises, asymptotic",
                (a, b, seed) -> CramerVonMises.of(Sample.of(a), Sample.of(b)).p()));
        return all;
    }

    /** Tests of unordered cells. */
    static List<OfCounts> ofCounts() {
        return List.of(
                new OfCounts("Jensen-Shannon, permuted", (a, b, seed) -> CategoricalTest.of(a, b, PERMUTATIONS, seed)
                        .p()),
                new OfCounts(
                        "Jensen-Shannon, permuted, stopping early",
                        (a, b, seed) -> PermutationNull.withEarlyStopping(a, b, PERMUTATIONS, EXCEEDANCES, seed)
                                .p()),
                new OfCounts("Jensen-Shannon, analytic null", (a, b, seed) -> CategoricalTest.of(a, b, 0, seed)
                        .p()),
                new OfCounts("Pearson's chi-square where valid", (a, b, seed) -> {
                    PearsonTest pearson = PearsonTest.of(a, b);
                    return pearson.valid() ? pearson.p() : Double.NaN;
                }));
    }

    private static double distance(double[] a, double[] b) {
        return OrderedWalk.over(Sample.of(a), Sample.of(b)).kolmogorovSmirnov();
    }

    private static double multiResolution(double[] a, double[] b, long seed) {
        double[] pooled = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, pooled, a.length, b.length);
        Arrays.sort(pooled);
        double[] cuts = new double[CELLS - 1];
        Arrays.setAll(cuts, i -> pooled[(i + 1) * pooled.length / CELLS]);
        return MultiResolutionTest.of(Cells.count(a, cuts), Cells.count(b, cuts), PERMUTATIONS, seed)
                .p();
    }
}
