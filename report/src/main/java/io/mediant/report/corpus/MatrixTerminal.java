package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Ascii;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.List;

/** The distances of many corpora for a terminal: blocks of columns that fit its width, corpora in the tree's order. */
final class MatrixTerminal {

    private static final int CELL = 6;
    private static final int LONGEST_NAME = 20;

    private final CorpusMatrix matrix;
    private final RenderOptions options;
    private final Texts texts;
    private final List<String> names;
    private final StringBuilder out = new StringBuilder();

    private MatrixTerminal(CorpusMatrix matrix, RenderOptions options) {
        this.matrix = matrix;
        this.options = options;
        texts = Sentences.of(options.language(), options.unit()).texts();
        names = MatrixSentences.names(matrix);
    }

    static String render(CorpusMatrix matrix, RenderOptions options) {
        MatrixTerminal report = new MatrixTerminal(matrix, options);
        report.paragraph(MatrixSentences.title(matrix, report.texts), Paint.BOLD);
        report.paragraph(MatrixSentences.extremes(matrix, report.texts), null);
        report.paragraph(CorpusNotices.tokens(matrix.tokens(), report.texts), Paint.FAINT);
        report.table();
        return report.out.toString();
    }

    private void paragraph(String text, Paint paint) {
        for (String line : Wrap.lines(plain(text), options.width())) {
            out.append(paint == null ? line : paint.on(line, options.color())).append('\n');
        }
    }

    private void table() {
        int count = matrix.order().size();
        int label = 4
                + names.stream()
                        .mapToInt(name -> DisplayWidth.of(Tail.of(name, LONGEST_NAME)))
                        .max()
                        .orElse(1);
        int columns = Math.max(1, (options.width() - label) / CELL);
        boolean chance = false;
        for (int from = 0; from < count; from += columns) {
            int to = Math.min(count, from + columns);
            out.append('\n').append(" ".repeat(label));
            for (int column = from; column < to; column++) {
                out.append(DisplayWidth.padLeft(Integer.toString(column + 1), CELL));
            }
            out.append('\n');
            for (int row = 0; row < count; row++) {
                chance |= row(row, from, to, label);
            }
        }
        if (chance) {
            paragraph(texts.get("matrix.chance"), Paint.FAINT);
        }
    }

    private boolean row(int row, int from, int to, int label) {
        int corpus = matrix.order().get(row);
        String name = plain(Tail.of(names.get(corpus), LONGEST_NAME));
        out.append(DisplayWidth.padRight(DisplayWidth.padLeft(Integer.toString(row + 1), 3) + " " + name, label));
        boolean chance = false;
        for (int column = from; column < to; column++) {
            int other = matrix.order().get(column);
            boolean same = MatrixSentences.isChance(matrix, corpus, other);
            String number =
                    corpus == other ? "." : MatrixSentences.number(MatrixSentences.distance(matrix, corpus, other));
            out.append(DisplayWidth.padLeft((same ? "=" : "") + plain(number), CELL));
            chance |= same;
        }
        out.append('\n');
        return chance;
    }

    private String plain(String text) {
        return Ascii.of(text, options.ascii());
    }
}
