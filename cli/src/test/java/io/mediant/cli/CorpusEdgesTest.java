package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What {@code mediant corpus} answers at the edges: nothing shared, one document, no text, and terms that are attacks. */
class CorpusEdgesTest {
    /** A tab, markup, a formula, a command of a terminal, an order of writing, a quotation mark, a pipe. */
    private static final List<String> HOSTILE = List.of(
            "a\tb",
            "<script>alert(1)</script>",
            "=cmd()",
            "\u001b[31mred",
            "x\u202Ey",
            "\u200Fz",
            "\"q\",",
            "a|b",
            "</title>");

    private static final Pattern DANGEROUS = Pattern.compile("[\u001b\u202E\u200F]");

    @TempDir
    private Path folder;

    @Test
    void nothingShared() throws IOException {
        documents("a", 12, "red");
        documents("b", 12, "blue");
        JsonNode json = Run.of("corpus", at("a"), at("b"), "--format", "json").json();
        assertEquals(Math.log(2), json.at("/jsd/nats").asDouble(), 1e-15);
        assertEquals(1, json.at("/jsd/bits").asDouble(), 1e-15);
        assertEquals("drift", json.at("/verdict/status").asText());
        assertEquals(1, json.at("/jsd/interval_bits/high").asDouble(), 1e-12);
        assertTrue(json.at("/kl/forward_infinite").asBoolean());
        assertTrue(json.at("/notices").isEmpty(), "no term is too rare, and nothing says that none is");
        Run shown = Run.of("corpus", at("a"), at("b"), "--fail-on", "drift");
        assertEquals(ExitCode.DRIFT, shown.code());
        assertTrue(shown.out().contains("share no term at all"), shown.out());
    }

    @Test
    void oneDocumentASide() throws IOException {
        documents("a", 1, "red");
        documents("b", 1, "red");
        Run run = Run.of("corpus", at("a"), at("b"), "--format", "json", "--fail-on", "drift");
        assertEquals(ExitCode.OK, run.code());
        assertEquals("inconclusive", run.json().at("/verdict/status").asText());
        assertTrue(run.json().at("/test").isNull(), run.out());
        assertEquals(
                ExitCode.DRIFT,
                Run.of("corpus", at("a"), at("b"), "--fail-on", "inconclusive").code());
    }

    @Test
    void oneSourceAgainstItself() throws IOException {
        documents("a", 12, "red");
        JsonNode json = Run.of("corpus", at("a"), at("a"), "--format", "json").json();
        assertEquals(0, json.at("/jsd/nats").asDouble(), 0);
        assertEquals(1, json.at("/test/p").asDouble(), 0);
        assertEquals("stable", json.at("/verdict/status").asText());
    }

    @Test
    void emptyDocumentsStayIn() throws IOException {
        documents("a", 12, "red");
        documents("b", 12, "red");
        Files.writeString(folder.resolve("b/13.txt"), " \n");
        JsonNode json = Run.of("corpus", at("a"), at("b"), "--format", "json").json();
        assertEquals(13, json.at("/current/documents").asInt());
        assertTrue(
                json.at("/notices").toString().contains("13.txt"),
                json.at("/notices").toString());
    }

    @Test
    void badFilesAreData() throws IOException {
        documents("a", 2, "red");
        Path binary = Files.write(folder.resolve("b.bin"), new byte[] {'a', 0, 'b'});
        Path table = Files.writeString(folder.resolve("t.csv"), "id,body\n1,x y\n");
        Path negative = Files.writeString(folder.resolve("n.counts.tsv"), "x\t-1\n");
        Path fraction = Files.writeString(folder.resolve("f.counts.tsv"), "x\t1.5\n");
        Path latin = Files.write(folder.resolve("l.txt"), new byte[] {'a', (byte) 0xE9, ' ', 'b'});
        for (String[] line : new String[][] {
            {at("a"), binary.toString(), "is not a text"},
            {table.toString(), table.toString(), "no column of texts is named"},
            {table.toString(), table.toString(), "did you mean --text body?", "--text", "bdy"},
            {negative.toString(), negative.toString(), "is negative: -1"},
            {fraction.toString(), fraction.toString(), "is not whole: 1.5"},
            {at("a"), latin.toString(), "begins no character", "--encoding", "UTF-8"}
        }) {
            String[] arguments = new String[line.length];
            arguments[0] = "corpus";
            arguments[1] = line[0];
            arguments[2] = line[1];
            System.arraycopy(line, 3, arguments, 3, line.length - 3);
            Run run = Run.of(arguments);
            assertEquals(ExitCode.DATA, run.code(), run.err());
            assertTrue(run.err().contains(line[2]), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void manyCorporaHaveNoVerdict() throws IOException {
        documents("a", 2, "red");
        for (String[] more : new String[][] {{"--fail-on", "drift"}, {"--format", "junit"}, {"-o", at("x.md")}}) {
            Run run = Run.of("corpus", at("a"), at("a"), at("a"), more[0], more[1]);
            assertEquals(ExitCode.USAGE, run.code(), run.err());
            assertTrue(run.err().contains("need a verdict"), run.err());
        }
        assertFalse(Files.exists(folder.resolve("x.md")));
    }

    @Test
    void hostileTermsInEveryFormat() throws Exception {
        Path first = counts("a.counts.tsv", 7);
        Path second = counts("b.counts.tsv", 3);
        Run terminal = Run.of(
                "corpus",
                first.toString(),
                second.toString(),
                "--html",
                at("r.html"),
                "--svg",
                at("r.svg"),
                "-o",
                at("r.json"),
                "-o",
                at("r.csv"),
                "-o",
                at("r.md"),
                "-o",
                at("r.xml"));
        assertEquals(ExitCode.OK, terminal.code(), terminal.err());
        assertHarmless(terminal.out());
        assertTrue(terminal.out().contains("=cmd()"), terminal.out());

        String html = Files.readString(folder.resolve("r.html"));
        assertHarmless(html);
        assertFalse(html.contains("<script>alert"), "markup is quoted");
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("&lt;/title&gt;"));
        String svg = Files.readString(folder.resolve("r.svg"));
        assertHarmless(svg);
        wellFormed(svg);
        wellFormed(Files.readString(folder.resolve("r.xml")));

        String csv = Files.readString(folder.resolve("r.csv"));
        assertTrue(csv.contains(",'=cmd(),") && csv.contains(",\"\"\"q\"\",\","), csv);
        assertFalse(csv.contains("\u001b"));
        String markdown = Files.readString(folder.resolve("r.md"));
        assertHarmless(markdown);
        assertTrue(markdown.contains("a\\|b"), markdown);
        assertFalse(markdown.contains("<script>"), markdown);

        JsonNode json = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
        List<String> terms = StreamSupport.stream(json.at("/terms").spliterator(), false)
                .map(term -> term.at("/term").asText())
                .collect(Collectors.toList());
        assertTrue(terms.containsAll(HOSTILE), terms.toString());
    }

    private static void assertHarmless(String text) {
        assertFalse(DANGEROUS.matcher(text).find(), "holds what a terminal or a page obeys");
    }

    private static void wellFormed(String xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private Path counts(String name, int step) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < HOSTILE.size(); i++) {
            lines.append(HOSTILE.get(i)).append('\t').append(10 + step * i % 11).append('\n');
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private void documents(String name, int count, String stem) throws IOException {
        Files.createDirectories(folder.resolve(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int document = 1; document <= count; document++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(stem).append(random.nextInt(20)).append(' ');
            }
            Files.writeString(folder.resolve(name).resolve(document + ".txt"), text);
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
