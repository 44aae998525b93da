package io.mediant.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every row of the references (mpmath 1.3.0, core/src/scripts/accuracy_references.py) but the largest, which are slow to draw. */
class AccuracyTest {
    private static final Path REFERENCES = Path.of("..", "core", "src", "test", "resources", "accuracy-references.csv");
    private static final int LARGEST = 10_000;
    private static final double TOLERANCE = 1.5e-15;

    @Test
    void everyReferenceIsMet() throws IOException {
        List<AccuracyCase> rows = AccuracyCase.read(REFERENCES);
        Set<String> measures = new HashSet<>();
        for (AccuracyCase row : rows) {
            measures.add(row.measure());
            if (row.outcomes() <= LARGEST) {
                assertEquals(row.expected(), AccuracyMeasures.value(row), TOLERANCE * row.expected(), row::toString);
            }
        }
        assertEquals(AccuracyMeasures.names(), measures);
    }
}
