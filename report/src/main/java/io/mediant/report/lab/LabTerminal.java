package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Lines;
import io.mediant.lab.experiment.Figure.Panels;
import io.mediant.lab.experiment.Figure.Paths;
import io.mediant.lab.experiment.Figure.Pictures;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Table;
import io.mediant.lab.experiment.Statement;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.internal.Grid;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.TerminalText;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An experiment's result for a terminal: the answer, each statement with its numbers, tables, lines as blocks, and how it was run. Pictures are on
 * the page; a terminal is told so. No line is wider than {@link RenderOptions#width()}, but where a table needs it.
 */
final class LabTerminal implements Figure.Visitor {

    private static final String GAP = "  ";
    private static final int BLOCKS = 16;
    private static final double LOWEST_BLOCK = 0.1;

    private final LabResult result;
    private final RenderOptions options;
    private final LabSentences said;
    private final Texts texts;
    private final TerminalText out;

    private LabTerminal(LabResult result, RenderOptions options) {
        this.result = result;
        this.options = options;
        said = new LabSentences(result, options.language());
        texts = Texts.of(options.language());
        out = new TerminalText(options);
    }

    static String render(LabResult result, RenderOptions options) {
        LabTerminal report = new LabTerminal(result, options);
        report.head();
        report.result.findings().statements().forEach(report::statement);
        if (options.verbose()) {
            report.theory();
        }
        report.result.findings().figures().forEach(report::figure);
        report.run();
        return report.out.toString();
    }

    private void head() {
        out.paragraph(said.own("title"), Paint.FAINT, "");
        String key = LabSentences.statusKey(result);
        out.paragraph(Sentences.glyph(key) + " " + said.verdict(), Paint.ofStatus(key), "");
        out.paragraph(said.own("summary"), null, GAP);
        if (result.quick()) {
            out.paragraph(texts.get("lab.quick.note"), Paint.INCONCLUSIVE, GAP);
        }
        out.blank();
    }

    private void statement(Statement statement) {
        String key = statement.met() ? "stable" : "drift";
        out.paragraph(Sentences.glyph(key) + " " + said.statement(statement), Paint.ofStatus(key), "");
        String numbers = texts.get("lab.head.measured") + " " + LabSentences.number(statement.measured()) + " · "
                + texts.get("lab.head.expected") + " " + said.expected(statement);
        out.paragraph(numbers, null, GAP);
    }

    private void section(String title) {
        out.blank();
        out.paragraph(title, Paint.BOLD, "");
    }

    private void theory() {
        section(texts.get("lab.head.theory"));
        said.paragraphs("theory").forEach(paragraph -> out.paragraph(paragraph, null, GAP));
        out.paragraph(said.source(), Paint.FAINT, GAP);
    }

    private void figure(Figure figure) {
        section(said.title(figure));
        figure.accept(this);
    }

    @Override
    public void lines(Lines figure) {
        figure.lines().forEach(line -> out.paragraph(line(figure, line), null, GAP));
        onPage();
    }

    @Override
    public void paths(Paths figure) {
        onPage();
    }

    @Override
    public void panels(Panels figure) {
        onPage();
    }

    @Override
    public void pictures(Pictures figure) {
        onPage();
    }

    private void onPage() {
        out.paragraph(texts.get("lab.figure.on_page"), Paint.FAINT, GAP);
    }

    private String line(Lines figure, Line line) {
        double[] y =
                Arrays.stream(line.y()).filter(value -> !Double.isNaN(value)).toArray();
        ChartScale scale = ChartScale.around(y, figure.y().logarithmic(), LOWEST_BLOCK, 1);
        double[] shown = Arrays.stream(y).filter(scale::shows).toArray();
        if (shown.length == 0) {
            return said.label(line.label()) + ": " + texts.get("lab.figure.empty");
        }
        int columns = Math.min(BLOCKS, y.length);
        double[] heights = IntStream.range(0, columns)
                .mapToDouble(i -> y[(int) ((long) i * (y.length - 1) / Math.max(1, columns - 1))])
                .map(value -> scale.shows(value) ? scale.at(value) : 0)
                .toArray();
        return Blocks.line(heights, options.ascii()) + "  "
                + texts.get(
                        "lab.figure.range",
                        "label",
                        said.label(line.label()),
                        "low",
                        LabSentences.number(Arrays.stream(shown).min().orElseThrow()),
                        "high",
                        LabSentences.number(Arrays.stream(shown).max().orElseThrow()),
                        "last",
                        LabSentences.number(y[y.length - 1]));
    }

    @Override
    public void table(Table table) {
        int columns = table.columns().size();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        table.columns().forEach(column -> head.add(out.plain(said.label(column))));
        rows.add(head);
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(out.plain(said.label(row.label()))));
            Arrays.stream(row.values())
                    .limit(columns)
                    .forEach(value -> cells.add(out.plain(LabSentences.number(value))));
            rows.add(cells);
        }
        int[] widths = new int[columns + 2];
        boolean[] right = new boolean[columns + 2];
        int room = Math.max(6, (options.width() - GAP.length()) / (columns + 1) - GAP.length());
        for (int k = 0; k <= columns; k++) {
            int column = k;
            right[k + 1] = k > 0;
            widths[k + 1] = Math.min(
                    room,
                    rows.stream()
                            .filter(row -> column < row.size())
                            .mapToInt(row -> DisplayWidth.of(row.get(column)))
                            .max()
                            .orElse(1));
        }
        Grid grid = new Grid(widths, right, options.color());
        for (List<String> row : rows) {
            List<List<Grid.Line>> cells = new ArrayList<>(List.of(List.of()));
            for (int k = 0; k <= columns; k++) {
                String text = k < row.size() ? row.get(k) : "";
                Paint paint = row == head ? Paint.FAINT : null;
                cells.add(Wrap.lines(text, Math.max(1, widths[k + 1])).stream()
                        .map(part -> new Grid.Line(part, paint))
                        .toList());
            }
            grid.row(cells);
        }
        out.append(grid.toString());
    }

    private void run() {
        out.blank();
        List<String> facts = said.run().stream().map(LabTerminal::inOne).toList();
        out.paragraph(String.join(" · ", facts), Paint.FAINT, "");
    }

    private static String inOne(Fact fact) {
        return fact.label() + " " + fact.value();
    }
}
