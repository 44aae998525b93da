package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.Nearest;
import io.mediant.data.vector.VectorProgress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive of arrays as {@code numpy.savez} and {@code numpy.savez_compressed} write it. The array that is wanted is unpacked to the private folder
 * (under a name of its own, whatever the archive calls it), as many bytes as its header says and not one more, and its checksum compared.
 */
final class NpzArchive implements AutoCloseable {
    private static final String ENDING = ".npy";
    private static final int BUFFER = 1 << 16;
    private static final long HARMLESS = 64L << 20;
    private static final long MOST_EXPANSION = 200;

    private final String place;
    private final ZipFile zip;
    private final Map<String, ZipEntry> arrays = new LinkedHashMap<>();

    NpzArchive(String place, Path file) throws IOException {
        this.place = place;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(e.getMessage(), e);
        }
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            boolean array = !entry.isDirectory() && name.endsWith(ENDING);
            String shortName = array ? name.substring(0, name.length() - ENDING.length()) : name;
            if (array && arrays.put(shortName, entry) != null) {
                zip.close();
                throw damaged("the array " + Shown.name(shortName) + " is there twice", null);
            }
        }
    }

    /** The names of all arrays. */
    List<String> names() {
        return List.copyOf(arrays.keySet());
    }

    /** The array that is asked for, or the only one that is a matrix. */
    String choose(Optional<String> wanted) throws IOException {
        if (wanted.isPresent()) {
            if (arrays.containsKey(wanted.get())) {
                return wanted.get();
            }
            throw new DataException(
                    place + " has no array " + Shown.name(wanted.get()),
                    "its arrays are " + Shown.names(arrays.keySet()),
                    Nearest.to(wanted.get(), arrays.keySet())
                            .map(near -> "did you mean --array " + near + "?")
                            .orElse("name one of them with --array"));
        }
        if (arrays.size() == 1) {
            return names().get(0);
        }
        Map<String, String> shapes = new LinkedHashMap<>();
        Map<String, String> matrices = new LinkedHashMap<>();
        for (String name : arrays.keySet()) {
            Optional<NpyHeader> header = tryHeader(name);
            shapes.put(name, header.map(NpyHeader::shown).orElse("not of numbers"));
            if (header.filter(NpyArray::isMatrix).isPresent()) {
                matrices.put(name, shapes.get(name));
            }
        }
        if (matrices.size() == 1) {
            return matrices.keySet().iterator().next();
        }
        throw new DataException(
                matrices.isEmpty()
                        ? place + " has no array of vectors"
                        : place + " has " + matrices.size() + " arrays of vectors, but none is named",
                arrays.isEmpty() ? "it holds no arrays" : "its arrays are " + described(shapes),
                matrices.isEmpty()
                        ? "save an array of two dimensions with numpy.savez"
                        : "name one, for example --array "
                                + matrices.keySet().iterator().next());
    }

    private static String described(Map<String, String> shapes) {
        return shapes.entrySet().stream()
                .limit(20)
                .map(entry -> Shown.name(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Optional<NpyHeader> tryHeader(String name) throws IOException {
        try (InputStream in = new BufferedInputStream(zip.getInputStream(arrays.get(name)))) {
            return Optional.of(NpyHeader.read(name, in));
        } catch (DataException unreadable) {
            return Optional.empty();
        }
    }

    /** Unpacks an array if it is one of vectors. */
    NpyArray matrix(String name, Scratch scratch, VectorProgress progress) throws IOException {
        return unpack(name, true, scratch, progress);
    }

    /** Unpacks an array if it is there. */
    Optional<NpyArray> find(String name, Scratch scratch) throws IOException {
        return arrays.containsKey(name)
                ? Optional.of(unpack(name, false, scratch, VectorProgress.NONE))
                : Optional.empty();
    }

    private NpyArray unpack(String name, boolean matrix, Scratch scratch, VectorProgress progress) throws IOException {
        ZipEntry entry = arrays.get(name);
        String array = "the array " + Shown.name(name) + " of " + place;
        CRC32 checksum = new CRC32();
        try (InputStream in =
                new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry), BUFFER), checksum)) {
            NpyHeader header = NpyHeader.read(array, in);
            if (matrix) {
                NpyArray.checkMatrix(array, header);
            }
            header.checkSize(array, entry.getSize() - header.length());
            Path file = scratch.file();
            checkExpansion(array, entry, file);
            copy(array, in, header.dataBytes(array), file, progress);
            if (checksum.getValue() != entry.getCrc()) {
                throw damaged("the checksum of " + Shown.name(name) + " does not fit", null);
            }
            return new NpyArray(array, header, file, 0);
        } catch (ZipException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    private static void checkExpansion(String array, ZipEntry entry, Path file) throws IOException {
        long size = entry.getSize();
        if (size > HARMLESS && size / MOST_EXPANSION > entry.getCompressedSize()) {
            throw new DataException(
                    array + " is compressed suspiciously well",
                    entry.getCompressedSize() + " bytes would become " + size + ", more than " + MOST_EXPANSION
                            + " times as many",
                    "if it is what it should be, save it with numpy.save");
        }
        long room = Files.getFileStore(file.getParent()).getUsableSpace();
        if (size > room) {
            throw new DataException(
                    array + " cannot be unpacked",
                    "it takes " + size + " bytes, but " + file.getParent() + " has room for " + room,
                    "make room, set another temporary folder with -Djava.io.tmpdir, or save it with numpy.save");
        }
    }

    private static void copy(String array, InputStream in, long bytes, Path file, VectorProgress progress)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long done = 0; done < bytes; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, bytes - done));
                if (read < 0) {
                    throw new DataException(
                            array + " is not complete",
                            "it ends after " + done + " of " + bytes + " bytes",
                            "write or copy the file again; it may be truncated");
                }
                out.write(buffer, 0, read);
                done += read;
                progress.at(done, bytes);
            }
        }
        if (in.read() >= 0) {
            throw new DataException(
                    array + " holds more than the archive says",
                    "bytes follow the " + bytes + " that its header claims",
                    "write the file again with numpy.savez");
        }
    }

    private DataException damaged(String why, Throwable cause) {
        return new DataException(
                place + " is not a complete archive of arrays",
                String.valueOf(why),
                "write it with numpy.savez, or copy it again; it may be truncated",
                cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
