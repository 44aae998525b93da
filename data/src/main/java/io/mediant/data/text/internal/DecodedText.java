package io.mediant.data.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The characters of a stream of bytes: in the encoding that is stated, or that a byte-order mark tells, or else UTF-8. Bytes
 * that are no characters end the reading with an error that says where; so does a NUL character.
 */
final class DecodedText implements CharSource {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder decoder;
    private long offset;
    private boolean atStart = true;
    private boolean bytesEnded;
    private boolean ended;

    DecodedText(InputStream in, Optional<Charset> stated) throws IOException {
        this.in = in;
        fill();
        decoder = stated.orElseGet(this::marked)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private Charset marked() {
        byte[] start = Arrays.copyOf(bytes.array(), Math.min(LONGEST_MARK, bytes.limit()));
        if (startsWith(start, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(start, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what is left, which is less than a character, and appends to it a few bytes at least, unless none are left. */
    private void fill() throws IOException {
        offset += bytes.position();
        bytes.compact();
        int enough = bytes.position() + LONGEST_MARK;
        while (!bytesEnded && bytes.position() < enough) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                bytesEnded = true;
            } else {
                bytes.position(bytes.position() + read);
            }
        }
        bytes.flip();
    }

    @Override
    public int read(char[] block, int from, int to) throws IOException {
        if (ended) {
            return -1;
        }
        CharBuffer characters = CharBuffer.wrap(block, from, to - from);
        while (characters.position() == from) {
            CoderResult result = decoder.decode(bytes, characters, bytesEnded);
            if (result.isError()) {
                throw new MalformedTextException(offset + bytes.position(), bytes.get(bytes.position()) & 0xFF);
            }
            if (characters.position() == from && result.isUnderflow()) {
                if (bytesEnded) {
                    decoder.flush(characters);
                    ended = true;
                    break;
                }
                fill();
            }
        }
        int end = characters.position();
        if (end > from && atStart) {
            atStart = false;
            if (block[from] == BYTE_ORDER_MARK) {
                System.arraycopy(block, from + 1, block, from, end - from - 1);
                end--;
            }
        }
        refuseNul(block, from, end);
        return ended && end == from ? -1 : end - from;
    }

    private static void refuseNul(char[] block, int from, int to) throws IOException {
        int found = 0;
        for (int i = from; i < to; i++) {
            found |= block[i] - 1;
        }
        if (found < 0) {
            throw new BinaryTextException();
        }
    }
}
