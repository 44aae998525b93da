package io.mediant.data.text.internal;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Tokens are those of one of Lucene's tokenizers that hold a letter, a digit or a symbol.
 *
 * <p>Lucene's tokenizers work in buffers and cut what stands at a buffer's end, unless there is a line end before. So the text
 * is handed to them in pieces that are shorter than the buffer and end at a line end, otherwise at white space, otherwise after a
 * punctuation mark. Where a piece has none of these in its second half, a token may be cut, and the sink is told.
 */
final class LuceneSplitter implements Splitter {
    private static final int ICU_BUFFER = 4096;
    private static final int SMARTCN_BUFFER = 1024;

    private final Tokenizer tokenizer;
    private final CharTermAttribute term;
    private final char[] piece;
    private final PieceReader reader = new PieceReader();

    private LuceneSplitter(Tokenizer tokenizer, int buffer) {
        this.tokenizer = tokenizer;
        term = tokenizer.addAttribute(CharTermAttribute.class);
        piece = new char[buffer - 1];
    }

    /** Words by Unicode's rules (UAX 29), by ICU's dictionaries for Chinese, Japanese, Thai, Lao, Khmer and Burmese. */
    static LuceneSplitter icu() {
        return new LuceneSplitter(new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)), ICU_BUFFER);
    }

    /** Words of simplified Chinese by a hidden Markov model. */
    static LuceneSplitter smartcn() {
        return new LuceneSplitter(new HMMChineseTokenizer(), SMARTCN_BUFFER);
    }

    @Override
    public void split(CharSource text, TokenSink sink) throws IOException {
        int size = 0;
        while (true) {
            int read = text.read(piece, size, piece.length);
            if (read < 0) {
                break;
            }
            size += read;
            if (piece.length - size < CharSource.SMALLEST_ROOM) {
                int end = safeEnd(size);
                boolean cut = end < 0;
                if (cut) {
                    end = Character.isHighSurrogate(piece[size - 1]) ? size - 1 : size;
                }
                tokens(end, sink);
                if (cut) {
                    sink.cut();
                }
                System.arraycopy(piece, end, piece, 0, size - end);
                size -= end;
            }
        }
        tokens(size, sink);
    }

    private int safeEnd(int size) {
        int white = -1;
        int mark = -1;
        for (int i = size - 1; i >= size / 2; i--) {
            char c = piece[i];
            if (c == '\n' || c == '\r') {
                return i + 1;
            }
            if (white < 0 && WhitespaceSplitter.isWhite(c)) {
                white = i + 1;
            }
            if (mark < 0 && isPunctuation(c)) {
                mark = i + 1;
            }
        }
        return white < 0 ? mark : white;
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> c != '\'' && c != '\u2019' && c != '.';
            default -> false;
        };
    }

    private void tokens(int size, TokenSink sink) throws IOException {
        if (size == 0) {
            return;
        }
        reader.open(size);
        tokenizer.setReader(reader);
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            if (isWord(term.buffer(), term.length())) {
                sink.token(term.buffer(), 0, term.length());
            }
        }
        tokenizer.end();
        tokenizer.close();
    }

    private static boolean isWord(char[] text, int count) {
        return count > 1 || Character.isLetterOrDigit(text[0]) || Character.getType(text[0]) == Character.OTHER_SYMBOL;
    }

    private final class PieceReader extends Reader {
        private int next;
        private int end;

        void open(int size) {
            next = 0;
            end = size;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (next == end) {
                return -1;
            }
            int count = Math.min(length, end - next);
            System.arraycopy(piece, next, buffer, offset, count);
            next += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
