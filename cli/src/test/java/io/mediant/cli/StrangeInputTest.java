package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is unusual but can be compared: it is, and the reports stay well-formed. */
class StrangeInputTest {
    private static final char ESCAPE = '\u001B';

    private BadFiles files;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        files = new BadFiles(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    private JsonNode compared(String... arguments) throws IOException {
        files.works(arguments);
        return new ObjectMapper().readTree(files.json());
    }

    @Test
    void aColumnWithoutAnyValueIsSkipped() throws IOException {
        String file = files.table("t.csv", "n,empty", 2000, i -> i % 5 + ",");
        JsonNode json = compared("compare", file, file);
        assertEquals("stable", json.at("/columns/0/status").asText());
        assertEquals("empty", json.at("/columns/1/name").asText());
        assertEquals("skipped", json.at("/columns/1/status").asText());
    }

    @Test
    void oneRowASideDecidesNothing() throws IOException {
        String p = files.write("p.csv", "a,c\n1,x\n");
        String q = files.write("q.csv", "a,c\n2,y\n");
        JsonNode json = compared("compare", p, q);
        assertEquals("inconclusive", json.at("/verdict/status").asText());
        assertEquals("inconclusive", json.at("/columns/0/status").asText());
        assertEquals("inconclusive", json.at("/columns/1/status").asText());
        compared("check", p, q);
    }

    @Test
    void aColumnThatTurnsFromWholeNumbersToFractionsLate() throws IOException {
        String file = files.table("late.csv", "a", 60_000, i -> i == 50_000 ? "1.5" : Integer.toString(i % 900));
        JsonNode json = compared("compare", file, file);
        assertEquals("numeric", json.at("/columns/0/kind").asText());
        assertEquals(60_000, json.at("/columns/0/rows/reference").asInt());
        assertEquals(0, json.at("/columns/0/rows/missing_reference").asInt());
    }

    @Test
    void nanAndInfinityAreValues() throws IOException {
        List<String> special = List.of("NaN", "inf", "-inf");
        String p =
                files.table("p.csv", "a", 300, i -> (i % 50 == 0 ? special.get(i / 50 % 3) : String.valueOf(i % 17)));
        String q =
                files.table("q.csv", "a", 300, i -> (i % 20 == 0 ? special.get(i / 20 % 3) : String.valueOf(i % 17)));
        JsonNode json = compared("compare", p, q);
        assertEquals("numeric", json.at("/columns/0/kind").asText());
        assertEquals(0, json.at("/columns/0/rows/missing_reference").asInt());
        assertFalse(files.json().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "").matches("(?s).*(?:NaN|Infinity).*"));
        compared("compare", p, q, "--bins", "width:8");
    }

    @Test
    void hostileNamesAndValuesStayText() throws IOException {
        List<String> names = List.of(
                "we\"ird;name",
                "<script>alert(1)</script>",
                "new\nline",
                ESCAPE + "[31mred",
                "</script><svg onload=x>",
                "a'; DROP TABLE t; --",
                "\u202Eright to left");
        String header = names.stream().map(StrangeInputTest::quoted).collect(Collectors.joining(","));
        String values =
                List.of("<script>alert(2)</script>", ESCAPE + "]0;title\u0007", "a\nb", "${x}", "q\"q", "<!--").stream()
                        .map(StrangeInputTest::quoted)
                        .collect(Collectors.joining(","));
        String p = files.table("p.csv", header, 60, i -> i % 5 + "," + values);
        String q = files.table("it's <b>odd; [x].csv", header, 60, i -> i % 5 + 3 + "," + values.replace("a", "o"));

        JsonNode json = compared("compare", p, q);
        assertEquals(Set.copyOf(names), names(json));
        assertEquals(-1, files.json().indexOf(ESCAPE));
        assertEquals(-1, files.html().indexOf(ESCAPE));
        for (String raw : List.of("<script>alert", "<script>olert", "<svg onload", "<b>odd")) {
            assertFalse(files.html().contains(raw), raw);
        }
        for (String format : List.of("terminal", "json", "markdown", "junit", "csv", "html")) {
            Run run = Run.of("compare", p, q, "--verbose", "--color", "never", "--format", format);
            assertEquals(ExitCode.OK, run.code(), format);
            assertEquals(-1, run.out().indexOf(ESCAPE), format);
            assertEquals(-1, run.err().indexOf(ESCAPE), format);
        }
        String explained = Run.of("explain", ESCAPE + "[31mred", p, q).out();
        assertEquals(-1, explained.indexOf(ESCAPE), explained);
    }

    /** Two of ten thousand columns. */
    @Test
    void tenThousandColumns() throws IOException {
        String file = wide("wide.csv", 10_000, 3);
        JsonNode json = compared("compare", file, file, "--columns", "c1,c9999");
        assertEquals(Set.of("c1", "c9999"), names(json));
    }

    @Test
    void everyOneOfManyColumns() throws IOException {
        JsonNode json = compared(
                "compare",
                wide("p.csv", 1200, 24),
                wide("q.csv", 1200, 30),
                "--permutations",
                "19",
                "--bins",
                "width:2");
        assertEquals(1200, json.path("columns").size());
        assertEquals(24, json.at("/columns/0/rows/reference").asInt());
    }

    private String wide(String name, int columns, int rows) throws IOException {
        String header = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return files.table(name, header, rows, row -> IntStream.range(0, columns)
                .mapToObj(column -> Integer.toString((row + column) % 11))
                .collect(Collectors.joining(",")));
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static Set<String> names(JsonNode json) {
        return StreamSupport.stream(json.path("columns").spliterator(), false)
                .map(column -> column.path("name").asText())
                .collect(Collectors.toSet());
    }
}
