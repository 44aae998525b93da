package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import io.mediant.data.vector.RowField;
import io.mediant.data.vector.VectorOptions;
import io.mediant.data.vector.VectorProgress;
import io.mediant.data.vector.VectorSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds out what a source is, by its ending or else by its first bytes, and opens it. */
public final class SourceOpener {
    private static final int LOOKED_AT = 9;

    private final VectorSource source;
    private final VectorOptions options;
    private final Scratch scratch;
    private final VectorProgress progress;
    private final String place;

    private SourceOpener(VectorSource source, VectorOptions options, Scratch scratch, VectorProgress progress) {
        this.source = source;
        this.options = options;
        this.scratch = scratch;
        this.progress = progress;
        this.place = Shown.name(source.name());
    }

    private enum Format {
        NPY,
        NPZ,
        SAFETENSORS,
        TABLE
    }

    /** Opens a source; what has to be unpacked goes to {@code scratch}. */
    public static Opened open(VectorSource source, VectorOptions options, Scratch scratch, VectorProgress progress) {
        SourceOpener opener = new SourceOpener(source, options, scratch, progress);
        try {
            return opener.open();
        } catch (AccessDeniedException e) {
            throw new DataException(
                    opener.place + " cannot be read",
                    "permission is denied for " + e.getFile(),
                    "ask for read permission, for example: chmod u+r FILE",
                    e);
        } catch (IOException e) {
            throw new DataException(
                    opener.place + " cannot be read",
                    String.valueOf(e.getMessage()),
                    "check the file, and the room in the temporary folder",
                    e);
        }
    }

    private Opened open() throws IOException {
        Optional<Path> file = file();
        if (file.isEmpty() && source.argument().matches("(?s).*\\*.*\\.(npy|npz|safetensors)")) {
            throw new DataException(
                    place + " is a pattern of arrays",
                    "only tables are read from several files",
                    "put them together first: numpy.save(\"vectors.npy\", numpy.concatenate(parts))");
        }
        Format format = file.isPresent() ? format(file.get()) : Format.TABLE;
        if (format != Format.TABLE && options.vector().isPresent()) {
            throw new DataException(
                    place + " has no columns",
                    "--vector " + options.vector().get() + " names a column of a table",
                    "leave --vector out, or name an array with --array");
        }
        if ((format == Format.TABLE || format == Format.NPY) && options.array().isPresent()) {
            throw new DataException(
                    place + " is not an archive of arrays",
                    "--array " + options.array().get() + " names an array of a .npz or .safetensors file",
                    format == Format.NPY ? "leave --array out" : "name the column of vectors with --vector");
        }
        return switch (format) {
            case NPY -> {
                Matrix matrix = NpyArray.open(place, file.orElseThrow()).matrix();
                yield arrays(matrix, Optional.empty());
            }
            case NPZ -> npz(file.orElseThrow());
            case SAFETENSORS -> {
                SafetensorsFile tensors = new SafetensorsFile(place, file.orElseThrow());
                String name = tensors.choose(options.array());
                yield arrays(tensors.matrix(name), Optional.of(name));
            }
            case TABLE -> table();
        };
    }

