package io.mediant.report;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Notice;
import io.mediant.compare.Status;
import io.mediant.report.internal.Ascii;
import io.mediant.report.internal.AxisBar;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.Grid;
import io.mediant.report.internal.Grid.Line;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.Shape;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import io.mediant.report.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison for a terminal: the verdict, what to know first, and a table in the comparison's order. A wide terminal
 * gets the axis with sampling noise, tolerance and interval, and the reasons beside the numbers; a narrow one gets the
 * reasons below. Stable and skipped columns are one line together, unless {@link RenderOptions#verbose()}.
 *
 * <p>No line is wider than {@link RenderOptions#width()}; escape sequences come from this class only, never from data.
 */
public final class TerminalReport {

    private static final int WIDE = 136;
    private static final int MEDIUM = 66;
    private static final int AXIS = 22;

    private final Comparison comparison;
    private final RenderOptions options;
    private final Sentences sentences;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private TerminalReport(Comparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        this.sentences = Sentences.of(options.language(), options.unit());
        this.texts = sentences.texts();
    }

    /** The report, each line ended with a line feed. */
    public static String render(Comparison comparison, RenderOptions options) {
        TerminalReport report = new TerminalReport(comparison, options);
        report.head();
        report.table();
        report.collapsed();
        return report.out.toString();
    }

    private void head() {
        paragraph(sentences.against(comparison, Untrusted.LONGEST), Paint.FAINT, "");
        Status status = comparison.verdict().status();
        String key = status.name().toLowerCase(Locale.ROOT);
        paragraph(Sentences.glyph(key) + " " + sentences.verdict(comparison), Paint.ofStatus(key), "");
        paragraph(sentences.subline(comparison), null, "  ");
        for (Notice notice : comparison.notices()) {
            paragraph("! " + sentences.notice(notice), Paint.INCONCLUSIVE, "");
        }
        out.append('\n');
    }

    private void paragraph(String text, Paint paint, String indent) {
        int room = options.width() - Math.max(2, indent.length());
        String margin = indent;
        for (String line : Wrap.lines(Ascii.of(text, options.ascii()), room)) {
            out.append(margin)
                    .append(paint == null ? line : paint.on(line, options.color()))
                    .append('\n');
            margin = "  ";
        }
    }

    private void table() {
        List<ColumnComparison> shown = comparison.columns().stream()
                .filter(column ->
                        options.verbose() || column.status() == Status.DRIFT || column.status() == Status.INCONCLUSIVE)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        boolean wide = options.width() >= WIDE;
        boolean medium = options.width() >= MEDIUM;
        int shape = wide ? 12 : medium ? 9 : 6;
        int longest = shown.stream()
                .mapToInt(column -> DisplayWidth.of(Untrusted.shown(column.name())))
                .max()
                .orElse(1);
        int[] widths = widths(Math.max(12, longest), shape);
        boolean[] right = new boolean[widths.length];
        right[3] = true;
        if (medium) {
            right[right.length - (wide ? 3 : 2)] = true;
            right[right.length - (wide ? 2 : 1)] = true;
        }
        Grid grid = new Grid(widths, right, options.color());
        grid.row(heading(wide, medium));
        for (ColumnComparison column : shown) {
            grid.row(cells(column, wide, medium, shape, widths[widths.length - 1]));
            if (!wide) {
                for (String line : Wrap.lines(plain(sentences.reason(column)), options.width() - 2)) {
                    grid.line("  " + Paint.FAINT.on(line, options.color()));
                }
            }
        }
        out.append(grid);
        if (wide) {
            paragraph(legend(), Paint.FAINT, "");
        }
    }

    private int[] widths(int longest, int shape) {
        if (options.width() < MEDIUM) {
            int name = options.width() - 2 * shape - 13 - 6;
            return new int[] {name, shape, shape, 13};
        }
        if (options.width() < WIDE) {
            int name = Math.min(longest + 2, options.width() - 2 * shape - 13 - 12 - 10 - 10);
            return new int[] {name, shape, shape, 13, 12, 10};
        }
        int fixed = 2 * shape + 13 + AXIS + 13 + 10 + 14;
        int name = Math.min(longest + 2, Math.max(16, (options.width() - fixed) / 2));
        return new int[] {name, shape, shape, 13, AXIS, 13, 10, options.width() - fixed - name};
    }

    private List<List<Line>> heading(boolean wide, boolean medium) {
        List<List<Line>> cells = new ArrayList<>();
        cells.add(faint("  " + texts.get("head.column")));
        cells.add(List.of(new Line(wide ? plain(texts.get("head.reference")) : "p", Paint.REFERENCE)));
        cells.add(List.of(new Line(wide ? plain(texts.get("head.current")) : "q", Paint.CURRENT)));
        cells.add(faint(texts.get("fact.jsd") + ", " + sentences.unitName()));
        if (wide) {
            String end = Numbers.quantity(options.unit().maximum(), 3);
            cells.add(faint("0" + " ".repeat(AXIS - 1 - end.length()) + end));
        }
        if (medium) {
            cells.add(faint(texts.get("head.wasserstein")));
            cells.add(faint(texts.get("head.judge")));
        }
        if (wide) {
            cells.add(faint(texts.get("head.why")));
        }
        return cells;
    }

    private List<Line> faint(String text) {
        return List.of(new Line(plain(text), Paint.FAINT));
    }

    private List<List<Line>> cells(ColumnComparison column, boolean wide, boolean medium, int shape, int whyWidth) {
        String key = Sentences.statusKey(column);
        List<List<Line>> cells = new ArrayList<>();
        cells.add(List.of(
                new Line(plain(Sentences.glyph(key) + " " + Untrusted.shown(column.name())), Paint.ofStatus(key)),
                new Line("  " + sentences.kind(column.kind()), Paint.FAINT)));
        if (column instanceof Compared compared) {
            measured(cells, compared, wide, medium, shape);
        } else {
            for (int i = 0; i < (wide ? 6 : medium ? 5 : 3); i++) {
                cells.add(List.of());
            }
        }
        if (wide) {
            cells.add(Wrap.lines(plain(sentences.reason(column)), whyWidth).stream()
                    .map(line -> new Line(line, null))
                    .toList());
        }
        return cells;
    }

    private void measured(List<List<Line>> cells, Compared column, boolean wide, boolean medium, int shape) {
        Shape places = Shape.of(column, shape, shape);
        cells.add(List.of(new Line(Blocks.line(places, Shape.Place::p, options.ascii()), Paint.REFERENCE)));
        cells.add(List.of(new Line(Blocks.line(places, Shape.Place::q, options.ascii()), Paint.CURRENT)));
        cells.add(List.of(
                new Line(plain(sentences.divergence(column.jsd().nats())), Paint.BOLD),
                new Line(plain(sentences.interval(column)), Paint.FAINT)));
        if (wide) {
            cells.add(List.of(new Line(AxisBar.of(column, AXIS, options.ascii()), null)));
        }
        if (medium) {
            Values values = Values.of(column, texts);
            cells.add(column.ordered()
                    .map(ordered -> List.of(
                            new Line(plain(values.wasserstein(ordered)), null),
                            new Line(plain(values.inIqr(ordered)), Paint.FAINT)))
                    .orElse(List.of(new Line(plain(Numbers.NONE), Paint.FAINT))));
            cells.add(List.of(new Line(plain(sentences.percent(column.measures().judgeAccuracy())), null)));
        }
    }

    private String legend() {
        String marks = options.ascii() ? ": | [o]" : "░ ┊ ├●┤";
        return marks + "  " + texts.get("chart.axis_legend");
    }

    private void collapsed() {
        if (options.verbose()) {
            return;
        }
        collapsed(Status.STABLE, comparison.verdict().stable());
        collapsed(Status.SKIPPED, comparison.verdict().skipped());
    }

    private void collapsed(Status status, int count) {
        if (count == 0) {
            return;
        }
        String key = status.name().toLowerCase(Locale.ROOT);
        List<String> names = comparison.columns().stream()
                .filter(column -> column.status() == status)
                .map(column -> Untrusted.shown(column.name(), 24))
                .limit(40)
                .toList();
        String text = texts.plural("more." + key, count, "list", texts.list(names));
        String hint = "  " + texts.get("more.verbose");
        int room = options.width() - DisplayWidth.of(hint) - 2;
        String line = DisplayWidth.cut(plain(text), room);
        out.append(Paint.ofStatus(key).on(plain(Sentences.glyph(key)), options.color()))
                .append(' ')
                .append(plain(line))
                .append(Paint.FAINT.on(hint, options.color()))
                .append('\n');
    }

    private String plain(String text) {
        return Ascii.of(text, options.ascii());
    }
}
