package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Lines;
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
                if (across.shows(line.x()[i]) && (up.shows(line.y()[i]) || line.y()[i] == Double.POSITIVE_INFINITY)) {
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
        figure.lines().forEach(line -> svg.path(Axes.type(line.stroke()), path(line, across, up)));
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

    private static String path(Line line, ChartScale across, ChartScale up) {
        StringBuilder path = new StringBuilder();
        boolean open = false;
        double before = 0;
        for (int i : Thinning.of(line.x(), line.y(), across)) {
            double y = line.y()[i];
            if (!across.shows(line.x()[i]) || !(up.shows(y) || y == Double.POSITIVE_INFINITY)) {
                open = false;
                continue;
            }
            boolean goesOn = open && Double.isInfinite(y) == Double.isInfinite(before);
            String at = Svg.at(across.at(line.x()[i]), place(y, up));
            // A point between two gaps is a line of no length, which its round ends make visible.
            path.append(goesOn ? "L" + at : "M" + at + "h0");
            open = true;
            before = y;
        }
        return path.toString();
    }

    private static double place(double y, ChartScale up) {
        return Double.isInfinite(y) ? up.to() - BAND : up.at(y);
    }

    /** The names with the ends of their lines. @param up null where it is not known yet */
    private List<Legend.Entry> entries(ChartScale across, ChartScale up) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Line line : figure.lines()) {
            int last = up == null ? -1 : last(line, across, up);
            entries.add(
                    last < 0
                            ? new Legend.Entry(Axes.type(line.stroke()), line.label(), Double.NaN, 1e6)
                            : new Legend.Entry(
                                    Axes.type(line.stroke()),
                                    line.label(),
                                    across.at(line.x()[last]),
                                    place(line.y()[last], up)));
        }
        for (Level level : figure.levels()) {
            boolean placed = up != null && up.shows(level.y());
            entries.add(new Legend.Entry(
                    "ln", level.label(), placed ? across.to() : Double.NaN, placed ? up.at(level.y()) : 1e6));
        }
        return entries;
    }

    private static int last(Line line, ChartScale across, ChartScale up) {
        for (int i = length(line) - 1; i >= 0; i--) {
            boolean drawn = up.shows(line.y()[i]) || line.y()[i] == Double.POSITIVE_INFINITY;
            if (across.shows(line.x()[i]) && drawn) {
                return i;
            }
        }
        return -1;
    }
}
