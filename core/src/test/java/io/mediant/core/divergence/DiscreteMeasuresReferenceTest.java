package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.SeededWeights;
import io.mediant.core.TestData;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relative errors against 250-digit values (mpmath 1.3.0, src/scripts/discrete_measures_references.py): 1e-15 for all, at any nearness and
 * order, but the geometric divergence, a difference of two sums. */
class DiscreteMeasuresReferenceTest {
    private static final String FILE = "discrete-measures-references.csv";
    private static final int FIRST_MEASURE = 4;

    private static double value(String name, double[] p, double[] q) {
        String[] parts = name.split(":");
        double parameter = parts.length > 1 ? Double.parseDouble(parts[1]) : Double.NaN;
        return switch (parts[0]) {
            case "alpha" -> Divergences.alpha(p, q, parameter);
            case "tsallis" -> Divergences.tsallis(p, q, parameter);
            case "renyi" -> Divergences.renyi(p, q, parameter);
            case "jeffreys" -> Divergences.jeffreys(p, q);
            case "bhattacharyya" -> Divergences.bhattacharyya(p, q);
            case "neyman" -> Divergences.neymanChiSquare(p, q);
            case "symmetric_chi_square" -> Divergences.symmetricChiSquare(p, q);
            case "triangular" -> Divergences.triangularDiscrimination(p, q);
            case "skew" -> Divergences.skew(p, q, parameter);
            case "skew_js" -> Divergences.skewJensenShannon(p, q, parameter);
            case "geometric_js" ->
                GeometricJensenShannon.withDefaults().withSkew(parameter).between(p, q);
            case "alpha_js" -> Divergences.alphaJensenShannon(p, q, parameter);
            case "alpha_js_quarter" ->
                AlphaJensenShannon.ofOrder(parameter).withWeights(0.75, 0.25).between(p, q);
            case "entropy" -> Entropy.withDefaults().withOrder(parameter).of(p);
            case "tsallis_entropy" -> TsallisEntropy.ofOrder(parameter).of(p);
            case "taneja" -> Divergences.taneja(p, q);
            case "kumar_johnson" -> Divergences.kumarJohnson(p, q);
            case "chernoff" -> Divergences.chernoff(p, q);
            case "conditional_entropy" -> ConditionalEntropy.withDefaults().ofRowGivenColumn(new double[][] {p, q});
            case "cross_entropy" -> Divergences.crossEntropy(p, q);
            case "mutual_information" -> Divergences.mutualInformation(new double[][] {p, q});
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Stream<String> measures() {
        String[] header = TestData.rows(FILE).get(0);
        return IntStream.range(FIRST_MEASURE, header.length).mapToObj(column -> header[column]);
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyStoredCase(String name) {
        var rows = TestData.rows(FILE);
        double tolerance = name.startsWith("geometric") ? 3e-15 : 1e-15;
        int column = Arrays.asList(rows.get(0)).indexOf(name);
        for (String[] row : rows.subList(1, rows.size())) {
            double[][] w = SeededWeights.pair(
                    row[0], Long.parseLong(row[1]), Integer.parseInt(row[2]), Double.parseDouble(row[3]));
            double expected = Double.parseDouble(row[column]);
            double actual = value(name, w[0], w[1]);
            assertTrue(
                    actual == expected || Math.abs(actual - expected) <= tolerance * expected,
                    () -> name + " of " + String.join(",", Arrays.copyOf(row, FIRST_MEASURE)) + ": " + actual);
        }
    }
}
