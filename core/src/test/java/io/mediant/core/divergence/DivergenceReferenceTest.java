package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.SeededWeights;
import io.mediant.core.TestData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relative errors against 60-digit values (mpmath 1.3.0, src/scripts/divergence_references.py). */
class DivergenceReferenceTest {
    private static double[][] weights(String[] row) {
        return SeededWeights.pair(row[0], Long.parseLong(row[1]), Integer.parseInt(row[2]), Double.parseDouble(row[3]));
    }

    @ParameterizedTest
    @CsvSource({
        "jsd, 1e-15",
        "kl_forward, 1e-15",
        "kl_reverse, 1e-15",
        "total_variation, 1e-15",
        "hellinger, 1e-15",
        "chi_square, 2e-15"
    })
    void everyStoredCase(String measure, double tolerance) {
        var rows = TestData.rows("divergence-references.csv");
        int column = Arrays.asList(rows.get(0)).indexOf(measure);
        for (String[] row : rows.subList(1, rows.size())) {
            double[][] w = weights(row);
            double value =
                    switch (measure) {
                        case "jsd" -> Divergences.jensenShannon(w[0], w[1]);
                        case "kl_forward" -> Divergences.kullbackLeibler(w[0], w[1]);
                        case "kl_reverse" -> Divergences.kullbackLeibler(w[1], w[0]);
                        case "total_variation" -> Divergences.totalVariation(w[0], w[1]);
                        case "hellinger" -> Divergences.hellinger(w[0], w[1]);
                        default -> Divergences.chiSquare(w[0], w[1]);
                    };
            double expected = Double.parseDouble(row[column]);
            assertEquals(expected, value, tolerance * expected, () -> measure + " of " + String.join(",", row));
        }
    }

    @Test
    void theIndexIsTheSumOfBothDirections() {
        var rows = TestData.rows("divergence-references.csv");
        for (String[] row : rows.subList(1, rows.size())) {
            double[][] w = weights(row);
            double expected = Double.parseDouble(row[5]) + Double.parseDouble(row[6]);
            assertEquals(expected, Divergences.populationStability(w[0], w[1]), 1e-15 * expected);
        }
    }

    @Test
    void weightedAndMultiwayFormsAgreeForEqualWeights() {
        var rows = TestData.rows("divergence-references.csv");
        for (String[] row : rows.subList(1, rows.size())) {
            double[][] w = weights(row);
            double expected = Double.parseDouble(row[4]);
            assertEquals(expected, Divergences.nWay(w[0], w[1]), 1.5e-15 * expected, () -> String.join(",", row));
        }
    }

    @Test
    void aMillionOutcomes() {
        // mpmath 1.3.0, 30 digits, independent(1000, 1000000) of src/scripts/divergence_references.py
        double[][] w = SeededWeights.pair("independent", 1000, 1_000_000, 0);
        double jsd = 0x1.a2ad399187115p-4;
        double kl = 0x1.ffe916aa58fcbp-2;
        assertEquals(jsd, Divergences.jensenShannon(w[0], w[1]), 2e-15 * jsd);
        assertEquals(kl, Divergences.kullbackLeibler(w[0], w[1]), 2e-15 * kl);
        assertTrue(Divergences.jensenShannon(w[0], w[1]) == Divergences.jensenShannon(w[1], w[0]));
    }
}
