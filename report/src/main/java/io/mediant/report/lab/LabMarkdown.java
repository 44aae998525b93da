package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Lines;
import io.mediant.lab.experiment.Figure.Panels;
import io.mediant.lab.experiment.Figure.Paths;
import io.mediant.lab.experiment.Figure.Pictures;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Table;
import io.mediant.lab.experiment.Statement;
import io.mediant.report.MarkdownReport;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.MarkdownText;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An experiment's result as a comment on a pull request: the answer, the statements, the tables, the names of the pictures, and how it was run. */
final class LabMarkdown implements Figure.Visitor {

    private final LabResult result;
    private final RenderOptions options;
    private final LabSentences said;
    private final Texts texts;
    private final List<String> onPage = new ArrayList<>();
    private final StringBuilder out = new StringBuilder(MarkdownReport.MARKER).append('\n');

    private LabMarkdown(LabResult result, RenderOptions options) {
        this.result = result;
        this.options = options;
        said = new LabSentences(result, options.language());
        texts = Texts.of(options.language());
    }

    static String render(LabResult result, RenderOptions options) {
        LabMarkdown report = new LabMarkdown(result, options);
        report.head();
        report.statements();
        result.findings().figures().forEach(figure -> figure.accept(report));
        report.onPage();
        report.run();
        return report.out.toString();
    }

    private void head() {
        out.append("### ")
                .append(Sentences.glyph(LabSentences.statusKey(result)))
                .append(' ');
        out.append(escaped(said.verdict()))
                .append("\n\n**")
                .append(escaped(said.own("title")))
                .append("** · ");
        out.append(escaped(said.own("summary"))).append("\n");
        if (result.quick()) {
            out.append('\n').append(escaped(texts.get("lab.quick.note"))).append('\n');
        }
        said.paragraphs("theory")
                .forEach(text -> out.append('\n').append(escaped(text)).append('\n'));
        out.append('\n').append(escaped(said.source())).append('\n');
    }

    private void statements() {
        if (result.findings().statements().isEmpty()) {
            return;
        }
        out.append('\n');
        row(List.of(
                "", texts.get("lab.head.statement"), texts.get("lab.head.measured"), texts.get("lab.head.expected")));
        out.append("| --- | --- | ---: | ---: |\n");
        for (Statement statement : result.findings().statements()) {
            row(List.of(
                    Sentences.glyph(statement.met() ? "stable" : "drift"),
                    escaped(said.statement(statement)),
                    escaped(LabSentences.number(statement.measured())),
                    escaped(said.expected(statement))));
        }
    }

    @Override
    public void lines(Lines figure) {
        onPage.add(said.title(figure));
    }

    @Override
    public void paths(Paths figure) {
        onPage.add(said.title(figure));
    }

    @Override
    public void panels(Panels figure) {
        onPage.add(said.title(figure));
    }

    @Override
    public void pictures(Pictures figure) {
        onPage.add(said.title(figure));
    }

    private void onPage() {
        if (!onPage.isEmpty()) {
            String titles = String.join(" · ", onPage);
            out.append('\n')
                    .append(escaped(texts.get("lab.figure.all_on_page", "titles", titles)))
                    .append('\n');
        }
    }

    @Override
    public void table(Table table) {
        out.append("\n**").append(escaped(said.title(table))).append("**\n\n");
        List<String> head = new ArrayList<>(List.of(""));
        table.columns().forEach(column -> head.add(escaped(said.label(column))));
        row(head);
        out.append("| --- |").append(" ---: |".repeat(table.columns().size())).append('\n');
        for (Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(escaped(said.label(row.label()))));
            Arrays.stream(row.values()).forEach(value -> cells.add(escaped(LabSentences.number(value))));
            row(cells);
        }
        out.append('\n').append(escaped(said.note(table))).append('\n');
    }

    private void run() {
        List<String> facts = said.run().stream()
                .map(fact -> fact.label() + " " + fact.value())
                .toList();
        out.append('\n').append(escaped(String.join(" · ", facts))).append('\n');
        options.command()
                .ifPresent(
                        line -> out.append("\n`").append(line.replace("`", "'")).append("`\n"));
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String escaped(String text) {
        return MarkdownText.escape(text);
    }
}
