package io.mediant.calibration.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mediant.calibration.Settings;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.cloud.FrechetDistance;
import io.mediant.testkit.ReferenceData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodebookStudyTest {
    /** The excess over 20 null draws lies within 4 standard errors of 0: fails for 1 of 16 000 seeds. Its plug-in does not. */
    @Test
    void excessIsRightWhereNothingDiffers() {
        CodebookStudy.Outcome outcome =
                CodebookStudy.measure(new CodebookStudy.Case(CodebookStudy.Law.EQUAL, 8, 500), new Settings(20, 3, 1));

        assertTrue(Math.abs(outcome.excess()) < 4 * outcome.error() / Math.sqrt(20), outcome.toString());
        assertTrue(outcome.plugIn() > 0.002, outcome.toString());
        assertTrue(outcome.nullMauve() < 0.98, outcome.toString());
    }

    /** Eight clusters in eight cells or more: the mean over 4 draws of 1000 rows is within 25 % of the truth, some five errors. */
    @Test
    void excessFindsTheDivergenceOfClusters() {
        CodebookStudy.Outcome outcome = CodebookStudy.measure(
                new CodebookStudy.Case(CodebookStudy.Law.CLUSTERS, 8, 1000), new Settings(4, 3, 1));

        assertEquals(1, outcome.excess() / CodebookStudy.Law.CLUSTERS.truth(), 0.25, outcome.toString());
    }

    /** References: NumPy 2.4.6 and SciPy 1.17.1, to seven digits. */
    @Test
    void frechetDistancesOfReferenceData() throws IOException {
        assumeTrue(ReferenceData.find("digits").isPresent()
                && ReferenceData.find("lsa-sotu").isPresent());
        List<double[]> training = digits("digits_tra.csv");
        List<double[]> test = digits("digits_tes.csv");

        assertDistance(22.662855, pixels(training, i -> true), pixels(test, i -> true));
        assertDistance(927.28561, pixels(test, i -> test.get(i)[64] == 3), pixels(test, i -> test.get(i)[64] == 8));
        assertDistance(18.054353, pixels(test, i -> i % 2 == 0), pixels(test, i -> i % 2 == 1));
        assertDistance(.30548509, speeches("sotu_1945_1961.npy"), speeches("sotu_1993_2006.npy"));
    }

    private static void assertDistance(double expected, PointCloud p, PointCloud q) {
        double squared = FrechetDistance.withDefaults().between(p, q, 1).squared();
        assertEquals(1, squared / expected, 1e-6);
    }

    private static List<double[]> digits(String name) throws IOException {
        Path file = ReferenceData.find("digits").orElseThrow().resolve(name);
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static PointCloud pixels(List<double[]> digits, IntPredicate chosen) {
        return PointCloud.of(IntStream.range(0, digits.size())
                .filter(chosen)
                .mapToObj(i -> Arrays.copyOf(digits.get(i), 64))
                .toArray(double[][]::new));
    }

    /** An array of NumPy's format 1, 32-bit floats of 64 columns. */
    private static PointCloud speeches(String name) throws IOException {
        byte[] bytes =
                Files.readAllBytes(ReferenceData.find("lsa-sotu").orElseThrow().resolve(name));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + buffer.getShort(8);
        assertTrue(new String(bytes, 10, header - 10, StandardCharsets.US_ASCII).contains("'<f4'"));
        double[] rows = new double[(bytes.length - header) / Float.BYTES];
        Arrays.setAll(rows, i -> buffer.getFloat(header + i * Float.BYTES));
        return PointCloud.ofRows(rows, 64);
    }
}
