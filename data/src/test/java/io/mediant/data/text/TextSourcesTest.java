package io.mediant.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of source gives the same counts for the same text. */
class TextSourcesTest {
    private static final Tokenization WHITESPACE = Tokenization.parse("whitespace");
    private static final TextOptions PLAIN = TextOptions.defaults();
    private static final TextOptions BODY = PLAIN.withTextColumn("body");
    private static final String TEXT = "the cat saw the dog \u732b";
    private static final Map<String, Long> COUNTS = Map.of("the", 2L, "cat", 1L, "saw", 1L, "dog", 1L, "\u732b", 1L);

    @TempDir
    Path folder;

    @Test
    void parquet() throws SQLException, IOException {
        Path file = folder.resolve("t.parquet");
        parquet(file, "('x', 'the cat'), ('y', NULL), ('x', 'saw the dog \u732b'), (NULL, '')");

        CorpusSet rows = read(file, BODY);
        assertCounts(rows);
        assertEquals(4, rows.corpora().get(0).documents().size());

        CorpusSet named = read(file, BODY.withDocumentColumn("id"));
        assertCounts(named);
        assertEquals(
                List.of(new DocumentInfo("x", 6), new DocumentInfo("y", 0), new DocumentInfo("t.parquet:4", 0)),
                named.corpora().get(0).documents());
    }

    @Test
    void parquetWithoutTheColumn() throws SQLException, IOException {
        Path file = folder.resolve("t.parquet");
        parquet(file, "('x', 'a')");
        assertEquals(
                "did you mean --text body?",
                refused(file, PLAIN.withTextColumn("boddy")).fix());
        assertEquals(
                "did you mean --document id?",
                refused(file, BODY.withDocumentColumn("ids")).fix());
        assertTrue(refused(file, PLAIN).what().contains("is a table, but no column of texts is named"));
    }

    @Test
    void longFieldsOfTables() throws IOException {
        Path novel =
                Files.writeString(folder.resolve("novel.csv"), "id,body\n1,\"" + "word ".repeat(800_000) + "\"\n2,a\n");
        assertEquals(800_001, read(novel, BODY).corpora().get(0).tokens());
        Path open = Files.writeString(folder.resolve("open.csv"), "id,body\n1,a\n2,\"" + "word ".repeat(4_000_000));
        DataException e = refused(open, BODY);
        assertEquals("\"" + open + "\" has a field of more than 16 MB", e.what());
        assertTrue(e.why().endsWith("record starting at line 3"), e.why());
    }

    @Test
    void standardInput() throws IOException {
        assertCounts(fromStandardInput(TEXT.getBytes(StandardCharsets.UTF_8), PLAIN));
        assertCounts(fromStandardInput(gzipped(TEXT), PLAIN));
        byte[] counts = "the\t2\ncat\t1\nsaw\t1\ndog\t1\n\u732b\t1\n".getBytes(StandardCharsets.UTF_8);
        assertCounts(fromStandardInput(counts, PLAIN.withCounts(true)));
        byte[] table = ("id,body\n1," + TEXT + "\n").getBytes(StandardCharsets.UTF_8);
        assertCounts(fromStandardInput(table, BODY));
        DataException malformed = assertThrows(
                DataException.class,
                () -> fromStandardInput("caf\u00e9 b".getBytes(StandardCharsets.ISO_8859_1), PLAIN));
        assertEquals("\"stdin\" is not text in UTF-8", malformed.what());
    }

    @Test
    void gzipIsToldByItsBytesNotByItsName() throws IOException {
        assertCounts(read(Files.write(folder.resolve("a.txt.gz"), gzipped(TEXT)), PLAIN));
        assertCounts(read(Files.write(folder.resolve("b.txt"), gzipped(TEXT)), PLAIN));
        Path counts =
                Files.write(folder.resolve("c.counts.tsv.gz"), gzipped("the\t2\ncat\t1\nsaw\t1\ndog\t1\n\u732b\t1"));
        assertCounts(read(counts, PLAIN));
        assertCounts(read(Files.write(folder.resolve("t.csv.gz"), gzipped("id,body\n1," + TEXT + "\n")), BODY));
    }

