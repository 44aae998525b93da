package io.mediant.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Small reference files kept beside the tests. */
public final class TestData {
    private TestData() {}

    /** The rows of a comma-separated resource without comment lines. */
    public static List<String[]> rows(String resource) {
        try (InputStream in = TestData.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the named row of drift-samples.csv. */
    public static double[] driftSample(String name) {
        return rows("drift-samples.csv").stream()
                .filter(row -> row[0].equals(name))
                .flatMapToDouble(row -> Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble))
                .toArray();
    }
}
