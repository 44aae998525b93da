package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that cannot be compared: three lines, the exit code of the contract, and nothing left behind. */
class BadInputTest {
    private BadFiles files;
    private String good;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        files = new BadFiles(folder);
        good = files.table("good.csv", "a,b", 40, i -> i + "," + i % 7);
    }

    @AfterEach
    void close() {
        files.close();
    }

    private void assertDataError(String file, String... expected) throws IOException {
        for (String[] sides : new String[][] {{file, good}, {good, file}}) {
            String message = files.refused(ExitCode.DATA, "compare", sides[0], sides[1]);
            for (String part : expected) {
                assertTrue(message.contains(part), message);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an empty file                         | ``                     | is empty                     | check how the file was written
                    a header only                         | a,b\\n                 | has no rows                  | nothing below it
                    blank lines                           | \\n\\n\\n              | is empty                     |
                    no column of the other side           | x,y\\n1,2\\n           | no column in common          | header line
                    a column that comes twice             | a,b,a\\n1,2,3\\n       | two columns named "a"        | field 3
                    a header with fewer fields than rows  | a,b\\n1,2,3\\n2,3,4\\n | rows of different lengths    | line 2 has 3 fields
                    a row with too few fields             | a,b\\n1,2\\n3\\n       | rows of different lengths    | line 3 has 1 field
                    """)
    void textThatIsNoTable(String what, String text, String first, String second) throws IOException {
        String file = files.write("bad.csv", text == null ? "" : text.replace("\\n", "\n"));
        assertDataError(file, first, second == null ? "" : second);
    }

    @Test
    void textAmongNumbersNamesTheLineAndTheValue() throws IOException {
        String file = files.table("numbers.csv", "a,b", 1000, i -> (i == 510 ? "\"1,299\"" : i) + "," + i % 7);
        assertDataError(file, "column \"a\" is text in", "first at line 512: \"1,299\"", "--type a=categorical");
    }

    @Test
    void aTruncatedParquetFile() throws IOException, SQLException {
        Path whole = files.path("whole.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT i AS a, i % 7 AS b FROM range(5000) AS t(i)) TO '" + whole + "'");
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(files.path("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        assertDataError(cut.toString(), "is not a complete Parquet file", "truncated");
        assertEquals(
                ExitCode.OK,
                Run.of("compare", whole.toString(), whole.toString()).code());
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        byte[] latin = "a,b\n1,caf\u00e9\n2,bar\n".getBytes(StandardCharsets.ISO_8859_1);
        assertDataError(Files.write(files.path("latin.csv"), latin).toString(), "is not UTF-8 text", "iconv");
    }

    @Test
    void aFolderOrNoFileAtAll() throws IOException {
        assertDataError(files.path(".").toString(), "is a folder", "*.csv");
        assertDataError(files.path("none.csv").toString(), "does not exist");
        assertDataError(files.path("none-*.csv").toString(), "no file matches");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFileWithoutPermission() throws IOException {
        String secret = files.write("secret.csv", "a,b\n1,2\n");
        Files.setPosixFilePermissions(Path.of(secret), PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(Path.of(secret)), "this user may read every file");
        assertDataError(secret, "cannot be read", "permission is denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a =                             | is not valid SQL              | WHERE
                    a = 1); DROP TABLE x; SELECT (1 | is not valid                  |
                    city = 1                        | is not valid                  | use these columns: a, b
                    a = 'x'                         | is not valid                  |
                    """)
    void conditionsThatAreNotOne(String condition, String what, String fix) throws IOException {
        String message = files.refused(ExitCode.USAGE, "compare", good, "--reference", condition, "--current", "b = 2");
        assertTrue(message.contains(what) && message.contains(fix == null ? "" : fix), message);
    }

    @Test
    void aConditionThatNoRowSatisfies() throws IOException {
        String message = files.refused(ExitCode.DATA, "compare", good, "--reference", "b = 1", "--current", "b = 9");
        assertTrue(message.contains("satisfies the condition b = 9"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --tolerence 0.1   | did you mean --tolerance?
                    --columns a,bb    | known: a, b
                    --exclude c       | known: a, b
                    --bins quantil:9  | unknown rule "quantil:9"
                    """)
    void optionsThatAreNotOne(String options, String expected) throws IOException {
        String[] words = options.split(" ");
        String message = files.refused(ExitCode.USAGE, "compare", good, good, words[0], words[1]);
        assertTrue(message.contains(expected), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tolerence: 0.1              | did you mean "tolerance"?
                    tolerance: much             | tolerance
                    column: {a: {typ: numeric}} | did you mean "type"?
                    column: {c: {unit: m}}      | known: a, b
                    fdr: [                      | policy.yaml
                    """)
    void policiesThatAreNotOne(String yaml, String expected) throws IOException {
        String policy = files.write("policy.yaml", yaml + "\n");
        String message = files.refused(ExitCode.USAGE, "compare", good, good, "--policy", policy);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void aReportIntoAFolderThatDoesNotExist() throws IOException {
        String message = files.refused(
                ExitCode.USAGE,
                Run.of(
                        "compare",
                        good,
                        good,
                        "-o",
                        files.path("none").resolve("r.json").toString()));
        assertTrue(message.contains("there is no folder"), message);
    }

    /** On Linux /dev/full is a disk without space, and nobody can make a file in /proc. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReportThatCannotBeWritten() throws IOException {
        Path full = Files.createSymbolicLink(files.path("full.json"), Path.of("/dev/full"));
        for (String[] option : new String[][] {{"--html", "/dev/full"}, {"-o", full.toString()}}) {
            String message = files.refused(ExitCode.INTERNAL, Run.of("compare", good, good, option[0], option[1]));
            assertTrue(message.contains("No space left on device"), message);
        }
        files.refused(ExitCode.INTERNAL, Run.of("compare", good, good, "--html", "/proc/r.html"));
    }
}
