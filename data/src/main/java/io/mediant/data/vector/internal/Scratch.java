package io.mediant.data.vector.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A private folder for what has to be unpacked, made when first needed. Closing it removes it, and so does the end of the process. */
public final class Scratch implements AutoCloseable {
    private final Thread atExit = new Thread(this::remove, "mediant-clean-up");
    private Path folder;
    private int files;

    /** A new file's path; the file does not exist yet. */
    Path file() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("mediant-vectors-");
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        return folder.resolve("part" + ++files);
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // the process is ending: the hook itself is running or has run
        }
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.WARNING, "could not remove the temporary folder " + folder, e);
        }
    }
}
