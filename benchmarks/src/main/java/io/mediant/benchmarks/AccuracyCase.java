package io.mediant.benchmarks;

import io.mediant.testkit.SeededWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A row of accuracy-references.csv.
 *
 * @param measure which measure, a key of {@link AccuracyMeasures}
 * @param parameter its parameter, 0 if it has none
 * @param kind how the weights are drawn, as {@link SeededWeights} knows it
 * @param seed of the weights
 * @param outcomes number of weights on each side
 * @param kindParameter what else the drawing needs
 * @param expected the value, correctly rounded
 */
record AccuracyCase(
        String measure, double parameter, String kind, long seed, int outcomes, double kindParameter, double expected) {

    /** Reads all rows. */
    static List<AccuracyCase> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> of(line.split(",", -1)))
                .toList();
    }

    private static AccuracyCase of(String[] row) {
        return new AccuracyCase(
                row[0],
                Double.parseDouble(row[1]),
                row[2],
                Long.parseLong(row[3]),
                Integer.parseInt(row[4]),
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]));
    }

    /** The column of the report: the kind, for near weights their differences. */
    String group() {
        return kind.equals("near")
                ? String.format(Locale.ROOT, "%.0e", kindParameter).replace("e-0", "e-")
                : kind;
    }

    double[][] weights() {
        return SeededWeights.pair(kind, seed, outcomes, kindParameter);
    }
}
