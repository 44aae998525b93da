package io.mediant.lab.experiment;

import io.mediant.lab.run.Snapshot;
import java.util.List;

/** A picture or table of a report, as data. Its arrays belong to it: nobody changes them. */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Figure {
    /** The end of its key in the texts. */
    String id();

    /** Hands itself to the method of its kind. */
    void accept(Visitor visitor);

    /** Who shows figures, with a method for each kind: a new kind is a new method, so that it cannot be forgotten anywhere. */
    interface Visitor {
        /** Of {@link Lines}. */
        void lines(Lines figure);

        /** Of {@link Paths}. */
        void paths(Paths figure);

        /** Of {@link Panels}. */
        void panels(Panels figure);

        /** Of a {@link Table}. */
        void table(Table figure);

        /** Of {@link Pictures}. */
        void pictures(Pictures figure);
    }

    /** How a line is told from others. Sides keep the colours that they have everywhere; measures are ink of different strokes. */
    enum Stroke {
        /** The reference's colour. */
        REFERENCE,
        /** The current side's colour, dashed. */
        CURRENT,
        /** Grey and dotted, for mixtures and for what theory says. */
        NEUTRAL,
        /** Ink. */
        SOLID,
        /** Dashed ink. */
        DASHED,
        /** Dotted ink. */
        DOTTED
    }

    /**
     * An axis.
     *
     * @param label what it measures, with its unit
     * @param logarithmic whether equal ratios are equally long; values of 0 and below are then left out
     */
    record Axis(Label label, boolean logarithmic) {
        /** A linear axis. @param key of its label */
        public static Axis linear(String key) {
            return new Axis(Label.of(key), false);
        }

        /** A logarithmic axis. @param key of its label */
        public static Axis logarithmic(String key) {
            return new Axis(Label.of(key), true);
        }
    }

    /** A line through points, broken where a y is NaN. @param x ascending in {@link Lines} */
    record Line(Label label, Stroke stroke, double[] x, double[] y) {
        /** Points that no line joins: between any two, in the middle, there is a break. */
        public static Line points(Label label, Stroke stroke, double[] x, double[] y) {
            double[] broken = new double[Math.max(0, 2 * y.length - 1)];
            double[] along = new double[broken.length];
            for (int i = 0; i < broken.length; i++) {
                along[i] = x[i / 2] / 2 + x[(i + 1) / 2] / 2;
                broken[i] = i % 2 == 0 ? y[i / 2] : Double.NaN;
            }
            return new Line(label, stroke, along, broken);
        }
    }

    /** A level that theory gives, drawn across. */
    record Level(Label label, double y) {}

    /** Lines over a common axis. */
    record Lines(String id, Axis x, Axis y, List<Line> lines, List<Level> levels) implements Figure {
        public Lines {
            lines = List.copyOf(lines);
            levels = List.copyOf(levels);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.lines(this);
        }
    }

    /**
     * Paths in the plane, one unit as long on either axis.
     *
     * @param paths lines whose x need not ascend: each goes from its first point, which is marked, to its last
     */
    record Paths(String id, Axis x, Axis y, List<Line> paths) implements Figure {
        public Paths {
            paths = List.copyOf(paths);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.paths(this);
        }
    }

    /** A panel of {@link Panels}. @param label its title */
    record Panel(Label label, Snapshot snapshot) {}

    /** Points of both sides in the plane, beside each other: one panel for each trainee or step, all on the window of the first. */
    record Panels(String id, List<Panel> panels) implements Figure {
        public Panels {
            panels = List.copyOf(panels);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.panels(this);
        }
    }

    /** A row of a table: infinite values are shown as such, NaN as a dash. */
    record Row(Label label, double[] values) {}

    /** Numbers with names. @param columns the heads of the numbers' columns, units included */
    record Table(String id, List<Label> columns, List<Row> rows) implements Figure {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.table(this);
        }
    }

    /** A row of small grey pictures. @param pixels all pictures, one after another, row by row, from 0 (none) to 1 (ink) */
    record Strip(Label label, float[] pixels) {}

    /** Small grey pictures. */
    record Pictures(String id, int width, int height, List<Strip> strips) implements Figure {
        public Pictures {
            strips = List.copyOf(strips);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.pictures(this);
        }
    }
}
