package io.mediant.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: into a temporary file beside the target, forced to the disk, then moved over the
 * target in one step. A reader never sees half a file, and after a failure the old file is still there and the temporary
 * one is gone. A target that is not a regular file (a device, a pipe) is written directly.
 */
public final class OutputFile {

    private OutputFile() {}

    /** A content that is written as it is made. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes text as UTF-8; a lone surrogate becomes a question mark.
     *
     * @throws OutputException that says what could not be written, why and how to fix it
     */
    public static void write(Path target, String content) throws OutputException {
        write(target, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes.
     *
     * @throws OutputException that says what could not be written, why and how to fix it
     */
    public static void write(Path target, byte[] content) throws OutputException {
        write(target, (Content) out -> out.write(content));
    }

    /**
     * Writes a content that need not be in memory as a whole; if it cannot be made to its end, the old file stays.
     *
     * @throws OutputException that says what could not be written, why and how to fix it
     */
    public static void write(Path target, Content content) throws OutputException {
        try {
            Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
            if (Files.isDirectory(real)) {
                throw failure(
                        target,
                        "it is a folder",
                        "name a file inside it, such as " + target.resolve("report.html"),
                        null);
            }
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                try (OutputStream out = Files.newOutputStream(real, StandardOpenOption.WRITE)) {
                    content.writeTo(out);
                }
            } else {
                replace(real, content);
            }
        } catch (OutputException e) {
            throw e;
        } catch (NoSuchFileException e) {
            Path folder = target.toAbsolutePath().getParent();
            throw failure(target, "the folder " + folder + " does not exist", "create it first: mkdir -p " + folder, e);
        } catch (AccessDeniedException e) {
            throw failure(target, "no permission to write " + e.getFile(), "choose a folder that you may write to", e);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw failure(target, reason, "check that the disk has space and that the folder can be written to", e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            move(temporary, absolute);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static OutputException failure(Path target, String why, String fix, Throwable cause) {
        return new OutputException("cannot write " + target, why, fix, cause);
    }
}
