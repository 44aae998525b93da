package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
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

    /** The numeric test needs far fewer rows than the chi-square test of its cells, which 198 rows a side take. */
    @Test
    void aShiftIsPlannedForTheTestOfNumbers() throws IOException {
        JsonNode json = plan("--shift", "0.5sd", "--power", "0.9");
        long rows = json.at("/rows/0/reference").asLong();

        assertEquals("numbers", json.at("/rows/0/of").asText());
        assertEquals("cells", json.at("/rows/1/of").asText());
        assertTrue(rows >= 84 && rows <= 115, "rows " + rows);
    }

    /** Over two cells 0.4 sd keep 0.0180 of their 0.0285 bits: (0.5793, 0.4207) against its mirror image, by hand. */
    @Test
    void whatTheCellsLoseDecides() throws IOException {
        JsonNode json = plan("--shift", "0.4sd", "--cells", "2");
        Run table = Run.of("plan", "--shift", "0.4sd", "--cells", "2");

        assertAll(
                () -> assertEquals(0.0182, json.at("/change/jsd_in_cells_bits").asDouble(), 2e-4),
                () -> assertEquals("within_tolerance", json.at("/rows/1/never").asText()),
                () -> assertEquals("stable", json.at("/rows/2/goal").asText()),
                () -> assertEquals("change", json.at("/rows/2/truth").asText()),
                () -> assertTrue(table.out().contains("Its cells keep 0.018 bits of that"), table.out()));
    }

    @Test
    void columnsThatNoPermutedPReaches() throws IOException {
        JsonNode json = plan("--shift", "0.5sd", "--columns", "60");
        Run table = Run.of("plan", "--shift", "0.5sd", "--columns", "60");

        assertEquals("too_few_permutations", json.at("/rows/0/never").asText());
        assertEquals("too_few_permutations", json.at("/rows/1/never").asText());
        assertTrue(table.out().contains("give --permutations 1199"), table.out());
    }

    private static JsonNode column(JsonNode json, String name) {
        for (JsonNode column : json.at("/columns")) {
            if (column.at("/name").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name + " in " + json);
    }

    /** The cells follow the planned rows, so "stable" takes what a question without a table takes. */
    @Test
    void aColumnIsFoundStableByTheRowsThatItsCellsThenHave(@TempDir Path folder) throws IOException {
        Path a = table(folder, "a.csv", 40_000, 0);
        JsonNode x = column(plan(a.toString(), "--columns", "x", "--no-progress"), "x");
        JsonNode question = plan("--jsd", "0.05");

        assertEquals(
                question.at("/rows/2/reference").asLong(),
                x.at("/rows_for_stable/reference").asLong());
        assertEquals(0.8, x.at("/rows_for_stable/power").asDouble(), 0.02);
    }

    /**
     * Shares 3/4 and 1/4 with 2000 rows a side: noncentrality 8 r D = 7.849 for power 0.8 at level 0.05, so D = 7.849/8000 nats, which
     * is 0.00142 bits.
     */
    @Test
    void theSmallestDifferenceByHand(@TempDir Path folder) throws IOException {
        Path a = table(folder, "a.csv", 2000, 0);
        JsonNode city = column(plan(a.toString(), "--columns", "city", "--no-progress"), "city");

        assertEquals(
                7.849 / 8000 / Math.log(2), city.at("/smallest_difference_bits").asDouble(), 3e-5);
        assertTrue(city.at("/rows_to_settle").isNull());
    }

    private static Path shares(Path folder, String name, int rows, int ofFirst) throws IOException {
        StringBuilder text = new StringBuilder("city\n");
        for (int i = 0; i < rows; i++) {
            text.append(i < ofFirst ? "Oslo" : "Bergen").append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    /** 50 % of 100 rows against 65 % of 300 lie 0.0166 bits apart, so the answer is open: both sizes in the data's ratio. */
    @Test
    void anOpenAnswerIsSettledByBothSizes(@TempDir Path folder) throws IOException {
        String a = shares(folder, "a.csv", 100, 50).toString();
        String b = shares(folder, "b.csv", 300, 195).toString();
        JsonNode usual = plan(a, b, "--no-progress").at("/columns/0/rows_to_settle");
        JsonNode sure = plan(a, b, "--no-progress", "--power", "0.95").at("/columns/0/rows_to_settle");

        assertAll(
                () -> assertEquals(
                        3.0,
                        usual.at("/current").asDouble() / usual.at("/reference").asDouble(),
                        0.01),
                () -> assertTrue(usual.at("/reference").asLong() > 100),
                () -> assertEquals(0.8, usual.at("/power").asDouble(), 0.02),
                () -> assertTrue(sure.at("/reference").asLong()
                        > 1.3 * usual.at("/reference").asLong()));
    }

    @Test
    void sidesOfVeryUnequalSizesArePlanned(@TempDir Path folder) throws IOException {
        String few = shares(folder, "few.csv", 5, 2).toString();
        String many = shares(folder, "many.csv", 60_000, 30_000).toString();

        assertEquals(
                5,
                plan(few, many, "--no-progress").at("/columns/0/reference_rows").asInt());
        assertEquals(
                6,
                plan(many, "--ratio", "0.0001", "--no-progress")
                        .at("/columns/0/current_rows")
                        .asInt());
        assertEquals(
                1,
                plan(shares(folder, "some.csv", 14_000, 7000).toString(), "--ratio", "0.0001", "--no-progress")
                        .at("/columns/0/current_rows")
                        .asInt());
    }

    @Test
    void columnsThatAreNotPlannedAreListed(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("id,one,empty,x\n");
        for (int i = 0; i < 500; i++) {
            text.append("key-").append(i).append(",a,,").append(i % 7).append('\n');
        }
        String table = Files.writeString(folder.resolve("t.csv"), text).toString();
        JsonNode json = plan(table, "--no-progress");
        Run run = Run.of("plan", table);

        assertAll(
                () -> assertTrue(
                        json.at("/not_planned").toString().contains("{\"name\":\"id\",\"reason\":\"identifier\"}")),
                () -> assertTrue(
                        json.at("/not_planned").toString().contains("{\"name\":\"one\",\"reason\":\"one_value\"}")),
                () -> assertTrue(
                        json.at("/not_planned").toString().contains("{\"name\":\"empty\",\"reason\":\"all_missing\"}")),
                () -> assertTrue(run.out().contains("Nothing to plan for one: one value only"), run.out()),
                () -> assertTrue(run.out().contains("Nothing to plan for id: looks like an identifier"), run.out()));
    }

    /** 25 patients with 40 rows each and a level of their own: the rows are worth little more than the patients. */
    private static Path patients(Path folder, String name, int first) throws IOException {
        SplittableRandom random = new SplittableRandom(first + 1);
        StringBuilder text = new StringBuilder("patient,minute,x\n");
        double x = 0;
        for (int i = 0; i < 1000; i++) {
            int patient = first + i / 40;
            x = 0.95 * x + 0.3 * random.nextGaussian();
            text.append("p" + patient + "," + i + "," + (patient * 7 % 5 + 0.2 * random.nextGaussian() + x) + "\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    /** The power that rows in groups have is that of the rows they are worth, and the answer is in rows of the table. */
    @ParameterizedTest
    @CsvSource({"--group, patient, minute", "--time, minute, patient"})
    void dependentRowsArePlannedForWhatTheyAreWorth(String option, String key, String other, @TempDir Path folder)
            throws IOException {
        String a = patients(folder, "a.csv", 0).toString();
        String b = patients(folder, "b.csv", 25).toString();
        JsonNode rows = column(plan(a, b, "--columns", "x", "--bins", "quantile:8", "--no-progress"), "x");
        JsonNode worth =
                column(plan(a, b, "--exclude", other, "--bins", "quantile:8", option, key, "--no-progress"), "x");
        Run table = Run.of("plan", a, b, "--exclude", other, option, key);
        double each = 1000 / worth.at("/effective_rows/reference").asDouble();
        Run without = Run.of("plan", "--shift", "0.5sd", option, key);

        assertAll(
                () -> assertTrue(rows.at("/effective_rows").isNull()),
                () -> assertTrue(each > 1.5, "one row of " + each),
                () -> assertEquals(1000, worth.at("/reference_rows").asInt()),
                () -> assertTrue(worth.at("/smallest_difference_bits").asDouble(1)
                        > 1.3 * rows.at("/smallest_difference_bits").asDouble()),
                () -> assertEquals(
                        each,
                        worth.at("/rows_for_stable/reference").asDouble()
                                / rows.at("/rows_for_stable/reference").asDouble(),
                        0.25 * each),
                () -> assertTrue(table.out().contains("independent rows"), table.out()),
                () -> assertEquals(ExitCode.USAGE, without.code()),
                () -> assertTrue(without.err().startsWith("error: --group and --time need a table"), without.err()));
    }

    @Test
    void theKeyColumnIsNotCompared(@TempDir Path folder) throws IOException {
        String a = patients(folder, "a.csv", 0).toString();
        Run run = Run.of("compare", a, a, "--group", "patient", "--columns", "patient");

        assertEquals(ExitCode.DATA, run.code());
        assertTrue(
                run.err().contains("is not compared itself") && run.err().contains("name another column"), run.err());
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
