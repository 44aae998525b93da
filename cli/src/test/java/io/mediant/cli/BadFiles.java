package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A folder of input files, and what must hold after a run over them. The run's temporary folder is inside. */
final class BadFiles implements AutoCloseable {
    private static final String OLD_REPORT = "the report of yesterday";
    private static final String TEMPORARY = "java.io.tmpdir";

    private final Path folder;
    private final Path temporary;
    private final Path json;
    private final Path html;
    private final String temporaryBefore = System.getProperty(TEMPORARY);

    BadFiles(Path folder) throws IOException {
        this.folder = folder;
        temporary = Files.createDirectory(folder.resolve("temporary"));
        json = Files.writeString(folder.resolve("r.json"), OLD_REPORT);
        html = folder.resolve("r.html");
        System.setProperty(TEMPORARY, temporary.toString());
    }

    @Override
    public void close() {
        System.setProperty(TEMPORARY, temporaryBefore);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes a file. @return its name for the command line */
    String write(String name, String text) throws IOException {
        return Files.writeString(path(name), text).toString();
    }

    /** Writes a table of a header and rows. @return its name for the command line */
    String table(String name, String header, int rows, IntFunction<String> row) throws IOException {
        return write(
                name, IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n")));
    }

    /** Runs; the run must succeed and leave only its reports. */
    Run works(String... arguments) throws IOException {
        Run run = runWithReports(arguments);
        assertEquals(ExitCode.OK, run.code(), run.err());
        assertEquals("", errorLines(run));
        assertTrue(Files.readString(json).startsWith("{"));
        assertTrue(Files.readString(html).startsWith("<!doctype html>"));
        nothingTemporaryIsLeft();
        return run;
    }

    /** Runs; the run must end with this exit code and three lines, and leave nothing, not even half a report. */
    String refused(int code, String... arguments) throws IOException {
        Run run = runWithReports(arguments);
        assertEquals(OLD_REPORT, Files.readString(json));
        assertFalse(Files.exists(html), "a report of a comparison that did not happen");
        return refused(code, run);
    }

    /** What must hold of every run that ends with an error. @return the three lines */
    String refused(int code, Run run) throws IOException {
        String message = errorLines(run);
        List<String> lines = message.lines().toList();
        assertEquals(code, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(3, lines.size(), run.err());
        assertTrue(lines.get(0).matches("error: .+"), message);
        assertTrue(lines.get(1).matches("  why: .+"), message);
        assertTrue(lines.get(2).matches("  fix: .+"), message);
        assertFalse(message.contains("\u001B") || message.contains("Exception"), message);
        nothingTemporaryIsLeft();
        return message;
    }

    String json() throws IOException {
        return Files.readString(json);
    }

    String html() throws IOException {
        return Files.readString(html);
    }

    private Run runWithReports(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-o", json.toString(), "--html", html.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private static String errorLines(Run run) {
        return run.err()
                .lines()
                .filter(line -> !line.startsWith("read "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private void nothingTemporaryIsLeft() throws IOException {
        for (Path place : List.of(temporary, folder)) {
            try (Stream<Path> paths = Files.list(place)) {
                List<String> left = paths.map(path -> path.getFileName().toString())
                        .filter(name -> name.startsWith("mediant-") || name.endsWith(".tmp"))
                        .toList();
                assertEquals(List.of(), left);
            }
        }
    }
}
