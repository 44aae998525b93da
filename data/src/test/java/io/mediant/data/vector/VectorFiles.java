package io.mediant.data.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of vectors byte by byte, right ones and wrong ones. */
final class VectorFiles {
    private VectorFiles() {}

    /** A .npy file with any header and any data. */
    static byte[] npy(int version, String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(12 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        out.put(text).put(data).flip();
        byte[] bytes = new byte[out.remaining()];
        out.get(bytes);
        return bytes;
    }

    static byte[] npy(String type, boolean fortran, String shape, byte[] data) {
        return npy(1, header(type, fortran, shape), data);
    }

    static String header(String type, boolean fortran, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
                + ", }\n";
    }

    /** Numbers of a matrix in NumPy's type, such as {@code <f4}, row after row or column after column. */
    static byte[] numbers(String type, boolean fortran, double[][] rows) {
        int size = type.charAt(2) - '0';
        int columns = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer out = ByteBuffer.allocate(rows.length * columns * size)
                .order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows.length * columns; i++) {
            double value = fortran ? rows[i % rows.length][i / rows.length] : rows[i / columns][i % columns];
            switch (type.substring(1)) {
                case "f2" -> out.putShort(half(value));
                case "b2" -> out.putShort((short) (Float.floatToRawIntBits((float) value) >>> 16));
                case "f4" -> out.putFloat((float) value);
                case "f8" -> out.putDouble(value);
                case "i1", "u1" -> out.put((byte) (int) value);
                case "i2", "u2" -> out.putShort((short) (int) value);
                case "i4", "u4" -> out.putInt((int) (long) value);
                case "i8" -> out.putLong((long) value);
                default -> throw new IllegalArgumentException(type);
            }
        }
        return out.array();
    }

    /** A float32 matrix as a .npy file. */
    static Path floats(Path file, double[][] rows) throws IOException {
        String shape = "(" + rows.length + ", " + rows[0].length + ")";
        return Files.write(file, npy("<f4", false, shape, numbers("<f4", false, rows)));
    }

    /** Only for numbers that a half has exactly, and for NaN and infinite ones. */
    private static short half(double value) {
        int bits = Float.floatToRawIntBits((float) value);
        int sign = bits >>> 16 & 0x8000;
        if (Double.isNaN(value)) {
            return 0x7E00;
        }
        if (Double.isInfinite(value)) {
            return (short) (sign | 0x7C00);
        }
        int exponent = (bits >>> 23 & 0xFF) - 127;
        if (value == 0 || exponent < -14) {
            return (short) (sign | (int) Math.round(Math.abs(value) * 0x1p24));
        }
        return (short) (sign | (exponent + 15) << 10 | (bits >>> 13 & 0x3FF));
    }

    static Path zip(Path file, boolean deflated, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setMethod(deflated ? ZipEntry.DEFLATED : ZipEntry.STORED);
                CRC32 checksum = new CRC32();
                checksum.update(each.getValue());
                entry.setCrc(checksum.getValue());
                entry.setSize(each.getValue().length);
                out.putNextEntry(entry);
                out.write(each.getValue());
            }
        }
        return file;
    }

    static Path safetensors(Path file, String header, byte[]... data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .array());
        out.writeBytes(text);
        for (byte[] part : data) {
            out.writeBytes(part);
        }
        return Files.write(file, out.toByteArray());
    }
}
