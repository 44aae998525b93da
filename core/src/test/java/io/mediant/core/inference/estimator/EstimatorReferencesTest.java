package io.mediant.core.inference.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.TestData;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Estimators against the formulas of their papers, evaluated by mpmath (the version is in the file). */
class EstimatorReferencesTest {
    @Test
    void estimatesMatchTheReferences() {
        for (String[] row : TestData.rows("estimator-references.csv")) {
            long[] a = counts(row[1]);
            long[] b = counts(row[2]);
            double expected = Double.parseDouble(row[5]);
            double actual =
                    switch (row[3]) {
                        case "entropy" ->
                            EntropyEstimator.valueOf(row[4]).estimate(a).nats();
                        case "js" ->
                            JensenShannonEstimator.valueOf(row[4])
                                    .estimate(a, b)
                                    .nats();
                        default -> kullbackLeibler(row[4]).estimate(a, b).nats();
                    };
            assertEquals(expected, actual, 1e-12, String.join(" ", row));
        }
    }

    private static KullbackLeiblerEstimator kullbackLeibler(String name) {
        return switch (name) {
            case "plugIn" -> KullbackLeiblerEstimator.plugIn();
            case "zhangGrabchak" -> KullbackLeiblerEstimator.zhangGrabchak();
            default -> KullbackLeiblerEstimator.smoothed(0.5);
        };
    }

    private static long[] counts(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
