package io.mediant.examples;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.Mediant;
import io.mediant.cli.Session;
import io.mediant.cli.console.Terminal;
import io.mediant.compare.policy.PolicyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents to what the program does: snippets (java), command lines (sh), policies (yaml) and links. */
class DocumentsTest {
    private static final Path SOURCES = Document.ROOT.resolve("examples/src/main/java");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    static List<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void javaComesFromTheExamples(Document document) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(withoutSpace(Files.readString(file)));
            }
        }
        for (String block : document.blocks("java")) {
            String wanted = withoutSpace(block);
            assertTrue(sources.stream().anyMatch(source -> source.contains(wanted)), () -> "in no example:\n" + block);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandLinesAreAccepted(Document document) {
        for (String line : commandLines(document)) {
            Terminal nowhere = terminal(Writer.nullWriter());
            String[] arguments = words(line).toArray(String[]::new);
            assertDoesNotThrow(
                    () -> Mediant.commandLine(new Session(nowhere, arguments)).parseArgs(arguments), line);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void policiesCanBeRead(Document document) {
        for (String block : document.blocks("yaml")) {
            assertDoesNotThrow(() -> PolicyFile.parse(document.toString(), block), block);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Document document) {
        for (String link : document.localLinks()) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document.file() : document.file().resolveSibling(parts[0]);
            assertTrue(Files.exists(target), () -> document + ": " + link);
            if (parts.length == 2) {
                assertTrue(Document.read(target).anchors().contains(parts[1]), () -> document + ": " + link);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh.md, zh"})
    void readmesShowWhatTheDemonstrationPrints(String name, String language, @TempDir Path folder) {
        StringWriter out = new StringWriter();
        String demo = folder.resolve("demo").toString();
        Mediant.run(terminal(out), "demo", demo, "--lang", language);
        List<String> printed = out.toString().lines().toList();
        for (String block : Document.read(Document.ROOT.resolve(name)).blocks("text")) {
            for (String line : block.lines().toList()) {
                assertTrue(line.isEmpty() || printed.contains(line), () -> "not printed: " + line);
            }
        }
    }

    @Test
    void bothReadmesShowTheSameCode() {
        Document english = Document.read(Document.ROOT.resolve("README.md"));
        Document chinese = Document.read(Document.ROOT.resolve("README.zh.md"));
        assertFalse(english.blocks("java").isEmpty());
        assertEquals(english.blocks("java"), chinese.blocks("java"));
        assertTrue(commandLines(english).size() >= 6);
        assertEquals(commandLines(english).size(), commandLines(chinese).size());
    }

    private static Terminal terminal(Writer out) {
        return new Terminal(new PrintWriter(out), new PrintWriter(Writer.nullWriter()), Map.of(), false, false);
    }

    private static List<String> commandLines(Document document) {
        List<String> lines = new ArrayList<>();
        for (String block : document.blocks("sh")) {
            for (String line : block.replace("\\\n", " ").lines().toList()) {
                int start = line.indexOf("./mediant ");
                if (start >= 0) {
                    lines.add(line.substring(start + "./mediant ".length()).replaceFirst("\\s+[#|>].*", ""));
                }
            }
        }
        return lines;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(Stream.of(1, 2, 3)
                    .map(matcher::group)
                    .filter(group -> group != null)
                    .collect(Collectors.joining()));
        }
        return words;
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
