package io.mediant.data.text.internal;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An encoding that may be a file's, as ICU4J's detector guesses from the bytes around the first that are not UTF-8.
 *
 * @param charset the encoding
 * @param confidence how well it fits, from 0 to 100
 */
record EncodingGuess(Charset charset, int confidence) {
    private static final int SAMPLE = 8000;

    /**
     * Guesses.
     *
     * @param in the bytes from the beginning
     * @param offset the first that is not UTF-8
     * @return the likeliest first, possibly none
     */
    static List<EncodingGuess> of(InputStream in, long offset) throws IOException {
        long from = Math.max(0, offset - SAMPLE / 2);
        in.skipNBytes(from);
        byte[] bytes = in.readNBytes(SAMPLE);
        int start = from == 0 ? 0 : afterLineEnd(bytes, (int) (offset - from));
        byte[] sample = Arrays.copyOfRange(bytes, start, bytes.length);
        List<EncodingGuess> guesses = new ArrayList<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (Charset.isSupported(match.getName()) && !match.getName().equals("UTF-8")) {
                guesses.add(new EncodingGuess(Charset.forName(match.getName()), match.getConfidence()));
            }
        }
        return guesses;
    }

    /** The first line that begins before an offset, so that no character is parted; the offset where there is none. */
    private static int afterLineEnd(byte[] bytes, int offset) {
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return offset;
    }
}
