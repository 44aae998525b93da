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
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Figure.Table;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Snapshot;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Results of an experiment that nobody ran, with every kind of figure. */
final class LabFixtures {

    private static final double LOG2 = Math.log(2);

    private LabFixtures() {}

    /** All statements held. */
    static LabResult held() {
        return result(
                false,
                List.of(
                        Statement.within("value", 0.69313, LOG2, 0.001).with("theta", 0.5),
                        Statement.withinShare("share", 1.018, 1, 0.05),
                        Statement.atLeast("least", 8, 7),
                        Statement.atMost("most", 1.3e-7, 1e-5)),
                figures());
    }

    /** One statement of four did not hold, and the run was quick. */
    static LabResult failed() {
        return result(
                true,
                List.of(
                        Statement.within("value", 0.69313, LOG2, 0.001).with("theta", 0.5),
                        Statement.withinShare("share", 1.118, 1, 0.05),
                        Statement.atLeast("least", 8, 7),
                        Statement.atMost("most", Double.NaN, 1e-5)),
                List.of());
    }

    /** Readings at single points. */
    static LabResult points() {
        double[] x = {0, 1, 2};
        return result(
                false,
                List.of(),
                List.of(lines(
                        "linear",
                        false,
                        Line.points(Label.of("made_jsd"), Stroke.SOLID, x, new double[] {1, 2, 0.5}),
                        Line.points(Label.of("made_critic"), Stroke.DASHED, x, new double[] {1, Double.NaN, 0.5}))));
    }

