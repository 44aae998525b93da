package io.mediant.data.vector.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The elements of an array of one dimension as texts: numbers in decimals (whole ones without a fraction), texts without their padding. */
final class NpyValues implements RowValues {
    private static final double EXACT_WHOLE = 0x1p53;

    private final NpyHeader header;
    private final MappedBytes bytes;

    NpyValues(NpyHeader header, MappedBytes bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    @Override
    public long rows() {
        return header.shape().get(0);
    }

    @Override
    public Optional<String> at(long row) {
        if (header.size() == 0) {
            return Optional.of("");
        }
        byte[] element = bytes.copy(row * header.size(), header.size());
        return switch (header.kind()) {
            case 'U' -> Optional.of(codePoints(ByteBuffer.wrap(element).order(header.order())));
            case 'S' -> Optional.of(new String(element, 0, unpadded(element), StandardCharsets.UTF_8));
            case 'b' -> Optional.of(element[0] == 0 ? "False" : "True");
            default -> number(ByteBuffer.wrap(element).order(header.order()));
        };
    }

    private Optional<String> number(ByteBuffer element) {
        ElementType type = ElementType.ofNumpy(header.code()).orElseThrow();
        if (type == ElementType.INT64) {
            return Optional.of(Long.toString(element.getLong(0)));
        }
        double value = type.at(element, 0);
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE;
        return Optional.of(whole ? Long.toString((long) value) : Double.toString(value));
    }

    private static int unpadded(byte[] element) {
        int end = element.length;
        while (end > 0 && element[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private static String codePoints(ByteBuffer element) {
        StringBuilder text = new StringBuilder();
        int zeros = 0;
        while (element.hasRemaining()) {
            int point = element.getInt();
            if (point == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 0; zeros--) {
                text.append('\0');
            }
            text.appendCodePoint(Character.isValidCodePoint(point) ? point : 0xFFFD);
        }
        return text.toString();
    }
}
