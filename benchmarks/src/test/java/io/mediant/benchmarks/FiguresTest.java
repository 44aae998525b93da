package io.mediant.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.benchmarks.kernel.Baselines;
import io.mediant.benchmarks.kernel.WeightPairs;
import io.mediant.core.divergence.Divergences;
import io.mediant.testkit.MarkdownTable;
import io.mediant.testkit.Options;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void medianOfOddAndEvenNumbers() {
        assertEquals(2.0, Median.of(List.of(5.0, 1.0, 2.0)));
        assertEquals(3.5, Median.of(List.of(5.0, 1.0, 2.0, 9.0)));
    }

    @Test
    void tableInMarkdown() {
        MarkdownTable table = new MarkdownTable("job", "s", "MB");
        table.row("read", 1.234, Double.NaN);
        table.row("write", 12.34, 1234.5);
        assertEquals(
                List.of("| job | s | MB |", "|---|--:|--:|", "| read | 1.23 | - |", "| write | 12.3 | 1235 |"),
                table.toString().lines().toList());
    }

    @Test
    void usageIsTheLastLine() {
        assertEquals(new Usage(1.5, 2.25, 300), Usage.parse("a warning\nusage 1.5000 2.2500 300.0\n"));
        assertTrue(assertThrows(IllegalStateException.class, () -> Usage.parse("out of memory"))
                .getMessage()
                .contains("out of memory"));
    }

    @Test
    void unknownOptionsAreNamed() {
        Set<String> known = Set.of("rows", "repetitions");
        assertEquals(7, Options.of(new String[] {"--rows", "7"}, known).number("rows", 1));
        assertEquals(
                "\"--row\" is not an option with a value; known are --repetitions, --rows",
                assertThrows(IllegalArgumentException.class, () -> Options.of(new String[] {"--row", "7"}, known))
                        .getMessage());
        Options none = Options.of(new String[] {"--rows", "0"}, known);
        assertEquals(
                "--rows is 0; give a whole number from 1",
                assertThrows(IllegalArgumentException.class, () -> none.number("rows", 1))
                        .getMessage());
    }

    @Test
    void theTextbookFormulaIsTheSameMeasure() {
        WeightPairs pair = WeightPairs.draw(1, 1000, WeightPairs.Relation.INDEPENDENT, 42);
        double nats = Divergences.jensenShannon(pair.reference(0), pair.current(0));
        assertEquals(nats, Baselines.twoLogarithms(pair.reference(0), pair.current(0)), 1e-13);
    }
}
