package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Label;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The names of the lines of a picture, each with a piece of its line, in two languages that may take different room. */
final class Legend {

    static final double LINE = 15;

    private static final double COLUMN = 6.7;
    private static final double SAMPLE = 22;
    private static final double GAP = 6;

    /**
     * A name.
     *
     * @param dots whether its line is nothing but single points
     * @param x where the line ends; NaN if that is not to be shown
     * @param y where the line ends
     */
    record Entry(Stroke stroke, boolean dots, Label label, double x, double y) {}

    private final LabResult result;
    private final List<Entry> entries;
    private final int columns;

    /** @param columns of text after which a name goes on on the next line */
    Legend(LabResult result, List<Entry> entries, int columns) {
        this.result = result;
        this.entries =
                entries.stream().sorted(Comparator.comparingDouble(Entry::y)).toList();
        this.columns = columns;
    }

    /** The room to the right that the names take, the pieces of lines included. */
    double width() {
        int widest = entries.stream()
                .flatMap(entry -> Arrays.stream(Language.values()).flatMap(language -> lines(entry, language).stream()))
                .mapToInt(DisplayWidth::of)
                .max()
                .orElse(0);
        return SAMPLE + 3 * GAP + COLUMN * widest;
    }

    /** The height of the names below each other. */
    double height() {
        return LINE * entries.stream().mapToInt(this::height).sum();
    }

    private List<String> lines(Entry entry, Language language) {
        return Wrap.lines(new LabSentences(result, language).label(entry.label()), columns);
    }

    private int height(Entry entry) {
        return Arrays.stream(Language.values())
                .mapToInt(language -> lines(entry, language).size())
                .max()
                .orElse(1);
    }

    /** Writes the names below each other. @param top where the first begins */
    void below(Svg svg, double left, double top) {
        double y = top;
        for (Entry entry : entries) {
            write(svg, entry, left, y + LINE / 2);
            y += LINE * height(entry);
        }
    }

    /** Writes each name beside the end of its line, or as near as the others let it. */
    void beside(Svg svg, double left, double top, double bottom) {
        double[] y = new double[entries.size()];
        double free = top;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(free + LINE / 2, entries.get(i).y());
            free = y[i] - LINE / 2 + LINE * height(entries.get(i));
        }
        double limit = Math.max(bottom, top + height());
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], limit + LINE / 2 - LINE * height(entries.get(i)));
            limit = y[i] - LINE / 2;
        }
        for (int i = 0; i < y.length; i++) {
            Entry entry = entries.get(i);
            if (Double.isFinite(entry.x())) {
                svg.line("lead", entry.x() + 2, entry.y(), left + GAP, y[i]);
            }
            write(svg, entry, left + GAP, y[i]);
        }
    }

    private void write(Svg svg, Entry entry, double left, double middle) {
        if (entry.dots()) {
            Axes.dot(svg, entry.stroke(), left + SAMPLE / 2, middle);
        } else {
            svg.line(Axes.type(entry.stroke()), left, middle, left + SAMPLE, middle);
        }
        for (int i = 0; i < height(entry); i++) {
            int line = i;
            svg.words("h", left + SAMPLE + GAP, middle + 4 + i * LINE, Anchor.START, s -> {
                List<String> lines = lines(entry, s.texts().language());
                return line < lines.size() ? lines.get(line) : "";
            });
        }
    }
}
