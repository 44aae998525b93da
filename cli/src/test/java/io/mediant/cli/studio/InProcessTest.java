package io.mediant.cli.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.studio.compare.CommandRunner.Failure;
import io.mediant.studio.compare.CommandRunner.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InProcessTest {
    private final InProcess runner = new InProcess("mediant");
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void theDemoIsMadeAndCompared() throws IOException {
        Path demo = folder.resolve("demo");
        assertEquals(0, run("demo", demo.toString()).exitCode());
        Path document = folder.resolve("result.json");
        Path report = folder.resolve("report.html");
        Outcome compared = run(
                "compare",
                demo.resolve("reference.csv").toString(),
                demo.resolve("current.csv").toString(),
                "--lang=en",
                "-o",
                document.toString(),
                "-o",
                report.toString());
        assertEquals(0, compared.exitCode());
        assertTrue(compared.failure().isEmpty());
        assertEquals(
                12,
                new ObjectMapper().readTree(document.toFile()).get("columns").size());
        assertTrue(
                Files.readString(report).contains("the line"), "the report names the line that its reader can repeat");
        assertTrue(told.stream().anyMatch(text -> text.startsWith("comparing 1.0")), told.toString());
    }

    @Test
    void aFailureHasItsThreeLines() {
        Outcome failed = run(
                "compare",
                folder.resolve("none.csv").toString(),
                folder.resolve("none.csv").toString());
        assertEquals(3, failed.exitCode());
        Failure failure = failed.failure().orElseThrow();
        assertTrue(failure.what().contains("none.csv"), failure.what());
        assertTrue(!failure.why().isBlank() && !failure.fix().isBlank());
        assertEquals(2, run("compare", "--tolerance=x", "a.csv", "b.csv").exitCode());
    }

    @Test
    void aLineIsQuotedForAShell() {
        assertEquals(
                "mediant compare 'a b.csv' 'it'\\''s.csv'", runner.line(List.of("compare", "a b.csv", "it's.csv")));
    }

    private Outcome run(String... arguments) {
        return runner.run(
                List.of(arguments), "the line", (stage, share, detail) -> told.add(stage + " " + share), () -> false);
    }
}
