package io.mediant.lab.experiment.game;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Panel;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.game.SideBySide.Player;
import io.mediant.lab.experiment.game.SideBySide.Rules;
import io.mediant.lab.objective.Restraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a report shows of games side by side: what they were played with, where they began and ended, and each measure of all of them. */
final class SideBySideFigures {
    private static final Stroke[] STROKES = {Stroke.SOLID, Stroke.DASHED};

    private final List<Course> courses;
    private final List<String> names;

    /** @param names key of each game's label */
    SideBySideFigures(List<Course> courses, List<String> names) {
        this.courses = courses;
        this.names = names;
    }

    List<Figure> all(List<Player> players, Rules rules) {
        List<Figure> figures = new ArrayList<>();
        figures.add(settings(players, rules));
        if (courses.get(0).picture() != null) {
            figures.add(ends());
        }
        addLines(figures, "gradient", Axis.logarithmic("weights-gradient-norm"), "gradient_norm", "");
        addLines(figures, "divergence", Axis.linear("jsd-nats"), "jsd_nats", "jsd_floor_nats");
        addLines(figures, "line-distance", Axis.linear("w1-of-data"), "w1", "w1_floor");
        addLines(figures, "distance", Axis.linear("sliced-w1"), "sliced_w1", "sliced_w1_floor");
        addLines(figures, "modes", Axis.linear("modes"), "modes", "");
        return figures;
    }

    private Figure settings(List<Player> players, Rules rules) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Label.of("setting.judge-steps"), players, player -> rules.judgeSteps()));
        rows.add(row(Label.of("setting.head-start"), players, player -> rules.headStart()));
        rows.add(row(
                Label.of("setting.judge-rate"), players, player -> rules.judge().rate()));
        rows.add(row(Label.of("setting.generator-rate"), players, player -> rules.generator()
                .rate()));
        rows.add(row(
                Label.of("setting.gradient-penalty"),
                players,
                player -> player.restraint() instanceof Restraint.GradientPenalty r ? r.lambda() : Double.NaN));
        rows.add(row(
                Label.of("setting.clip"),
                players,
                player -> player.restraint() instanceof Restraint.Clipping r ? r.bound() : Double.NaN));
        rows.add(row(
                Label.of("setting.r1"),
                players,
                player -> player.restraint() instanceof Restraint.RealGradientPenalty r ? r.gamma() : Double.NaN));
        rows.add(row(
                Label.of("setting.instance-noise"),
                players,
                player -> player.restraint() instanceof Restraint.InstanceNoise r ? r.deviation() : Double.NaN));
        return new Figure.Table("settings", names.stream().map(Label::of).toList(), rows);
    }

    private static Row row(Label label, List<Player> players, ToDoubleFunction<Player> value) {
        return new Row(label, players.stream().mapToDouble(value).toArray());
    }

    private Figure ends() {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(Label.of("start"), courses.get(0).start()));
        for (int i = 0; i < courses.size(); i++) {
            panels.add(new Panel(Label.of(names.get(i)), courses.get(i).picture()));
        }
        return new Figure.Panels("ends", panels);
    }

    private void addLines(List<Figure> figures, String id, Axis axis, String measure, String floor) {
        if (Double.isNaN(courses.get(0).last(measure))) {
            return;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            lines.add(new Line(Label.of(names.get(i)), STROKES[i], course.steps(), course.of(measure)));
        }
        List<Level> levels = new ArrayList<>();
        if (measure.equals("jsd_nats")) {
            levels.add(new Level(Label.of("ln2"), Math.log(2)));
        }
        double level = courses.get(0).last(floor);
        if (!Double.isNaN(level)) {
            levels.add(new Level(Label.of("noise-floor"), level));
        }
        figures.add(new Figure.Lines(id, Axis.linear("generator-steps"), axis, lines, levels));
    }
}
