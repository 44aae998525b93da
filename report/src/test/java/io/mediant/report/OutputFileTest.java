package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesUtf8AndReplacesWhatWasThere() throws IOException {
        Path file = folder.resolve("report.txt");
        OutputFile.write(file, "old");
        OutputFile.write(file, "散度 ✕\n");
        assertEquals("散度 ✕\n", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void aContentThatFailsLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("report.csv");
        OutputFile.write(file, "old");
        OutputFile.Content half = out -> {
            out.write('n');
            throw new IllegalStateException("half");
        };
        assertThrows(IllegalStateException.class, () -> OutputFile.write(file, half));
        assertEquals("old", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("no/such/report.html");
        OutputException e = assertThrows(OutputException.class, () -> OutputFile.write(file, "x"));
        assertEquals("cannot write " + file, e.what());
        assertEquals("the folder " + file.getParent() + " does not exist", e.why());
        assertEquals("create it first: mkdir -p " + file.getParent(), e.fix());
    }

    @Test
    void aFolderIsNotOverwritten() throws IOException {
        OutputException e = assertThrows(OutputException.class, () -> OutputFile.write(folder, "x"));
        assertEquals("it is a folder", e.why());
        assertEquals(0, files());
    }

    @Test
    void nothingIsLeftBehindWhenTheNameIsImpossible() throws IOException {
        Path file = folder.resolve("x".repeat(250) + ".html");
        assertThrows(OutputException.class, () -> OutputFile.write(file, "x"));
        assertEquals(0, files());
    }

    @Test
    void aLinkIsFollowedAndStays() throws IOException {
        Path file = folder.resolve("file.txt");
        OutputFile.write(file, "a");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        OutputFile.write(link, "b");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("b", Files.readString(file));
    }

    @Test
    void aDeviceIsWrittenDirectly() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device));
        OutputFile.write(device, "x");
        assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
