package io.mediant.studio.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @TempDir
    private Path parent;

    @Test
    void goesWithAllThatIsInItAndNothingElse() throws IOException {
        Path linked = Files.writeString(parent.resolve("kept.csv"), "x");
        try (TemporaryFolder folder = TemporaryFolder.in(parent)) {
            Path inner = folder.folder("f1");
            Files.writeString(inner.resolve("a.csv"), "x");
            Files.createSymbolicLink(inner.resolve("link"), linked);
        }
        assertEquals(1, entries());
        assertTrue(Files.exists(linked));
    }

    @Test
    void thatOfALivingStudioStays() throws IOException {
        try (TemporaryFolder one = TemporaryFolder.in(parent);
                TemporaryFolder other = TemporaryFolder.in(parent)) {
            assertTrue(Files.exists(one.folder("f1")));
            assertTrue(Files.exists(other.folder("f1")));
        }
    }

    @Test
    void aFolderOfTheSameNameThatNoStudioMadeStays() throws IOException {
        Path foreign = Files.createDirectory(parent.resolve("mediant-studio-notes"));
        Files.writeString(foreign.resolve("notes.txt"), "mine");
        try (TemporaryFolder folder = TemporaryFolder.in(parent)) {
            assertTrue(Files.exists(foreign.resolve("notes.txt")));
            assertTrue(Files.exists(folder.folder("f1")));
        }
    }

    /** Another process holds a folder: the next studio leaves it alone while that process lives, and deletes it once it was killed. */
    @Test
    void thatOfAKilledStudioGoesWithTheNext() throws Exception {
        Process studio = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertEquals('r', studio.getInputStream().read());
            TemporaryFolder.in(parent).close();
            assertEquals(1, entries(), "it lives");
        } finally {
            studio.destroyForcibly();
        }
        assertTrue(studio.waitFor(1, TimeUnit.MINUTES));
        assertEquals(1, entries(), "killed, it leaves its folder");
        TemporaryFolder.in(parent).close();
        assertEquals(0, entries());
    }

    private long entries() throws IOException {
        try (var entries = Files.list(parent)) {
            return entries.count();
        }
    }

    /** Holds a folder with a file until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            TemporaryFolder folder = TemporaryFolder.in(Path.of(arguments[0]));
            Files.writeString(folder.folder("f1").resolve("upload.csv"), "x");
            System.out.print('r');
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
