package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables whose rows come in groups or in time, from the command line to every report. */
class DependentRowsTest {
    private static final int GROUPS = 25;
    private static final int ROWS = 40;

    @TempDir
    private static Path folder;

    private static String may;
    private static String june;

    /**
     * Patients with their own level of x and their own habit c; no difference between the months but the patients. In y neighbours in time
     * resemble each other.
     */
    @BeforeAll
    static void tables() throws IOException {
        may = table("may.csv", 0, 2);
        june = table("june.csv", GROUPS, 3);
    }

    private static String table(String name, int firstPatient, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder csv = new StringBuilder("patient,minute,x,c,y\n");
        double y = 0;
        for (int i = 0; i < GROUPS * ROWS; i++) {
            int patient = firstPatient + i / ROWS;
            double own = new SplittableRandom(patient).nextGaussian();
            y = 0.7 * y + random.nextGaussian();
            csv.append("p" + patient + "," + i + "," + (own + 0.5 * random.nextGaussian()) + ",");
            csv.append(random.nextInt(3) > 0 ? "k" + patient % 4 : i % 50 == 0 ? "" : "k" + random.nextInt(4));
            csv.append("," + y + "\n");
        }
        return Files.writeString(folder.resolve(name), csv).toString();
    }

    private static JsonNode column(JsonNode json, String name) {
        for (JsonNode column : json.at("/columns")) {
            if (column.at("/name").asText().equals(name)) {
                return column;
            }
        }
        throw new AssertionError("no column " + name);
    }

