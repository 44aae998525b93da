package io.mediant.report;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.report.internal.Ascii;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.CellRows;
import io.mediant.report.internal.Facts;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.internal.Grid;
import io.mediant.report.internal.Grid.Line;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.Shape.Place;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;

/**
 * One column in depth for a terminal: the answer, the cells as rows of a histogram with their part of the divergence,
 * every measure, why, and whether the divergence was the right tool.
 */
public final class ExplainReport {

    private static final int MOST_ROWS = 40;
    private static final int NUMBER = 8;
    private static final int NARROW = 64;

    private final RenderOptions options;
    private final Sentences sentences;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ExplainReport(RenderOptions options) {
        this.options = options;
        this.sentences = Sentences.of(options.language(), options.unit());
        this.texts = sentences.texts();
    }

    /** The report, each line ended with a line feed. */
    public static String render(ColumnComparison column, RenderOptions options) {
        ExplainReport report = new ExplainReport(options);
        report.head(column);
        if (column instanceof Compared compared) {
            report.histogram(compared);
            report.facts(compared);
        }
        report.paragraph(report.texts.get("head.why_title"), report.sentences.why(column));
        if (column instanceof Compared compared) {
            report.paragraph(report.texts.get("head.tool_title"), report.sentences.rightTool(compared));
        }
        return report.out.toString();
    }

    private void head(ColumnComparison column) {
        String key = Sentences.statusKey(column);
        String head = Sentences.glyph(key) + " " + Untrusted.shown(column.name()) + " (" + sentences.kind(column.kind())
                + "): " + sentences.status(column);
        line(Paint.ofStatus(key).on(DisplayWidth.cut(plain(head), options.width()), options.color()));
        for (String line : Wrap.lines(plain(sentences.reason(column)), options.width() - 2)) {
            line("  " + line);
        }
        line("");
    }

    private void histogram(Compared column) {
        CellRows rows = CellRows.of(column, MOST_ROWS);
        List<Place> places = rows.places();
        int label = Math.min(
                options.width() / 3,
                Math.max(
                        DisplayWidth.of(texts.get("fact.cells")),
                        places.stream()
                                .mapToInt(place -> DisplayWidth.of(CellRows.label(place, sentences)))
                                .max()
                                .orElse(1)));
        int share = options.width() < NARROW ? 0 : NUMBER;
        int bar = (options.width() - label - 2 * share - NUMBER - 10) / 2;
        int[] widths = {label, bar, share, bar, share, NUMBER};
        Grid grid = new Grid(widths, new boolean[] {true, false, true, false, true, true}, options.color());
        boolean room = bar >= 12;
        grid.row(List.of(
                faint(texts.get("fact.cells")),
                List.of(new Line(room ? plain(texts.get("head.reference")) : "p", Paint.REFERENCE)),
                List.of(),
                List.of(new Line(room ? plain(texts.get("head.current")) : "q", Paint.CURRENT)),
                List.of(),
                faint(sentences.unitName())));
        double largest = places.stream()
                .mapToDouble(place -> Math.max(place.p(), place.q()))
                .max()
                .orElse(1);
        for (Place place : places) {
            grid.row(row(place, CellRows.label(place, sentences), largest, bar));
        }
        rows.rest().ifPresent(rest -> grid.row(row(rest, texts.plural("chart.rest", rows.restCount()), largest, bar)));
        out.append(grid).append('\n');
    }

    private List<List<Line>> row(Place place, String label, double largest, int bar) {
        Paint more = place.p() >= place.q() ? Paint.REFERENCE : Paint.CURRENT;
        return List.of(
                List.of(new Line(plain(label), null)),
                List.of(new Line(Blocks.bar(place.p() / largest, bar, options.ascii()), Paint.REFERENCE)),
                List.of(new Line(sentences.percent(place.p()), null)),
                List.of(new Line(Blocks.bar(place.q() / largest, bar, options.ascii()), Paint.CURRENT)),
                List.of(new Line(sentences.percent(place.q()), null)),
                List.of(new Line(plain(sentences.divergence(place.nats())), more)));
    }

    private void facts(Compared column) {
        List<Fact> facts = Facts.of(column, sentences);
        int label = facts.stream()
                .mapToInt(fact -> DisplayWidth.of(plain(fact.label())))
                .max()
                .orElse(1);
        for (Fact fact : facts) {
            String note = fact.note().isEmpty() ? "" : "  " + fact.note();
            List<String> lines = Wrap.lines(plain(fact.value() + note), options.width() - label - 2);
            String head = Paint.FAINT.on(DisplayWidth.padRight(plain(fact.label()), label), options.color());
            for (String line : lines) {
                line(head + "  " + line);
                head = " ".repeat(label);
            }
        }
        line("");
    }

    private void paragraph(String title, String text) {
        List<String> lines = Wrap.lines(plain(title + " " + text), options.width());
        String bold = plain(title);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean titled = i == 0 && line.startsWith(bold);
            line(titled ? Paint.BOLD.on(bold, options.color()) + line.substring(bold.length()) : line);
        }
    }

    private List<Line> faint(String text) {
        return List.of(new Line(plain(text), Paint.FAINT));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String plain(String text) {
        return Ascii.of(text, options.ascii());
    }
}
