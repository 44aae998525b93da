package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Values of {@code two-sample-tests.csv}, which {@code src/scripts/two_sample_tests.py} made with SciPy 1.17.1. */
class TwoSampleReferencesTest {
    private static final int PERMUTATIONS = 20_000;

    private record Row(String kind, Sample a, Sample b, double statistic, double p) {
        static Row of(String line) {
            String[] fields = line.split(",");
            return new Row(
                    fields[0],
                    numbers(fields[1]),
                    numbers(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]));
        }

        private static Sample numbers(String text) {
            return Sample.of(Arrays.stream(text.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
    }

    private static List<Row> rows(String kind) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TwoSampleReferencesTest.class.getResourceAsStream("/two-sample-tests.csv")),
                StandardCharsets.UTF_8))) {
            List<Row> rows = reader.lines()
                    .skip(1)
                    .map(Row::of)
                    .filter(row -> row.kind().equals(kind))
                    .toList();
            assertTrue(rows.size() >= 4);
            return rows;
        }
    }

    @Test
    void cramerVonMises() throws IOException {
        for (Row row : rows("cramer_von_mises")) {
            TestResult result = CramerVonMises.of(row.a(), row.b());
            assertEquals(row.statistic(), result.statistic(), 1e-12);
            assertEquals(row.p(), result.p(), 1e-9);
        }
    }

    /** Weights whose sum is the number of values are weights too. */
    @Test
    void cramerVonMisesIsForRows() {
        Sample weighted = Sample.weighted(new double[] {1, 2, 3}, new double[] {0.5, 0.5, 2});
        assertEquals(
                "value 0 of the first sample has a weight of 0.5; the test is for whole rows, so give each with weight 1",
                assertThrows(IllegalArgumentException.class, () -> CramerVonMises.of(weighted, Sample.of(1, 2)))
                        .getMessage());
    }

    @Test
    void exactKolmogorovSmirnov() throws IOException {
        for (Row row : rows("kolmogorov_smirnov_exact")) {
            double p = KolmogorovSmirnov.exactP(
                    row.statistic(), row.a().size(), row.b().size());
            assertEquals(row.p(), p, 1e-10 * row.p());
        }
    }

    /** The share of all labellings is known; 20 000 random ones miss it by 5 standard errors, 0.018, once in 10^6. */
    @Test
    void permutedDistances() throws IOException {
        SamplePermutation test = SamplePermutation.withDefaults().withPermutations(PERMUTATIONS);
        for (Row row : rows("wasserstein1")) {
            assertPermuted(row, test.wasserstein1(row.a(), row.b()));
        }
        for (Row row : rows("energy")) {
            assertPermuted(row, test.energyDistance(row.a(), row.b()));
        }
        for (Row row : rows("kolmogorov_smirnov")) {
            assertPermuted(row, test.kolmogorovSmirnov(row.a(), row.b()));
        }
    }

    private static void assertPermuted(Row row, PermutationResult result) {
        assertEquals(row.statistic(), result.statistic(), 1e-12, result.method());
        assertEquals(row.p(), result.p(), 0.018, result.method());
    }
}
