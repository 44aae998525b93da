package io.mediant.data.vector.internal;

import io.mediant.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header of an array as NumPy writes it, formats 1.0, 2.0 and 3.0: what its elements are, and how many lie where.
 *
 * <p>Source: NumPy Enhancement Proposal 1 and the documentation of {@code numpy.lib.format}.
 *
 * @param kind NumPy's letter for the elements: f, i, u, U, S, O, ...; V for records
 * @param size bytes of an element
 * @param order of the bytes of a number
 * @param columnMajor whether the array lies column after column (Fortran's order)
 * @param shape number of elements along each axis
 * @param length bytes before the first element
 */
record NpyHeader(char kind, int size, ByteOrder order, boolean columnMajor, List<Long> shape, int length) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 20;
    private static final int CODE_POINT = 4;
    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

    NpyHeader {
        shape = List.copyOf(shape);
    }

    /** Whether bytes begin like an array. */
    static boolean begins(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Reads a header, and leaves the stream at the first element.
     *
     * @param place the array as messages name it
     * @throws DataException if it is no header of an array
     */
    static NpyHeader read(String place, InputStream in) throws IOException {
        byte[] start = in.readNBytes(8);
        if (!begins(start) || start.length < 8) {
            throw new DataException(
                    place + " is not a NumPy array",
                    start.length < 8
                            ? "it has only " + Shown.count(start.length, "byte")
                            : "it does not begin with the bytes 93 4E 55 4D 50 59",
                    "write it with numpy.save, or give the file the ending of what it is");
        }
        int version = start[6];
        if (version < 1 || version > 3 || start[7] != 0) {
            throw new DataException(
                    place + " is of an unknown format",
                    "its version is " + start[6] + "." + start[7] + "; known are 1.0, 2.0 and 3.0",
                    "write it again with numpy.save");
        }
        int lengthBytes = version == 1 ? 2 : 4;
        byte[] prefix = in.readNBytes(lengthBytes);
        long length = 0;
        for (int i = prefix.length - 1; i >= 0; i--) {
            length = length << 8 | (prefix[i] & 0xFF);
        }
        if (length > LONGEST) {
            throw new DataException(
                    place + " has no usable header",
                    "it claims " + length + " bytes of header, more than " + LONGEST,
                    "write it again with numpy.save");
        }
        byte[] text = in.readNBytes((int) length);
        if (prefix.length < lengthBytes || text.length < length) {
            throw new DataException(
                    place + " is not complete",
                    "it ends within its header",
                    "write or copy the file again; it may be truncated");
        }
        String literal = new String(text, version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        try {
            return of(place, literal, 8 + lengthBytes + text.length);
        } catch (MalformedHeaderException e) {
            throw new DataException(
                    place + " has no usable header", e.getMessage(), "write it again with numpy.save", e);
        }
    }

    private static NpyHeader of(String place, String literal, int length) throws MalformedHeaderException {
        if (!(PythonLiteral.parse(literal) instanceof Map<?, ?> entries)
                || !entries.keySet().equals(KEYS)) {
            throw new MalformedHeaderException("it is not a dictionary of descr, fortran_order and shape");
        }
        if (!(entries.get("fortran_order") instanceof Boolean columnMajor)
                || !(entries.get("shape") instanceof List<?> axes)) {
            throw new MalformedHeaderException("fortran_order is not True or False, or shape is not a tuple");
        }
        for (Object axis : axes) {
            if (!(axis instanceof Long size) || size < 0) {
                throw new MalformedHeaderException("shape holds something else than whole numbers from 0 on");
            }
        }
        List<Long> shape = axes.stream().map(Long.class::cast).toList();
        if (!(entries.get("descr") instanceof String type)) {
            throw new DataException(
                    place + " holds records",
                    "its elements are structured: " + fields(entries.get("descr")),
                    "save the field that holds the vectors alone, for example numpy.save(\"vectors.npy\", a[\"field\"])");
        }
        return typed(place, type, columnMajor, shape, length);
    }

    private static String fields(Object descr) {
        List<?> fields = descr instanceof List<?> list ? list : List.of();
        return Shown.names(fields.stream()
                .map(field -> field instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.get(0)) : "?")
                .toList());
    }

    private static NpyHeader typed(String place, String type, boolean columnMajor, List<Long> shape, int length)
            throws MalformedHeaderException {
        if (type.startsWith("|O") || type.startsWith("O")) {
            throw new DataException(
                    place + " holds Python objects",
                    "they are stored as a pickle, which can run any program when it is opened; it is never opened",
                    "save numbers: numpy.save(\"vectors.npy\", numpy.stack(list(a)).astype(\"float32\")), for texts a.astype(str)");
        }
        if (!type.matches("[<>|][a-zA-Z][0-9]{1,8}(\\[.*\\])?")) {
            throw new MalformedHeaderException(Shown.name(type) + " is not a type");
        }
        char kind = type.charAt(1);
        int number = Integer.parseInt(type.replaceFirst("\\[.*", "").substring(2));
        ByteOrder order = type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(kind, kind == 'U' ? CODE_POINT * number : number, order, columnMajor, shape, length);
    }

    /** NumPy's code of the type without the order: f4. */
    String code() {
        return kind + Integer.toString(kind == 'U' ? size / CODE_POINT : size);
    }

    /** The shape as Python writes it. */
    String shown() {
        return shape.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
    }

    /**
     * Bytes of all elements.
     *
     * @throws DataException if this is more than a number holds
     */
    long dataBytes(String place) {
        try {
            long bytes = size;
            for (long axis : shape) {
                bytes = Math.multiplyExact(bytes, axis);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw new DataException(
                    place + " is not complete",
                    "its header claims the shape " + shown() + " of " + code() + ", which no file can hold",
                    "write or copy the file again",
                    e);
        }
    }

    /**
     * Checks the bytes that are there against the header.
     *
     * @throws DataException if there are more or fewer
     */
    void checkSize(String place, long present) {
        long expected = dataBytes(place);
        if (present < expected) {
            throw new DataException(
                    place + " is not complete",
                    "its header claims the shape " + shown() + " of " + code() + ", that is " + expected
                            + " bytes, but " + present + " follow",
                    "write or copy the file again; it may be truncated");
        }
        if (present > expected) {
            throw new DataException(
                    place + " holds more than its header says",
                    "the shape " + shown() + " of " + code() + " takes " + expected + " bytes, but " + present
                            + " follow: several arrays may have been saved into one file",
                    "save one array a file, or all in one with numpy.savez");
        }
    }
}