    /** Figures with numbers that cannot be drawn. */
    static LabResult strange() {
        double[] none = {};
        double[] values = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            0,
            4.9e-324
        };
        double[] steps = IntStream.range(0, values.length).asDoubleStream().toArray();
        float[] points = {Float.NaN, 1, Float.POSITIVE_INFINITY, 2, 1e30f, -1e30f, 0.5f, 0.5f};
        Snapshot plane =
                new Snapshot(points, points, points, 2, new float[] {Float.NaN, 1, 2, 3}, 2, new double[] {0, 1, 0, 1});
        Snapshot empty =
                new Snapshot(new float[0], new float[0], new float[0], 1, new float[0], 0, new double[] {0, 0, 0, 0});
        return result(
                false,
                List.of(),
                List.of(
                        lines("linear", false, new Line(Label.of("made_jsd"), Stroke.SOLID, steps, values)),
                        lines("decay", true, new Line(Label.of("made_jsd"), Stroke.SOLID, steps, values)),
                        lines("none", false, new Line(Label.of("made_jsd"), Stroke.SOLID, none, none)),
                        new Lines("none", Axis.linear("step"), Axis.linear("step"), List.of(), List.of()),
                        lines(
                                "none",
                                true,
                                new Line(Label.of("made_jsd"), Stroke.SOLID, new double[] {1}, new double[] {5}),
                                new Line(Label.of("made_norm"), Stroke.SOLID, none, none)),
                        new Paths(
                                "paths",
                                Axis.linear("made_theta"),
                                Axis.linear("made_value"),
                                List.of(
                                        new Line(Label.of("made_jsd"), Stroke.SOLID, values, values),
                                        new Line(Label.of("made_norm"), Stroke.DASHED, none, none))),
                        new Paths("paths", Axis.linear("made_theta"), Axis.linear("made_value"), List.of()),
                        new Panels("plane", List.of(new Panel(Label.of("made_real"), plane))),
                        new Panels("line", List.of(new Panel(Label.of("made_real"), empty))),
                        new Panels("line", List.of()),
                        new Table("table", List.of(), List.of(new Row(Label.of("made_real"), none))),
                        new Table("table", List.of(Label.of("made_real")), List.of()),
                        new Pictures(
                                "digits", 1, 1, List.of(new Strip(Label.of("made_real"), new float[] {Float.NaN, 7}))),
                        new Pictures("digits", 2, 2, List.of(new Strip(Label.of("made_real"), new float[0])))));
    }

    private static LabResult result(boolean quick, List<Statement> statements, List<Figure> figures) {
        return new LabResult("made-up", 7, quick, 41.73, new Findings(statements, figures), "0.1.0");
    }

    private static Lines lines(String id, boolean logarithmic, Line... lines) {
        return new Lines(
                id,
                Axis.linear("step"),
                new Axis(Label.of("made_norm"), logarithmic),
                List.of(lines),
                List.of(new Level(Label.of("made_log2"), LOG2)));
    }

    private static List<Figure> figures() {
        double[] steps = IntStream.range(0, 2500).asDoubleStream().toArray();
        SplittableRandom random = new SplittableRandom(1);
        Lines decay = lines(
                "decay",
                true,
                line("made_minimax", Stroke.SOLID, steps, x -> Math.exp(-x / 160) * wobble(random)),
                line("made_saturating", Stroke.DASHED, steps, x -> (4 + x / 40) * wobble(random)),
                line("made_penalty", Stroke.DOTTED, steps, x -> 1.02 * wobble(random)),
                line("made_critic", Stroke.CURRENT, steps, x -> 0.52 * (1 - Math.exp(-x / 90))));
        double[] theta =
                IntStream.rangeClosed(-20, 20).mapToDouble(i -> i / 20.0).toArray();
        Lines linear = new Lines(
                "linear",
                Axis.linear("made_theta"),
                Axis.linear("made_value"),
                List.of(
                        line("made_jsd", Stroke.REFERENCE, theta, x -> x == 0 ? 0 : LOG2),
                        line("made_critic", Stroke.CURRENT, theta, Math::abs),
                        line("made_norm", Stroke.SOLID, theta, x -> x == 0 ? 0 : Double.POSITIVE_INFINITY)),
                List.of(new Level(Label.of("made_log2"), LOG2)));
        Lines none = new Lines(
                "none",
                Axis.linear("step"),
                Axis.logarithmic("made_norm"),
                List.of(new Line(Label.of("made_jsd"), Stroke.SOLID, new double[] {1, 2}, new double[] {0, -1})),
                List.of());
        Table table = new Table(
                "table",
                List.of(Label.of("made_jsd"), Label.of("made_norm"), Label.of("made_theta")),
                List.of(
                        new Row(Label.of("made_at", "step", 50), new double[] {0.47004, 0.9, Double.NaN}),
                        new Row(
                                Label.of("made_at", "step", 2500),
                                new double[] {0.69315, 1.3e-7, Double.POSITIVE_INFINITY}),
                        new Row(Label.of("made_tiny", "value", -1e-300), new double[] {1e300, -12345.678, 0})));
        return List.of(decay, linear, none, planes(random), line(random), table, digits(random), paths());
    }

    private static double wobble(SplittableRandom random) {
        return Math.exp(0.25 * (random.nextDouble() - 0.5));
    }

    private static Line line(String key, Stroke stroke, double[] x, DoubleUnaryOperator y) {
        return new Line(
                Label.of(key),
                stroke,
                x,
                IntStream.range(0, x.length)
                        .mapToDouble(i -> y.applyAsDouble(x[i]))
                        .toArray());
    }

    private static Panels planes(SplittableRandom random) {
        return new Panels(
                "plane",
                List.of(
                        new Panel(Label.of("made_at", "step", 100), plane(random, false, 0.02)),
                        new Panel(Label.of("made_at", "step", 500), plane(random, true, 1)),
                        new Panel(Label.of("made_at", "step", 2500), plane(random, false, 0.6))));
    }

    private static Snapshot plane(SplittableRandom random, boolean critic, double pull) {
        float[] real = new float[2 * 256];
        float[] fake = new float[2 * 256];
        float[] pulls = new float[2 * 256];
        for (int i = 0; i < 256; i++) {
            double angle = 2 * Math.PI * (i % 8) / 8;
            real[2 * i] = (float) (2 * Math.cos(angle) + 0.1 * random.nextGaussian());
            real[2 * i + 1] = (float) (2 * Math.sin(angle) + 0.1 * random.nextGaussian());
            fake[2 * i] = (float) (0.7 * random.nextGaussian());
            fake[2 * i + 1] = (float) (0.7 * random.nextGaussian());
            pulls[2 * i] = (float) (pull * fake[2 * i]);
            pulls[2 * i + 1] = (float) (pull * fake[2 * i + 1]);
        }
        float[] field = new float[900];
        for (int k = 0; k < 900; k++) {
            double x = -3 + 6 * (k % 30 + 0.5) / 30;
            int row = k / 30;
            double y = -3 + 6 * (row + 0.5) / 30;
            double score = Math.hypot(x, y) - 1.2 + 0.4 * x;
            field[k] = (float) (critic ? 5 * score : 1 / (1 + Math.exp(-4 * score)));
        }
        return new Snapshot(real, fake, pulls, 2, field, 30, new double[] {-3, 3, -3, 3});
    }

    private static Panels line(SplittableRandom random) {
        float[] real = new float[200];
        float[] fake = new float[200];
        float[] pulls = new float[200];
        float[] field = new float[100];
        for (int i = 0; i < 200; i++) {
            real[i] = (float) (1 + 0.5 * random.nextGaussian());
            fake[i] = (float) (-1 + 0.5 * random.nextGaussian());
            pulls[i] = 1 - fake[i];
        }
        for (int i = 0; i < 100; i++) {
            field[i] = (float) (1 / (1 + Math.exp(-8 * (-3 + 6 * i / 99.0))));
        }
        Snapshot snapshot = new Snapshot(real, fake, pulls, 1, field, 100, new double[] {-3, 3, 0, 0});
        return new Panels("line", List.of(new Panel(Label.of("made_at", "step", 100), snapshot)));
    }

    /** A spiral of two turns that ends at the origin, and a straight line. */
    private static Paths paths() {
        double[] turns =
                IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 200.0).toArray();
        Line spiral = line("made_jsd", Stroke.SOLID, turns, t -> (2 - t) * Math.sin(2 * Math.PI * t));
        Line home = new Line(
                spiral.label(),
                spiral.stroke(),
                IntStream.range(0, turns.length)
                        .mapToDouble(i -> (2 - turns[i]) * Math.cos(2 * Math.PI * turns[i]))
                        .toArray(),
                spiral.y());
        Line straight = new Line(Label.of("made_norm"), Stroke.DASHED, new double[] {2, -2}, new double[] {0, 0.5});
        return new Paths("paths", Axis.linear("made_theta"), Axis.linear("made_value"), List.of(home, straight));
    }

    private static Pictures digits(SplittableRandom random) {
        float[] rings = new float[12 * 64];
        float[] noise = new float[12 * 64];
        for (int k = 0; k < rings.length; k++) {
            int row = k / 8 % 8;
            double radius = Math.hypot(k % 8 - 3.5, row - 3.5);
            rings[k] = (float) Math.exp(-Math.pow(radius - 2.5, 2));
            noise[k] = (float) random.nextDouble();
        }
        return new Pictures(
                "digits",
                8,
                8,
                List.of(new Strip(Label.of("made_real"), rings), new Strip(Label.of("made_fake"), noise)));
    }
}
