package io.mediant.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.data.DataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read as texts is answered by what, why and how to fix; what is merely odd is read and told. */
class BadTextTest {
    private static final Tokenization WHITESPACE = Tokenization.parse("whitespace");

    @TempDir
    Path folder;

    @Test
    void nothingThere() {
        assertTrue(refused(folder.resolve("nowhere.txt"), TextOptions.defaults())
                .what()
                .endsWith("does not exist"));
        assertTrue(refused(folder, TextOptions.defaults()).what().endsWith("holds no documents"));
        DataException none =
                assertThrows(DataException.class, () -> read(TextSource.of(folder + "/*.txt"), TextOptions.defaults()));
        assertTrue(none.what().startsWith("no file matches"), none.what());
    }

    @Test
    void noFileIsIncluded() throws IOException {
        write("a.md", "x");
        DataException e = refused(folder, TextOptions.defaults().withInclude("*.txt"));
        assertTrue(e.why().contains("1 files, the first is \"a.md\""), e.why());
    }

    @Test
    void noPermission() throws IOException {
        Path file = write("secret.txt", "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "this user may read every file");
        assertEquals(
                "permission is denied", refused(file, TextOptions.defaults()).why());
    }

    @Test
    void binaryFileIsNamed() throws IOException {
        Path file = folder.resolve("a.bin");
        Files.write(file, new byte[] {'a', ' ', 0, 'b'});
        DataException e = refused(folder, TextOptions.defaults());
        assertEquals("\"" + file + "\" is not a text", e.what());
    }

    @Test
    void wrongEncodingNamesTheByte() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, "a caf\u00e9 b".getBytes(StandardCharsets.ISO_8859_1));
        DataException e = refused(file, TextOptions.defaults().withEncoding(StandardCharsets.UTF_8));
        assertEquals("byte 0xE9 at offset 5 begins no character", e.why());
    }

    @Test
    void encodingIsGuessedAndTold() throws IOException {
        String text =
                "\u8fd9\u662f\u4e00\u6bb5\u4e2d\u6587\u6587\u672c\uff0c\u7528\u4e8e\u6d4b\u8bd5\u3002\n".repeat(20);
        Path file = folder.resolve("gb.txt");
        Files.write(file, text.getBytes(Charset.forName("GB18030")));
        CorpusSet set = CorpusReader.read(
                List.of(TextSource.of(file)), Tokenization.parse("han"), TextOptions.defaults(), 1, TextProgress.NONE);
        assertTrue(set.vocabulary().id("\u8fd9").isPresent());
        TextNotice.GuessedEncoding guessed =
                (TextNotice.GuessedEncoding) set.notices().get(0);
        assertEquals("GB18030", guessed.charset());
        assertTrue(guessed.confidence() > 50, guessed::toString);
    }

    @Test
    void byteOrderMarksAreFollowed() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = folder.resolve("bom.txt");
            Files.write(file, "\uFEFFone two".getBytes(charset));
            CorpusSet set = read(TextSource.of(file), TextOptions.defaults());
            assertEquals(2, set.vocabulary().size());
            assertEquals("one", set.vocabulary().term(0));
        }
    }

    @Test
    void brokenGzip() throws IOException {
        Path file = folder.resolve("a.txt.gz");
        Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        assertTrue(refused(file, TextOptions.defaults()).what().endsWith("is not a complete gzip file"));
    }

    @Test
    void emptyDocumentsAreKeptAndNamed() throws IOException {
        write("1.txt", "a b");
        write("2.txt", "");
        write("10.txt", " \n");
        CorpusSet set = read(TextSource.of(folder), TextOptions.defaults());
        assertEquals(
                List.of(new DocumentInfo("1.txt", 2), new DocumentInfo("2.txt", 0), new DocumentInfo("10.txt", 0)),
                set.corpora().get(0).documents());
        assertEquals(
                List.of(new TextNotice.EmptyDocuments(folder.toString(), List.of("2.txt", "10.txt"), 2)),
                set.notices());
    }

    @Test
    void countsThatAreNotCounts() throws IOException {
        TextOptions counts = TextOptions.defaults().withCounts(true);
        assertEquals(
                "line 2: the count of \"b\" is negative: -3",
                refused(write("c", "a\t1\nb\t-3\n"), counts).why());
        assertEquals(
                "line 1: the count of \"a\" is not whole: 0.5",
                refused(write("c", "a\t0.5\n"), counts).why());
        assertEquals(
                "line 3: there is no tab in \"b 2\"",
                refused(write("c", "a\t1\n\nb 2\n"), counts).why());
    }

    @Test
    void strangeTermsAreKeptAsTheyAre() throws IOException {
        String term = "<b>\u202Ea\tb";
        Path file = write("odd.counts.tsv", "term\tcount\n" + term + "\t7\n" + term + "\t1\nZ\t0\n");
        CorpusSet set = read(TextSource.of(file), TextOptions.defaults());
        Corpus corpus = set.corpora().get(0);
        assertEquals(8, corpus.counts()[set.vocabulary().id(term).orElseThrow()]);
        assertEquals(1, corpus.types());
        assertFalse(corpus.hasDocuments());
        assertEquals(List.of(new TextNotice.ReadyCounts(file.toString())), set.notices());
    }

    @Test
    void longTokensAreCutAndTold() throws IOException {
        Path file = write("long.txt", "a " + "x".repeat(200_000) + " b");
        CorpusSet set = read(TextSource.of(file), TextOptions.defaults());
        assertEquals(3, set.corpora().get(0).tokens());
        assertEquals(List.of(new TextNotice.TokensCut(file.toString(), "long.txt", 1)), set.notices());
    }

    @Test
    void missingColumnHasANearestName() throws IOException {
        Path file = write("t.jsonl", "{\"body\": \"a b\", \"id\": 1}\n");
        DataException e = refused(file, TextOptions.defaults().withTextColumn("bodi"));
        assertEquals("did you mean --text body?", e.fix());
        DataException none = refused(file, TextOptions.defaults());
        assertTrue(none.why().contains("[body, id]"), none.why());
        assertTrue(refused(file, TextOptions.defaults().withTextColumn("id"))
                .what()
                .contains("does not hold texts"));
    }

    @Test
    void tokenizersThatAreNone() {
        assertThrows(TokenizationException.class, () -> Tokenization.parse("words"));
        assertThrows(TokenizationException.class, () -> Tokenization.parse("char:0"));
        assertThrows(TokenizationException.class, () -> Tokenization.parse("regex:[a"));
        assertThrows(TokenizationException.class, () -> Tokenization.defaults().withNgram(6));
    }

    private DataException refused(Path path, TextOptions options) {
        DataException e = assertThrows(DataException.class, () -> read(TextSource.of(path), options));
        assertFalse((e.what() + e.why() + e.fix()).contains("\n"), "three lines, each without a break");
        return e;
    }

    private static CorpusSet read(TextSource source, TextOptions options) {
        return CorpusReader.read(List.of(source), WHITESPACE, options, 2, TextProgress.NONE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
