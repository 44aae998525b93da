package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Lines;
import io.mediant.lab.experiment.Figure.Panel;
import io.mediant.lab.experiment.Figure.Panels;
import io.mediant.lab.experiment.Figure.Paths;
import io.mediant.lab.experiment.Figure.Pictures;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Strip;
import io.mediant.lab.experiment.Figure.Table;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Snapshot;
import io.mediant.report.JsonWriter;
import io.mediant.report.internal.JsonBlocks;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An experiment's result as JSON, schema {@code mediant.lab/1}: statements and figures with all their numbers. In a list of numbers what is not finite
 * is null; beside a list with infinite values there is {@code "<name>_infinite"} with their indices.
 */
final class LabJson implements Figure.Visitor {

    private final LabResult result;
    private final StringBuilder text = new StringBuilder();
    private final JsonWriter json = JsonWriter.indented(text);

    private LabJson(LabResult result) {
        this.result = result;
    }

    static String render(LabResult result) {
        LabJson report = new LabJson(result);
        report.whole();
        return report.text.append('\n').toString();
    }

    private void whole() {
        json.beginObject().member("schema", "mediant.lab/1").member("experiment", result.experiment());
        json.member("seed", result.seed()).name("quick").value(result.quick());
        json.number("seconds", result.seconds()).member("version", result.version());
        json.name("met").value(result.findings().met());
        words("verdict", LabSentences::verdict);
        words("title", s -> s.own("title"));
        words("source", LabSentences::source);
        json.name("statements").beginArray();
        result.findings().statements().forEach(this::statement);
        json.endArray().name("figures").beginArray();
        result.findings().figures().forEach(this::figure);
        json.endArray().endObject();
    }

    private void words(String name, Function<LabSentences, String> sentence) {
        JsonBlocks.inBoth(
                json,
                name,
                s -> sentence.apply(new LabSentences(result, s.texts().language())));
    }

    private void label(String name, Label label) {
        words(name, s -> s.label(label));
    }

    private void statement(Statement statement) {
        json.beginObject().member("id", statement.id()).name("met").value(statement.met());
        words("text", s -> s.statement(statement));
        json.number("measured", statement.measured()).member("relation", JsonBlocks.lower(statement.relation()));
        json.number("expected", statement.expected()).number("tolerance", statement.tolerance());
        json.name("values").beginInlineObject();
        new TreeMap<>(statement.values()).forEach(json::number);
        json.endObject().endObject();
    }

    private void figure(Figure figure) {
        json.beginObject().member("id", figure.id()).member("type", JsonBlocks.type(figure));
        words("title", s -> s.title(figure));
        figure.accept(this);
        json.endObject();
    }

    @Override
    public void lines(Lines figure) {
        axis("x", figure.x());
        axis("y", figure.y());
        lines(figure.lines());
        json.name("levels").beginArray();
        for (Level level : figure.levels()) {
            json.beginObject();
            label("label", level.label());
            json.number("y", level.y()).endObject();
        }
        json.endArray();
    }

    @Override
    public void paths(Paths figure) {
        axis("x", figure.x());
        axis("y", figure.y());
        lines(figure.paths());
    }

    private void lines(List<Line> lines) {
        json.name("lines").beginArray();
        for (Line line : lines) {
            json.beginObject();
            label("label", line.label());
            json.member("stroke", JsonBlocks.lower(line.stroke()));
            numbers("x", line.x());
            numbers("y", line.y());
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void panels(Panels figure) {
        json.name("panels").beginArray();
        figure.panels().forEach(this::panel);
        json.endArray();
    }

    private void axis(String name, Axis axis) {
        json.name(name).beginObject();
        label("label", axis.label());
        json.name("logarithmic").value(axis.logarithmic()).endObject();
    }

    private void panel(Panel panel) {
        Snapshot snapshot = panel.snapshot();
        json.beginObject();
        label("label", panel.label());
        json.member("dimensions", snapshot.dimensions());
        numbers("window", snapshot.window());
        numbers("real", snapshot.real());
        numbers("fake", snapshot.fake());
        numbers("pulls", snapshot.pulls());
        json.member("columns", snapshot.columns());
        numbers("field", snapshot.field());
        json.endObject();
    }

    @Override
    public void table(Table figure) {
        json.name("columns").beginArray();
        for (Label column : figure.columns()) {
            json.beginObject();
            label("label", column);
            json.endObject();
        }
        json.endArray().name("rows").beginArray();
        for (Row row : figure.rows()) {
            json.beginObject();
            label("label", row.label());
            numbers("values", row.values());
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void pictures(Pictures figure) {
        json.member("width", figure.width()).member("height", figure.height());
        json.name("strips").beginArray();
        for (Strip strip : figure.strips()) {
            json.beginObject();
            label("label", strip.label());
            numbers("pixels", strip.pixels());
            json.endObject();
        }
        json.endArray();
    }

    private void numbers(String name, float[] values) {
        // A float is written as the shortest decimal that is this float, not as the double beside it.
        numbers(
                name,
                IntStream.range(0, values.length)
                        .mapToDouble(i ->
                                Float.isFinite(values[i]) ? Double.parseDouble(Float.toString(values[i])) : values[i])
                        .toArray());
    }

    private void numbers(String name, double[] values) {
        json.name(name).beginInlineArray();
        for (double value : values) {
            json.value(value);
        }
        json.endArray();
        int[] infinite = IntStream.range(0, values.length)
                .filter(i -> Double.isInfinite(values[i]))
                .toArray();
        if (infinite.length > 0) {
            json.name(name + "_infinite").beginInlineArray();
            for (int index : infinite) {
                json.value((long) index);
            }
            json.endArray();
        }
    }
}