    @Test
    void patternsAndIncludedNames() throws IOException {
        Files.createDirectories(folder.resolve("deep/.git"));
        for (String name :
                List.of("1.txt", "2.txt", "10.txt", "notes.md", ".hidden.txt", "deep/3.txt", "deep/.git/4.txt")) {
            Files.writeString(folder.resolve(name), name);
        }
        assertEquals(List.of("1.txt", "2.txt", "10.txt"), names(folder + "/*.txt", PLAIN));
        assertEquals(List.of("1.txt", "2.txt"), names(folder + "/[12].txt", PLAIN));
        assertEquals(
                List.of("1.txt", "2.txt", "10.txt", "deep/3.txt"),
                names(folder.toString(), PLAIN.withInclude("*.txt")));
        assertEquals(
                List.of("2.txt", "deep/3.txt", "notes.md"),
                names(folder.toString(), PLAIN.withInclude("{2*,3*,*.md}")));
        assertEquals(
                "\"{a\" is not a pattern of file names",
                refused(folder, PLAIN.withInclude("{a")).what());
    }

    @Test
    void statedEncodings() throws IOException {
        for (String charset : List.of("GB18030", "UTF-16LE", "UTF-16BE", "EUC-JP", "Shift_JIS")) {
            Charset stated = Charset.forName(charset);
            Path file = Files.write(folder.resolve("a.txt"), TEXT.getBytes(stated));
            assertCounts(read(file, PLAIN.withEncoding(stated)));
        }
        Path marked = Files.write(folder.resolve("b.txt"), ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE")));
        assertCounts(read(marked, PLAIN));
        Path unmarked = Files.write(folder.resolve("c.txt"), TEXT.getBytes(StandardCharsets.UTF_16LE));
        assertTrue(refused(unmarked, PLAIN).fix().contains("--encoding UTF-16LE"));
    }

    @Test
    void malformedAtTheVeryEnd() throws IOException {
        byte[] text = "one two \u732b".getBytes(StandardCharsets.UTF_8);
        Path cut = folder.resolve("cut.txt");
        Files.write(cut, Arrays.copyOf(text, text.length - 1));
        DataException e = refused(cut, PLAIN.withEncoding(StandardCharsets.UTF_8));
        assertEquals("byte 0xE7 at offset 8 begins no character", e.why());
    }

    @Test
    void oneDocumentAndNothingElse() throws IOException {
        CorpusSet set = read(Files.writeString(folder.resolve("a.txt"), TEXT), PLAIN);
        assertEquals(List.of(new DocumentInfo("a.txt", 6)), set.corpora().get(0).documents());
        assertEquals(List.of(), set.notices());
    }

    @Test
    void strangeTokensStayWhatTheyAre() throws IOException {
        String text = "<b>&amp;</b> \u001b[31mred \u202Eabc\u202C =cmd() \u200Fx";
        Set<String> terms = Set.of("<b>&amp;</b>", "\u001b[31mred", "\u202eabc\u202c", "=cmd()", "\u200fx");
        CorpusSet set = read(Files.writeString(folder.resolve("a.txt"), text), PLAIN);
        assertEquals(terms, counts(set).keySet());
    }

    private void parquet(Path file, String rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM (VALUES " + rows + ") t(id, body)) TO '" + file + "' (FORMAT PARQUET)");
        }
    }

    private static CorpusSet fromStandardInput(byte[] bytes, TextOptions options) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(bytes));
        try {
            return read(TextSource.of(TextSource.STDIN), options);
        } finally {
            System.setIn(before);
        }
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> names(String argument, TextOptions options) {
        return read(TextSource.of(argument), options).corpora().get(0).documents().stream()
                .map(DocumentInfo::name)
                .toList();
    }

    private static void assertCounts(CorpusSet set) {
        assertEquals(COUNTS, counts(set));
    }

    private static Map<String, Long> counts(CorpusSet set) {
        Map<String, Long> counts = new TreeMap<>();
        long[] all = set.corpora().get(0).counts();
        for (int id = 0; id < all.length; id++) {
            counts.put(set.vocabulary().term(id), all[id]);
        }
        return counts;
    }

    private static DataException refused(Path path, TextOptions options) {
        return assertThrows(DataException.class, () -> read(path, options));
    }

    private static CorpusSet read(Path path, TextOptions options) {
        return read(TextSource.of(path), options);
    }

    private static CorpusSet read(TextSource source, TextOptions options) {
        return CorpusReader.read(List.of(source), WHITESPACE, options, 2, TextProgress.NONE);
    }
}
