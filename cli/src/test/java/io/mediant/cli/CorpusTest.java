package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    private Path folder;

    /** The worked example of Shifterator's JSD: peace, vietnam, war and iraq; contributions by hand. */
    @Test
    void sixWords() throws IOException {
        Path first = write("a.counts.tsv", "the\t10\npeace\t4\nvietnam\t3\nwar\t2\nand\t6\n");
        Path second = write("b.counts.tsv", "the\t20\npeace\t2\niraq\t6\nwar\t6\nand\t16\n");

        JsonNode json = json("corpus", first.toString(), second.toString());

        assertAll(
                () -> assertEquals("mediant.comparison/1", json.at("/schema").asText()),
                () -> assertEquals("corpora", json.at("/kind").asText()),
                () -> assertEquals(0.154848252976, json.at("/jsd/bits").asDouble(), 1e-12),
                () -> assertEquals(0.107332629965, json.at("/jsd/nats").asDouble(), 1e-12),
                () -> assertEquals(
                        0.143007892357, json.at("/jsd_size_weighted/bits").asDouble(), 1e-12),
                () -> assertEquals(0.06, term(json, "iraq"), 1e-12),
                () -> assertEquals(0.06, term(json, "vietnam"), 1e-12),
                () -> assertEquals(0.027807190511, term(json, "peace"), 1e-12),
                () -> assertEquals(0.004136121910, term(json, "and"), 1e-12),
                () -> assertEquals(0.002904940555, term(json, "war"), 1e-12),
                () -> assertEquals(0, term(json, "the"), 1e-12),
                // order 2: a quarter of the sum of squared differences of shares
                () -> assertEquals(0.0128, json.at("/alpha2/plug_in").asDouble(), 1e-12));
    }

    private static double term(JsonNode json, String term) {
        for (JsonNode one : json.at("/terms")) {
            if (one.at("/term").asText().equals(term)) {
                return one.at("/contribution_bits").asDouble();
            }
        }
        throw new AssertionError("no term " + term);
    }

    @Test
    void halvesOfOneSourceDoNotDiffer() throws IOException {
        documents(60, 0);
        JsonNode json = json(
                "corpus", folder.toString(), "--reference", "1-30", "--current", "31-", "--tokenizer", "whitespace");
        assertTrue(json.at("/test/p").asDouble() > 0.01);
        assertEquals(30, json.at("/reference/documents").asInt());
        assertEquals(30, json.at("/current/documents").asInt());
    }

    @Test
    void aScanFindsTheChange() throws IOException {
        documents(40, 24);
        JsonNode json =
                json("corpus", folder.toString(), "--scan", "--tokenizer", "whitespace", "--permutations", "99");
        assertEquals(24, json.at("/reference/documents").asInt());
        assertEquals(0.01, json.at("/scan/p").asDouble(), 0);
        assertTrue(json.at("/terms/0/term").asText().startsWith("new"));
    }

    @Test
    void severalAreComparedEachWithEach() throws IOException {
        Path first = write("a.txt", "one two three four");
        Path second = write("b.txt", "one two three five");
        Path third = write("c.txt", "six seven eight nine");
        JsonNode json = json("corpus", first.toString(), second.toString(), third.toString());
        // three of four words shared: 1/4 bit apart, the root of it is the distance
        assertEquals(0.5, json.at("/distances_bits/0/1").asDouble(), 1e-12);
        assertEquals(1, json.at("/distances_bits/0/2").asDouble(), 1e-12);
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        Path empty = write("empty.txt", "");
        Path some = write("some.txt", "some words");
        Run noText = Run.of("corpus", empty.toString(), some.toString());
        assertEquals(ExitCode.DATA, noText.code(), noText.err());
        assertTrue(noText.err().contains("has no tokens"), noText.err());
        Run alone = Run.of("corpus", some.toString());
        assertEquals(ExitCode.USAGE, alone.code());
        assertTrue(alone.err().contains("--scan"), alone.err());
        Run scan = Run.of("corpus", some.toString(), "--scan");
        assertEquals(ExitCode.DATA, scan.code());
        assertTrue(scan.err().contains("--blocks"), scan.err());
        Run none = Run.of("corpus", some.toString(), "--reference", "1", "--current", "7-9");
        assertEquals(ExitCode.DATA, none.code());
        assertTrue(none.err().contains("chooses no document"), none.err());
        Run unknown = Run.of("corpus", some.toString(), some.toString(), "--tokenizer", "words");
        assertEquals(ExitCode.USAGE, unknown.code());
        assertTrue(unknown.err().contains("icu"), unknown.err());
        Run absent = Run.of("corpus", some.toString(), folder.resolve("absent").toString());
        assertEquals(ExitCode.DATA, absent.code());
    }

    @Test
    void termsAreHostileUntilQuoted() throws IOException {
        Path first = write("a.counts.tsv", "<script>alert(1)</script>\t5\n=cmd()\t5\nb\u202Ea\t5\nx\t5\n");
        Path second = write("b.counts.tsv", "x\t5\n");
        Path html = folder.resolve("out.html");
        Path csv = folder.resolve("out.csv");
        Run run =
                Run.of("corpus", first.toString(), second.toString(), "--html", html.toString(), "-o", csv.toString());
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertFalse(Files.readString(html).contains("<script>alert"));
        assertFalse(run.out().contains("\u202E"));
        assertFalse(Files.readString(csv).contains("\n=cmd"));
    }

    /** Documents of words that come in bursts; from {@code change} on (0 for never) some words are new. */
    private void documents(int count, int change) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int document = 1; document <= count; document++) {
            StringBuilder text = new StringBuilder();
            int topic = random.nextInt(20);
            for (int i = 0; i < 300; i++) {
                boolean fresh = change > 0 && document > change && random.nextInt(4) == 0;
                text.append(fresh ? "new" : random.nextInt(3) == 0 ? "topic" + topic + "x" : "word")
                        .append(random.nextInt(fresh ? 8 : 60))
                        .append(' ');
            }
            write("d" + document + ".txt", text.toString());
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode json(String... arguments) throws IOException {
        String[] line = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--format";
        line[arguments.length + 1] = "json";
        Run run = Run.of(line);
        assertEquals(ExitCode.OK, run.code(), run.err());
        return run.json();
    }
}
