package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    private static JsonNode plan(String... arguments) throws IOException {
        String[] line = new String[arguments.length + 3];
        line[0] = "plan";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        line[line.length - 2] = "--format";
        line[line.length - 1] = "json";
        Run run = Run.of(line);
        assertEquals(ExitCode.OK, run.code(), run.err());
        return run.json();
    }

    /** Two rates by the textbook: n = (1.959964 + 0.841621)² [.5·.5 + .6·.4]/.1² = 384.6; the test of pooled rates takes 387. */
    @Test
    void ratesTakeTheRowsOfTheTextbook() throws IOException {
        JsonNode json = plan("--rates", "0.5,0.6");

        assertEquals("mediant.plan/1", json.at("/schema").asText());
        assertEquals("difference", json.at("/rows/0/goal").asText());
        assertEquals(387, json.at("/rows/0/reference").asInt(), 6);
        assertEquals("within_tolerance", json.at("/rows/1/never").asText());
        assertTrue(json.at("/rows/1/reference").isNull());
    }

    @Test
    void aShiftIsADivergence() throws IOException {
        JsonNode json = plan("--shift", "0.5sd", "--power", "0.9", "--ratio", "10");
        long n = json.at("/rows/1/reference").asLong();

        assertAll(
                () -> assertEquals(0.0303113005, json.at("/change/jsd_nats").asDouble(), 1e-9),
                () -> assertEquals("drift", json.at("/rows/1/goal").asText()),
                () -> assertEquals(10 * n, json.at("/rows/1/current").asLong()),
                () -> assertEquals(0.9, json.at("/rows/1/power").asDouble(), 0.01),
                () -> assertEquals("no_change", json.at("/rows/2/truth").asText()),
                () -> assertEquals("drift", json.at("/curve/goal").asText()),
                () -> assertEquals(7, json.at("/curve/points").size()));
    }

    @Test
    void moreColumnsTakeMoreRows() throws IOException {
        long one =
                plan("--jsd", "0.05", "--cells", "10").at("/rows/0/reference").asLong();
        long twenty = plan("--jsd", "0.05bits", "--cells", "10", "--columns", "20")
                .at("/rows/0/reference")
                .asLong();

        assertTrue(twenty > 1.3 * one, one + " and " + twenty);
    }

    @Test
    void theTableNamesGoalsAndDrawsTheCurve() {
        Run english = Run.of("plan", "--jsd", "0.05bits", "--cells", "10");
        Run chinese = Run.of("plan", "--jsd", "0.05bits", "--cells", "10", "--lang", "zh");

        assertTrue(english.out().contains("drift (interval above the tolerance)"), english.out());
        assertTrue(english.out().contains("█"), english.out());
        assertTrue(english.out().contains("Tolerance 0.02 bits"), english.out());
        assertTrue(chinese.out().contains("若无变化，稳定"), chinese.out());
    }

    private static Path table(Path folder, String name, int rows, double shift) throws IOException {
        StringBuilder text = new StringBuilder("x,city\n");
        for (int i = 0; i < rows; i++) {
            double u = (i * 0.6180339887498949) % 1;
            text.append(10 * u + shift)
                    .append(',')
                    .append(i % 4 == 0 ? "Oslo" : "Bergen")
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theRowsOfATableShowSo(@TempDir Path folder) throws IOException {
        Path a = table(folder, "a.csv", 2000, 0);
        Path b = table(folder, "b.csv", 2000, 0);
        JsonNode both = plan(a.toString(), b.toString(), "--no-progress");
        JsonNode alone = plan(a.toString(), "--ratio", "0.5", "--columns", "city", "--no-progress");

        assertAll(
                () -> assertEquals("data", both.at("/kind").asText()),
                () -> assertEquals(2, both.at("/columns").size()),
                () -> assertEquals(2, both.at("/policy/columns").asInt()),
                () -> assertEquals(1, alone.at("/columns").size()),
                () -> assertTrue(alone.at("/current").isNull()),
                () -> assertEquals(1000, alone.at("/columns/0/current_rows").asInt()),
                () -> assertEquals(
                        "Bergen", alone.at("/columns/0/meaning/label").asText()),
                () -> assertEquals(
                        0.75, alone.at("/columns/0/meaning/share_before").asDouble(), 1e-12),
                () -> assertTrue(alone.at("/columns/0/smallest_drift_bits").asDouble() > 0.02));
        Run table = Run.of("plan", a.toString(), b.toString());
        assertTrue(table.out().contains("a shift by"), table.out());
        assertTrue(table.out().contains("Bergen 75 %"), table.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plan;nothing to plan",
                "plan --shift 0.5 --jsd 0.1;more than one change",
                "plan --shift 0;wrong value \"0\" for --shift",
                "plan --shift abc;wrong value \"abc\" for --shift",
                "plan --jsd 2;wrong value \"2\" for --jsd",
                "plan --rates 0.5;wrong value for --rates",
                "plan --rates 0.5,1;wrong value for --rates",
                "plan --rates 0.5,0.6 --cells 4;wrong value for --cells",
                "plan --shift 1 --cells 1;wrong value for --cells",
                "plan --shift 1 --power 1;wrong value for --power",
                "plan --shift 1 --ratio 0;wrong value for --ratio",
                "plan --shift 1 --columns a,b;wrong value for --columns",
                "plan --shift 1 --exclude a;wrong value for --exclude",
                "plan a.csv --shift 1;both a change and a table",
                "plan a.csv b.csv --ratio 2;--ratio does not fit two tables",
                "plan -;a reference alone cannot come from standard input"
            })
    void wrongUsageIsExplained(String line, String what) {
        Run run = Run.of(line.split(" "));

        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertTrue(run.err().startsWith("error: " + what), run.err());
    }
}
