package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An array in a file.
 *
 * @param place the array as messages name it
 * @param header its header
 * @param file where its elements lie
 * @param offset where they begin
 */
record NpyArray(String place, NpyHeader header, Path file, long offset) {
    /** The array of a .npy file. */
    static NpyArray open(String place, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            NpyHeader header = NpyHeader.read(place, in);
            header.checkSize(place, Files.size(file) - header.length());
            return new NpyArray(place, header, file, header.length());
        }
    }

    /** Whether the header is of rows of numbers, at least in its shape and type. */
    static boolean isMatrix(NpyHeader header) {
        return header.shape().size() == 2 && ElementType.ofNumpy(header.code()).isPresent();
    }

    /**
     * The array as vectors.
     *
     * @throws DataException if it is not two-dimensional, not of numbers, or empty
     */
    Matrix matrix() throws IOException {
        checkMatrix(place, header);
        ElementType type = ElementType.ofNumpy(header.code()).orElseThrow();
        MappedBytes bytes = MappedBytes.map(file, offset, header.dataBytes(place), header.order());
        return new Matrix(
                bytes,
                type,
                header.columnMajor(),
                header.shape().get(0),
                header.shape().get(1).intValue());
    }

    /** Refuses what is no matrix, before anything is unpacked. */
    static void checkMatrix(String place, NpyHeader header) {
        if (ElementType.ofNumpy(header.code()).isEmpty()) {
            throw notNumbers(place, header);
        }
        int axes = header.shape().size();
        if (axes == 1) {
            throw new DataException(
                    place + " is one list of numbers, not rows of vectors",
                    "its shape is " + header.shown() + "; vectors need two dimensions, rows and coordinates",
                    "save a[:, None] if each number is a row of its own, a[None, :] if all are one vector, or compare single"
                            + " numbers as a column of a table with mediant compare");
        }
        if (axes != 2) {
            throw new DataException(
                    place + " has " + axes + " dimensions",
                    "its shape is " + header.shown() + "; vectors need two, rows and coordinates",
                    "make one row of each item, for example a.reshape(len(a), -1), or take a mean: a.mean(axis=1)");
        }
        Shapes.check(place, header.shape().get(0), header.shape().get(1));
    }

    private static DataException notNumbers(String place, NpyHeader header) {
        String fix =
                switch (header.kind()) {
                    case 'c' -> "save the parts beside each other: numpy.hstack([a.real, a.imag])";
                    case 'U', 'S' -> "name the array of numbers; texts can label rows with --label";
                    case 'V' ->
                        "save numbers: a.astype(\"float32\") (bfloat16 is not a type of NumPy's; safetensors files keep it)";
                    default -> "save numbers: a.astype(\"float32\")";
                };
        return new DataException(
                place + " does not hold vectors of numbers",
                "its type is " + header.code() + "; read are float16, float32, float64 and whole numbers",
                fix);
    }

    /**
     * The array as one value a row.
     *
     * @throws DataException if it is not one-dimensional, or of something else than numbers and texts
     */
    RowValues values() throws IOException {
        if (header.shape().size() != 1) {
            throw new DataException(
                    place + " does not hold one value a row",
                    "its shape is " + header.shown(),
                    "save one value a row: numpy.save(\"labels.npy\", a.ravel())");
        }
        boolean known = "USb".indexOf(header.kind()) >= 0
                || ElementType.ofNumpy(header.code()).isPresent();
        if (!known) {
            throw new DataException(
                    place + " does not hold numbers or texts",
                    "its type is " + header.code(),
                    "save texts: numpy.save(\"labels.npy\", a.astype(str))");
        }
        long bytes = header.dataBytes(place);
        return new NpyValues(header, MappedBytes.map(file, offset, bytes, header.order()));
    }
}