    private static JsonNode json(String... options) throws IOException {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(new String[] {"compare", may, june, "--format", "json", "--quiet"}, 0, arguments, 0, 6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        Run run = Run.of(arguments);
        assertEquals(ExitCode.OK, run.code(), run.err());
        return run.json();
    }

    @Test
    void wholeGroupsDoNotRaiseTheAlarmThatRowsRaise() throws IOException {
        JsonNode rows = json("--exclude", "patient,minute", "--bins", "quantile:16");
        JsonNode groups = json("--group", "patient", "--exclude", "minute", "--bins", "quantile:16");

        assertTrue(column(rows, "x").at("/test/p").asDouble() <= 0.01);
        JsonNode x = column(groups, "x");
        assertAll(
                () -> assertEquals(
                        "permutation of whole groups", x.at("/test/method").asText()),
                () -> assertTrue(x.at("/test/p").asDouble() > 0.05),
                () -> assertTrue(x.at("/effective_rows/reference").asDouble() < GROUPS * ROWS / 5.0),
                () -> assertTrue(x.at("/jsd/null_bits").asDouble()
                        > 4 * column(rows, "x").at("/jsd/null_bits").asDouble()),
                () -> assertTrue(x.at("/kolmogorov_smirnov/p").isNull()),
                () -> assertEquals("patient", groups.at("/policy/group").asText()),
                () -> assertTrue(groups.at("/policy/time").isNull()),
                () -> assertEquals("whole_groups", groups.at("/notices/0/type").asText()),
                () -> assertEquals(GROUPS, groups.at("/notices/0/current").asInt()),
                () -> assertEquals(3, groups.at("/columns").size()),
                () -> assertTrue(column(rows, "x").at("/effective_rows").isNull()));
    }

    @Test
    void theDivergenceItselfIsThatOfAllRows() throws IOException {
        JsonNode rows = json("--exclude", "patient,minute", "--bins", "quantile:16");
        JsonNode groups = json("--group", "patient", "--exclude", "minute", "--bins", "quantile:16");
        for (String name : new String[] {"x", "c", "y"}) {
            assertEquals(
                    column(rows, name).at("/jsd/bits").asDouble(),
                    column(groups, name).at("/jsd/bits").asDouble());
            assertEquals(column(rows, name).at("/cells"), column(groups, name).at("/cells"));
        }
    }

    /** By default a column has as many cells as its effective rows ask for: 25 patients with their own level of x are worth fewer. */
    @Test
    void cellsAreForTheEffectiveRows() throws IOException {
        JsonNode rows = json("--exclude", "patient,minute");
        JsonNode groups = json("--group", "patient", "--exclude", "minute");
        assertTrue(column(rows, "x").at("/cells").size() >= 32);
        assertTrue(column(groups, "x").at("/cells").size() <= 16);
        assertTrue(column(groups, "x").at("/jsd/interval_bits").isObject());
    }

    /** The corrected value is the interval's point: never above the plug-in, whatever the rows are worth. */
    @Test
    void theCorrectedValueStartsFromTheRows() throws IOException {
        JsonNode groups = json("--group", "patient", "--exclude", "minute");
        for (JsonNode column : List.of(
                column(groups, "x"), column(groups, "c"), column(json("--time", "minute", "--columns", "y"), "y"))) {
            JsonNode jsd = column.at("/jsd");
            assertTrue(jsd.at("/corrected_bits").asDouble() <= jsd.at("/bits").asDouble(), jsd::toString);
            assertEquals("path inversion, effective rows", jsd.at("/correction").asText());
        }
    }

    /** The same patients with the same rows on both sides, in another order: nothing differs. */
    @Test
    void equalTablesHaveNoCorrectedDivergence() throws IOException {
        Run run = Run.of("compare", may, shuffled(may, 7), "--group", "patient", "--format", "json", "--quiet");
        for (JsonNode column : run.json().at("/columns")) {
            assertEquals(0, column.at("/jsd/bits").asDouble());
            assertEquals(0, column.at("/jsd/corrected_bits").asDouble());
        }
    }

    private static String shuffled(String file, long seed) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(seed));
        rows.add(0, lines.get(0));
        return Files.write(Files.createTempFile(folder, "shuffled", ".csv"), rows)
                .toString();
    }

    /** Numbers of 19 digits that agree in the first 17 of them are the same as floating-point numbers. */
    @Test
    void longNumbersOfGroupsKeepAllDigits() throws IOException {
        String left = longNumbers("left.csv", 0);
        String right = longNumbers("right.csv", 2);
        JsonNode json = Run.of("compare", left, right, "--group", "customer", "--format", "json")
                .json();
        assertAll(
                () -> assertEquals(3, json.at("/notices/0/reference").asInt(), json::toString),
                () -> assertEquals(3, json.at("/notices/0/current").asInt()));
    }

    private static String longNumbers(String name, int first) throws IOException {
        StringBuilder csv = new StringBuilder("customer,x\n");
        for (int row = 0; row < 60; row++) {
            csv.append(1234567890123456789L + first + row % 3)
                    .append(',')
                    .append(row % 7)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv).toString();
    }

    @Test
    void aSingleRowInTimeIsTooLittle() throws IOException {
        Path one = Files.writeString(folder.resolve("one-row.csv"), "patient,minute,x,c,y\np1,1,1,k1,2\n");
        for (String[] sides : new String[][] {{one.toString(), june}, {may, one.toString()}}) {
            Run run = Run.of("compare", sides[0], sides[1], "--time", "minute", "--columns", "y,c", "--format", "json");
            assertEquals(ExitCode.OK, run.code(), run.err());
            for (JsonNode column : run.json().at("/columns")) {
                assertEquals("too few blocks of time", column.at("/test/method").asText());
                assertEquals("inconclusive", column.at("/status").asText());
            }
        }
    }

    @Test
    void blocksOfTime() throws IOException {
        JsonNode json = json("--time", "minute", "--columns", "y");
        JsonNode y = column(json, "y");
        assertAll(
                () -> assertEquals(
                        "permutation of blocks of time", y.at("/test/method").asText()),
                () -> assertTrue(y.at("/effective_rows/reference").asDouble() < 0.8 * GROUPS * ROWS),
                () -> assertEquals("minute", json.at("/policy/time").asText()),
                () -> assertEquals("blocks_of_time", json.at("/notices/0/type").asText()));

        String later = shuffled(june, 8);
        Run run = Run.of("compare", may, later, "--time", "minute", "--columns", "y", "--format", "json", "--quiet");
        assertEquals(y, column(run.json(), "y"));
    }

    /** Of 25 patients on each side, who differ, more are needed than are there. */
    @Test
    void rowsThatWouldSettleItAreRowsOfTheTables() throws IOException {
        JsonNode c = column(json("--group", "patient", "--columns", "c"), "c");
        assertEquals("inconclusive", c.at("/status").asText());
        assertTrue(c.at("/rows_needed").asLong() > GROUPS * ROWS, c::toString);
    }

    @Test
    void everyReportSaysSo() throws IOException {
        Path page = folder.resolve("page.html");
        Run terminal = Run.of("compare", may, june, "--group", "patient", "--html", page.toString());
        Run markdown = Run.of("compare", may, june, "--group", "patient", "--format", "markdown", "--lang", "zh");

        String said = "Whole groups of patient were exchanged, 25 in the reference and 25 in the current side";
        assertTrue(terminal.out().replaceAll("\\s+", " ").contains(said), terminal.out());
        String html = Files.readString(page);
        assertTrue(
                html.contains(said) && html.contains("rows they are worth") && html.contains("whole groups permuted"));
        assertTrue(markdown.out().contains("整组交换"), markdown.out());
    }

    @Test
    void thePolicyFileKnowsBothKeys() throws IOException {
        Path policy = Files.writeString(folder.resolve("group.yaml"), "group: patient\ncolumns: [x]\n");
        assertEquals(
                "permutation of whole groups",
                json("--policy", policy.toString()).at("/columns/0/test/method").asText());
        Path both = Files.writeString(folder.resolve("both.yaml"), "group: patient\ntime: minute\n");
        Run run = Run.of("compare", may, june, "--policy", both.toString());
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("group is given too"), run.err());
    }

    @Test
    void wrongColumnsAreExplained() throws IOException {
        Run unknown = Run.of("compare", may, june, "--group", "patent");
        assertAll(
                () -> assertEquals(ExitCode.USAGE, unknown.code()),
                () -> assertTrue(unknown.err().contains("patient"), unknown.err()));
        Run both = Run.of("compare", may, june, "--group", "patient", "--time", "minute");
        assertTrue(both.err().contains("--group and --time exclude each other"), both.err());
        Run texts = Run.of("compare", may, june, "--time", "patient");
        assertTrue(texts.err().contains("column \"patient\" has no order in time"), texts.err());
        Run missing = Run.of("compare", may, june, "--group", "c");
        assertAll(
                () -> assertEquals(ExitCode.DATA, missing.code()),
                () -> assertTrue(missing.err().contains("column \"c\" has no value in "), missing.err()));
        Path one = Files.writeString(folder.resolve("one.csv"), "patient,minute,x,c,y\np1,1,1,k1,2\np1,2,3,k2,2\n");
        Run single = Run.of("compare", one.toString(), june, "--group", "patient");
        assertAll(
                () -> assertEquals(ExitCode.DATA, single.code()),
                () -> assertTrue(
                        single.err().contains("has 1 groups in the reference and 25 in the current side"),
                        single.err()),
                () -> assertFalse(single.err().contains("Exception")));
    }

    @Test
    void fewGroupsLeaveTheColumnUndecided() throws IOException {
        Path few = Files.writeString(
                folder.resolve("few.csv"), "patient,minute,x,c,y\np1,1,1,k1,2\np1,2,3,k2,2\np2,2,3,k2,2\n");
        Run run = Run.of("compare", few.toString(), few.toString(), "--group", "patient", "--format", "json");
        assertAll(
                () -> assertEquals(
                        "too few groups",
                        run.json().at("/columns/0/test/method").asText()),
                () -> assertEquals(
                        "inconclusive", run.json().at("/columns/0/status").asText()),
                () -> assertTrue(run.json().at("/columns/0/effective_rows").isNull()));
    }
}
