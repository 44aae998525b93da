package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    private static final int ROWS = 2000;

    @TempDir
    private static Path folder;

    private static String same;
    private static String moved;
    private static String small;

    /** x is i mod 100, moved by 60 in the second table; c is one of three names; month is 1 or 2. */
    @BeforeAll
    static void tables() throws IOException {
        same = table("same table.csv", ROWS, 0);
        moved = table("moved.csv", ROWS, 60);
        small = table("small.csv", 12, 30);
    }

    private static String table(String name, int rows, int shift) throws IOException {
        StringBuilder csv = new StringBuilder("x,c,month\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i * 37 % 100 + shift + ",k" + i % 3 + "," + (1 + i % 2) + "\n");
        }
        return Files.writeString(folder.resolve(name), csv).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void compareInformsAndCheckFails() {
        assertAll(
                () -> assertEquals(ExitCode.OK, Run.of("compare", same, same).code()),
                () -> assertEquals(ExitCode.OK, Run.of("compare", same, moved).code()),
                () -> assertEquals(ExitCode.OK, Run.of("check", same, same).code()),
                () -> assertEquals(ExitCode.DRIFT, Run.of("check", same, moved).code()),
                () -> assertEquals(
                        ExitCode.DRIFT,
                        Run.of("compare", same, moved, "--fail-on", "drift").code()));
    }

    @Test
    void failOnInconclusiveIncludesDrift() {
        assertAll(
                () -> assertEquals(ExitCode.OK, Run.of("check", same, small).code()),
                () -> assertEquals(
                        ExitCode.DRIFT,
                        Run.of("check", same, small, "--fail-on", "inconclusive")
                                .code()),
                () -> assertEquals(
                        ExitCode.DRIFT,
                        Run.of("check", same, moved, "--fail-on", "inconclusive")
                                .code()));
    }

    @Test
    void theResultIsAloneOnStandardOutput() {
        Run run = Run.of("compare", same, moved);

        assertTrue(run.out().contains("Drift in 1 of 3 columns"), run.out());
        assertTrue(run.err().startsWith("read "), run.err());
        assertEquals("", Run.of("compare", same, moved, "--quiet").err());
    }

    @Test
    void onePartOfATableAgainstAnother() throws IOException {
        Run run = Run.of("compare", same, "--reference", "month = 1", "--current", "month = 2", "--format", "json");

        assertEquals(ROWS / 2, run.json().at("/reference/rows").asInt());
        assertEquals(ROWS / 2, run.json().at("/current/rows").asInt());
    }

    @Test
    void optionsOverrideThePolicyFile() throws IOException {
        String policy = Files.writeString(
                        folder.resolve("p.yaml"),
                        "tolerance: 0.5\nseed: 7\npermutations: 99\nexclude: [c]\ncolumn:\n  x: {tolerance: 0.3, unit: m}\n")
                .toString();
        JsonNode json = Run.of("compare", same, same, "--policy", policy, "--tolerance", "0.25", "--format", "json")
                .json();

        assertAll(
                () -> assertEquals(0.25, json.at("/policy/tolerance_bits").asDouble()),
                () -> assertEquals(7, json.at("/mediant/seed").asInt()),
                () -> assertEquals(99, json.at("/policy/permutations").asInt()),
                () -> assertEquals(2, json.at("/columns").size()));
    }

    @Test
    void settingsOfSingleColumns() throws IOException {
        JsonNode json = Run.of("compare", same, moved, "--type", "x=categorical", "--columns", "x", "--format", "json")
                .json();

        assertEquals(1, json.at("/columns").size());
        assertEquals("categorical", json.at("/columns/0/kind").asText());
    }

    @Test
    void filesGetTheFormOfTheirEnding() throws IOException {
        Run run = Run.of(
                "compare",
                same,
                moved,
                "-o",
                file("r.json"),
                "-o",
                file("r.md"),
                "-o",
                file("r.xml"),
                "-o",
                file("r.csv"),
                "-o",
                file("r.txt"),
                "--html",
                file("page"),
                "--color",
                "always");

        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("\u001B["));
        assertTrue(Files.readString(folder.resolve("r.json")).startsWith("{"));
        assertTrue(Files.readString(folder.resolve("r.md")).contains("<!-- mediant -->"));
        assertTrue(Files.readString(folder.resolve("r.xml")).startsWith("<?xml"));
        assertTrue(Files.readString(folder.resolve("r.csv")).contains("\nx,numeric,drift,"));
        assertFalse(Files.readString(folder.resolve("r.txt")).contains("\u001B"));
        assertTrue(Files.readString(folder.resolve("page")).startsWith("<!doctype html>"));
    }

    @Test
    void theLanguageFollowsTheLocale() {
        assertTrue(Run.in(Map.of("LC_ALL", "zh_CN.UTF-8"), "compare", same, moved)
                .out()
                .contains("漂移"));
        assertTrue(Run.in(Map.of("LC_ALL", "zh_CN.UTF-8"), "compare", same, moved, "--lang", "en")
                .out()
                .contains("Drift"));
    }

    @Test
    void dataThatCannotBeReadIsExitCode3() {
        Run run = Run.of("compare", file("none.csv"), same);

        assertEquals(ExitCode.DATA, run.code());
        assertEquals(3, run.err().lines().count(), run.err());
    }

    @Test
    void wrongNamesAndConditionsAreUsage() {
        Run column = Run.of("compare", same, same, "--columns", "mnth");
        Run condition = Run.of("compare", same, "--reference", "mnth = 1", "--current", "month = 2");

        assertAll(
                () -> assertEquals(ExitCode.USAGE, column.code()),
                () -> assertTrue(column.err().contains("did you mean \"month\"?"), column.err()),
                () -> assertEquals(ExitCode.USAGE, condition.code()),
                () -> assertTrue(condition.err().startsWith("error: the condition"), condition.err()));
    }

    /** On Linux no file can be made in /proc, not even by the administrator. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReportThatCannotBeWrittenIsExitCode4() {
        Run run = Run.of("compare", same, same, "-o", "/proc/r.json");

        assertEquals(ExitCode.INTERNAL, run.code());
        assertEquals(
                3, run.err().lines().filter(line -> !line.startsWith("read ")).count(), run.err());
    }

    @Test
    void explainShowsOneColumnInDepth() throws IOException {
        Run run = Run.of("explain", "x", same, moved, "--bins", "width:8");

        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("Kolmogorov-Smirnov"), run.out());
        assertEquals(
                1,
                Run.of("explain", "x", same, moved, "--format", "json")
                        .json()
                        .at("/columns")
                        .size());
        assertTrue(Run.of("explain", "y", same, moved).err().contains("known: x, c, month"));
    }
}