    /** The file that the source names, if it names one that is there. */
    private Optional<Path> file() {
        try {
            Optional<Path> file = Optional.of(Path.of(source.argument())).filter(Files::exists);
            if (source.argument().equals(VectorSource.STDIN) || file.isEmpty()) {
                return Optional.empty();
            }
            if (Files.isDirectory(file.get())) {
                throw new DataException(
                        place + " is a folder",
                        "vectors are in one file, or in several tables that a pattern matches",
                        "name a file, or a pattern such as \"" + source.argument() + "/*.parquet\"");
            }
            return file;
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Format format(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return Format.NPY;
        }
        if (name.endsWith(".npz")) {
            return Format.NPZ;
        }
        if (name.endsWith(".safetensors")) {
            return Format.SAFETENSORS;
        }
        if (name.matches("(?s).*\\.(csv|tsv|txt|json|jsonl|ndjson)(\\.gz)?|(?s).*\\.(parquet|pq)")) {
            return Format.TABLE;
        }
        refuseOthers(name);
        return Files.isRegularFile(file) ? formatOfContent(file) : Format.TABLE;
    }

    private void refuseOthers(String name) {
        if (name.matches("(?s).*\\.(pt|pth|pkl|pickle|ckpt|joblib)")) {
            throw new DataException(
                    place + " is a pickle",
                    "opening a pickle can run any program, so it is never opened",
                    "save the numbers: numpy.save(\"vectors.npy\", a), or safetensors.torch.save_file({\"vectors\": t}, FILE)");
        }
        if (name.matches("(?s).*\\.(npy|npz|safetensors)\\.(gz|zip|xz|zst|bz2)")) {
            throw new DataException(
                    place + " is compressed",
                    "arrays are read where they lie",
                    "unpack it first, or save with numpy.savez_compressed");
        }
        if (name.matches("(?s).*\\.(h5|hdf5|arrow|feather|mat|fvecs|bvecs|tfrecord|xlsx?)")) {
            throw new DataException(
                    place + " is of a format that is not read",
                    "read are .npy, .npz, .safetensors, .parquet, .csv, .tsv, .json and .jsonl",
                    "save the vectors as one of these, for example with numpy.save");
        }
    }

    private Format formatOfContent(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (NpyHeader.begins(start)) {
            return Format.NPY;
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return Format.NPZ;
        }
        if (start.length == LOOKED_AT && start[LOOKED_AT - 1] == '{') {
            long header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
            if (header > 0 && header < Files.size(file)) {
                return Format.SAFETENSORS;
            }
        }
        return Format.TABLE;
    }

    private Opened npz(Path file) throws IOException {
        try (NpzArchive archive = new NpzArchive(place, file)) {
            String name = archive.choose(options.array());
            List<Companion> companions = companions(archive.names());
            Matrix matrix = archive.matrix(name, scratch, progress).matrix();
            Map<RowField, RowValues> fields = new EnumMap<>(RowField.class);
            for (Map.Entry<RowField, String> field : options.fields().entrySet()) {
                Optional<NpyArray> within = archive.find(field.getValue(), scratch);
                if (within.isPresent()) {
                    RowValues values = within.get().values();
                    if (values.rows() != matrix.rows()) {
                        throw new DataException(
                                within.get().place() + " does not fit the vectors",
                                "it has " + Shown.count(values.rows(), "row") + ", the vectors have " + matrix.rows(),
                                "name an array with one value for each vector");
                    }
                    fields.put(field.getKey(), values);
                }
            }
            read(companions, fields, matrix.rows());
            return new Opened(matrix, Optional.of(name), List.of(), new BitSet(), fields, List.of());
        }
    }

    private Opened arrays(Matrix matrix, Optional<String> part) throws IOException {
        Map<RowField, RowValues> fields = new EnumMap<>(RowField.class);
        read(companions(List.of()), fields, matrix.rows());
        return new Opened(matrix, part, List.of(), new BitSet(), fields, List.of());
    }

    private Opened table() throws IOException {
        try (TableVectors table = new TableVectors(source, options, scratch, progress)) {
            List<Companion> companions = companions(table.names());
            Opened opened = table.read(source.name());
            read(companions, opened.fields(), opened.matrix().rows());
            return opened;
        }
    }

    /** The files of the fields that are not within the source. */
    private List<Companion> companions(List<String> within) {
        return options.fields().entrySet().stream()
                .filter(field -> !within.contains(field.getValue()))
                .map(field -> Companion.find(field.getKey(), field.getValue(), place, within))
                .toList();
    }

    private void read(List<Companion> companions, Map<RowField, RowValues> fields, long rows) throws IOException {
        for (Companion companion : companions) {
            fields.put(companion.field(), companion.read(scratch, place, rows));
        }
    }
}
