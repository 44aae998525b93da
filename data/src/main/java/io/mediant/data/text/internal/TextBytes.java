package io.mediant.data.text.internal;

import io.mediant.data.DataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files for reading, those compressed with gzip (told by their first bytes) too, and explains what fails. */
final class TextBytes {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private TextBytes() {}

    static InputStream open(Path file, Meter meter) throws IOException {
        return decompressed(meter.metered(Files.newInputStream(file)));
    }

    static InputStream decompressed(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(2);
        boolean compressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return compressed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** The error for a file that could not be read. */
    static DataException unreadable(String name, IOException cause) {
        if (cause instanceof BinaryTextException) {
            return new DataException(
                    "\"" + name + "\" is not a text",
                    "it holds NUL bytes, as binary files do, and texts in UTF-16 without a byte-order mark",
                    "leave it out, for example with --include '*.txt'; or state --encoding UTF-16LE if it is a text",
                    cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new DataException(
                    "\"" + name + "\" cannot be read",
                    "permission is denied",
                    "ask for read permission, for example: chmod u+r FILE",
                    cause);
        }
        if (cause instanceof EOFException || cause instanceof ZipException) {
            return new DataException(
                    "\"" + name + "\" is not a complete gzip file",
                    String.valueOf(cause.getMessage()),
                    "write or copy the file again; it may be truncated",
                    cause);
        }
        return new DataException(
                "\"" + name + "\" cannot be read",
                String.valueOf(cause.getMessage()),
                "check the file and the disk it is on",
                cause);
    }
}
