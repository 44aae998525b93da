package io.mediant.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A text of a single line, however long, is read in the memory of a short one: what the reading thread allocates from the
 * first byte to the last is far less than the line.
 */
class LongLineTest {
    private static final int LINE = 64 << 20;
    private static final String WORDS = "one two three four five six seven eight nine ten ";
    private static final String HAN = "\u7b11\u4e4b\u5b37\u5403\u7686\u65b9\u5fd9\u5c24\u9b1f\u6c0f";

    @Test
    void wordsBetweenWhiteSpace() {
        Line line = new Line(WORDS, LINE);
        CorpusSet set = line.read("whitespace", TextOptions.defaults());
        assertEquals(10, set.corpora().get(0).types());
        line.assertAllocated(1 << 20);
    }

    @Test
    void hanCharacters() {
        Line line = new Line(HAN, LINE / 4);
        CorpusSet set = line.read("han", TextOptions.defaults());
        assertEquals(line.bytes / 3, set.corpora().get(0).tokens());
        line.assertAllocated(1 << 20);
    }

    @Test
    void oneTokenIsCutAndTold() {
        for (String tokenizer : List.of("whitespace", "regex:\\S+")) {
            Line line = new Line("x", LINE / 4);
            CorpusSet set = line.read(tokenizer, TextOptions.defaults());
            assertEquals(1, set.corpora().get(0).tokens(), tokenizer);
            assertTrue(set.notices().get(0) instanceof TextNotice.TokensCut, set.notices()::toString);
            line.assertAllocated(4 << 20);
        }
    }

    @Test
    void oneDocumentOfLines() {
        Line line = new Line(WORDS, LINE / 4);
        CorpusSet set = line.read("whitespace", TextOptions.defaults().withLinesAreDocuments(true));
        assertEquals(1, set.corpora().get(0).documents().size());
        line.assertAllocated(1 << 20);
    }

    @Test
    void icuWordsAndRunsOfCharacters() {
        for (String tokenizer : List.of("icu", "char:3")) {
            Line line = new Line(WORDS, LINE / 32);
            CorpusSet set = line.read(tokenizer, TextOptions.defaults());
            assertTrue(set.corpora().get(0).types() < 50, tokenizer);
            assertEquals(List.of(), set.notices());
            line.assertAllocated(LINE / 32);
        }
    }

    /** A text made on the fly from one piece over and over, which notes what its reader allocates meanwhile. */
    private static final class Line extends InputStream {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final byte[] piece;
        private final long bytes;
        private long next;
        private long first = -1;
        private long last;

        Line(String piece, long bytes) {
            this.piece = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
            this.bytes = bytes - bytes % this.piece.length;
        }

        CorpusSet read(String tokenizer, TextOptions options) {
            InputStream before = System.in;
            System.setIn(this);
            try {
                return CorpusReader.read(
                        List.of(TextSource.of(TextSource.STDIN)),
                        Tokenization.parse(tokenizer),
                        options,
                        1,
                        TextProgress.NONE);
            } finally {
                System.setIn(before);
            }
        }

        void assertAllocated(long most) {
            assertEquals(bytes, next);
            assertTrue(last - first < most, () -> "allocated " + (last - first) + " bytes of at most " + most);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            last = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            if (first < 0) {
                first = last;
            }
            if (next == bytes) {
                return -1;
            }
            int at = (int) (next % piece.length);
            int count = (int) Math.min(Math.min(length, piece.length - at), bytes - next);
            System.arraycopy(piece, at, target, offset, count);
            next += count;
            return count;
        }
    }
}
