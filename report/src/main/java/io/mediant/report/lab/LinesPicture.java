package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Lines;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Lines over a common axis, their names beside their ends; on a narrow page above the picture. A point whose y is infinite is drawn on a line of its
 * own at the top, which is marked by ∞.
 */
final class LinesPicture {

    private static final double BAND = 16;

    /** Below all that is shown: where the name of a line without an end belongs. */
    private static final double HIDDEN = 1e6;

    private final LabResult result;
    private final Lines figure;
    private final Room room;

    LinesPicture(LabResult result, Lines figure, Room room) {
        this.result = result;
        this.figure = figure;
        this.room = room;
    }

    /** Whether there is a point to draw. */
    static boolean isEmpty(Lines figure) {
        return figure.lines().stream().noneMatch(line -> {
            ChartScale across = new ChartScale(0, 1, figure.x().logarithmic(), 0, 1);
            ChartScale up = new ChartScale(0, 1, figure.y().logarithmic(), 0, 1);
            for (int i = 0; i < length(line); i++) {
                if (shows(line, i, across, up)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether a y is infinite. */
    static boolean hasInfinite(Lines figure) {
        return figure.lines().stream()
                .flatMapToDouble(line -> DoubleStream.of(line.y()))
                .anyMatch(y -> y == Double.POSITIVE_INFINITY);
    }

    private static int length(Line line) {
        return Math.min(line.x().length, line.y().length);
    }

    /** The picture as an element of a page. */
    String element(Svg.Words words) {
        Svg svg = new Svg(words);
        Axes axes = new Axes(svg, result, room);
        boolean wide = room == Room.WIDE;
        // Names first, with ends that are not known yet: they say how much room is left for the lines.
        Legend measured = new Legend(result, entries(null, null), room.columns());
        double top = Axes.HEAD + (wide ? 0 : measured.height() + 8) + (hasInfinite(figure) ? BAND : 0);
        double bottom = top + Math.max(room.plot(), wide ? measured.height() : 0);
        double[] ys = DoubleStream.concat(
                        figure.lines().stream().flatMapToDouble(line -> DoubleStream.of(line.y())),
                        figure.levels().stream().mapToDouble(Level::y))
                .toArray();
        ChartScale up = ChartScale.around(ys, figure.y().logarithmic(), bottom, top);
        double left = axes.left(up);
        double right = room.width() - (wide ? measured.width() : 12);
        double[] xs = figure.lines().stream()
                .flatMapToDouble(line -> DoubleStream.of(line.x()))
                .toArray();
        ChartScale across = tight(xs, figure.x(), left, right);

        axes.draw(figure.x(), across, figure.y(), up);
        if (hasInfinite(figure)) {
            svg.line("l dots", left, top - BAND, right, top - BAND);
            svg.text("k", left - 6, top - BAND + 5, Anchor.END, "∞");
        }
        for (Level level : figure.levels()) {
            if (up.shows(level.y())) {
                svg.line("ln", left, up.at(level.y()), right, up.at(level.y()));
            }
        }
        figure.lines().forEach(line -> draw(svg, line, across, up));
        Legend legend = new Legend(result, entries(across, up), room.columns());
        if (wide) {
            legend.beside(svg, right, top - 6, bottom + 6);
        } else {
            legend.below(svg, 0, Axes.HEAD);
        }
        return svg.element(room.width(), (int) Math.ceil(bottom + Axes.FOOT), s -> new LabSentences(
                        result, s.texts().language())
                .title(figure));
    }

    /** An x axis begins and ends with the lines. */
    private static ChartScale tight(double[] xs, Axis axis, double left, double right) {
        ChartScale room = ChartScale.around(xs, axis.logarithmic(), left, right);
        double[] shown = DoubleStream.of(xs).filter(room::shows).toArray();
        double low = DoubleStream.of(shown).min().orElse(1);
        double high = DoubleStream.of(shown).max().orElse(10);
        if (!(high > low)) {
            return room;
        }
        return axis.logarithmic()
                ? new ChartScale(Math.log10(low), Math.log10(high), true, left, right)
                : new ChartScale(low, high, false, left, right);
    }

    /** The line; where it is nothing but single points, dots. */
    private static void draw(Svg svg, Line line, ChartScale across, ChartScale up) {
        StringBuilder path = new StringBuilder();
        boolean dots = isDots(line);
        int[] drawn = Thinning.of(line.x(), line.y(), across);
        for (int k = 0; k < drawn.length; k++) {
            int i = drawn[k];
            if (!shows(line, i, across, up)) {
                continue;
            }
            double x = across.at(line.x()[i]);
            double y = place(line.y()[i], up);
            if (dots) {
                Axes.dot(svg, line.stroke(), x, y);
            } else if (k > 0 && joined(line, drawn[k - 1], i, across, up)) {
                path.append('L').append(Svg.at(x, y));
            } else {
                // A point between two gaps is a line of no length, which its round ends make visible.
                path.append('M').append(Svg.at(x, y)).append("h0");
            }
        }
        svg.path(Axes.type(line.stroke()), path.toString());
    }

    private static boolean joined(Line line, int i, int next, ChartScale across, ChartScale up) {
        return shows(line, i, across, up)
                && shows(line, next, across, up)
                && Double.isInfinite(line.y()[i]) == Double.isInfinite(line.y()[next]);
    }

    private static boolean shows(Line line, int i, ChartScale across, ChartScale up) {
        return across.shows(line.x()[i]) && (up.shows(line.y()[i]) || line.y()[i] == Double.POSITIVE_INFINITY);
    }

    /** Whether a line is nothing but single points. */
    private static boolean isDots(Line line) {
        for (int i = 1; i < length(line); i++) {
            if (!Double.isNaN(line.y()[i - 1]) && !Double.isNaN(line.y()[i])) {
                return false;
            }
        }
        return true;
    }

    private static double place(double y, ChartScale up) {
        return Double.isInfinite(y) ? up.to() - BAND : up.at(y);
    }

    /** The names with the ends of their lines. @param up null where it is not known yet */
    private List<Legend.Entry> entries(ChartScale across, ChartScale up) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Line line : figure.lines()) {
            int last = up == null ? -1 : last(line, across, up);
            double x = last < 0 ? Double.NaN : across.at(line.x()[last]);
            double y = last < 0 ? HIDDEN : place(line.y()[last], up);
            entries.add(new Legend.Entry(line.stroke(), isDots(line), line.label(), x, y));
        }
        for (Level level : figure.levels()) {
            boolean placed = up != null && up.shows(level.y());
            entries.add(new Legend.Entry(
                    Stroke.NEUTRAL,
                    false,
                    level.label(),
                    placed ? across.to() : Double.NaN,
                    placed ? up.at(level.y()) : HIDDEN));
        }
        return entries;
    }

    private static int last(Line line, ChartScale across, ChartScale up) {
        for (int i = length(line) - 1; i >= 0; i--) {
            if (shows(line, i, across, up)) {
                return i;
            }
        }
        return -1;
    }
}
