package io.mediant.studio.compare;

import io.mediant.studio.http.Ids;
import io.mediant.studio.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files that the page handed over, kept until the studio closes. Safe to use from any thread. */
final class Uploads {
    /** The largest file that is taken, in bytes: a larger one is better named by its path, which copies nothing. */
    static final long LARGEST = 2L << 30;

    private static final char LETTER = 'f';
    private static final int BUFFER = 1 << 16;
    /** In characters, of which each may take four of the 255 bytes that a name on a disk may have. */
    private static final int LONGEST_NAME = 60;

    private static final long SPARE = 256L << 20;

    private final TemporaryFolder folder;
    private final long largest;
    private final Map<String, DataFile> files = new ConcurrentHashMap<>();
    private final Ids ids = new Ids(LETTER);

    /** @param largest file that is taken, in bytes */
    Uploads(TemporaryFolder folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** A file. @throws Problem if there is none of this id */
    DataFile file(String id) {
        DataFile file = files.get(id);
        if (file == null) {
            throw new Problem(404, "file", "id", id);
        }
        return file;
    }

    /** Whether this is how ids of files are written. */
    static boolean isId(String text) {
        return Ids.isId(LETTER, text);
    }

    /** Makes a file known that lies in the temporary folder. @param shown how a command line names it. @return its id */
    String add(Path path, String shown) {
        String id = ids.next();
        files.put(id, new DataFile(id, path.getFileName().toString(), path, shown));
        return id;
    }

    /**
     * Takes a file.
     *
     * @param announced its size in bytes, -1 if it was not announced
     * @return its id
     * @throws Problem if it is too large, or the disk too full
     */
    String take(String name, long announced, InputStream content) {
        requireKind(name);
        requireSize(name, announced);
        String id = ids.next();
        Path place = folder.folder(id);
        try {
            requireSpace(place, announced);
            Path file = place.resolve(nameOnDisk(name));
            copy(name, content, file);
            files.put(id, DataFile.uploaded(id, name, file));
            return id;
        } catch (IOException e) {
            TemporaryFolder.delete(place);
            throw new UncheckedIOException("the file was not received", e);
        } catch (Problem e) {
            TemporaryFolder.delete(place);
            throw e;
        }
    }

    private static void requireKind(String name) {
        if (!Subject.anyReads(name)) {
            throw new Problem(415, "file_kind", "name", name, "kinds", Subject.allKinds());
        }
    }

    private void requireSize(String name, long bytes) {
        if (bytes > largest) {
            throw new Problem(413, "file_large", "name", name, "limit", Long.toString(largest >> 20));
        }
    }

    private static void requireSpace(Path place, long announced) throws IOException {
        long free = Files.getFileStore(place).getUsableSpace();
        if (free < Math.max(0, announced) + SPARE) {
            throw new Problem(507, "disk", "free", Long.toString(free >> 20), "folder", place.toString());
        }
    }

    private void copy(String name, InputStream content, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                requireSize(name, total);
                out.write(buffer, 0, read);
            }
        }
    }

    /** The name with letters, digits, dots, hyphens and underscores alone, not beginning with a dot or a hyphen; its ending stays. */
    static String nameOnDisk(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^[.-]+", "_");
        return safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    }
}
