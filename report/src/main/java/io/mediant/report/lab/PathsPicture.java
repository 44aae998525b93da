package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Paths;
import io.mediant.report.internal.Svg;
import java.util.List;
import java.util.stream.DoubleStream;

/** Paths in the plane, one unit as long on either axis: where each begins is marked by a dot, the origin by a cross. */
final class PathsPicture {

    private static final double MARGIN = 0.06;
    private static final double TALLER = 1.4;
    private static final double START = 4;
    private static final double CROSS = 6;
    private static final double NEAR = 1;

    private final LabResult result;
    private final Paths figure;
    private final Room room;

    PathsPicture(LabResult result, Paths figure, Room room) {
        this.result = result;
        this.figure = figure;
        this.room = room;
    }

    /** Whether there is a point to draw. */
    static boolean isEmpty(Paths figure) {
        return figure.paths().stream().allMatch(path -> first(path) < 0);
    }

    private static int first(Line path) {
        for (int i = 0; i < length(path); i++) {
            if (drawn(path, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int length(Line path) {
        return Math.min(path.x().length, path.y().length);
    }

    private static boolean drawn(Line path, int i) {
        return Double.isFinite(path.x()[i]) && Double.isFinite(path.y()[i]);
    }

    /** The picture as an element of a page. */
    String element(Svg.Words words) {
        Svg svg = new Svg(words);
        Axes axes = new Axes(svg, result, room);
        boolean wide = room == Room.WIDE;
        List<Legend.Entry> entries = figure.paths().stream()
                .map(path -> new Legend.Entry(path.stroke(), false, path.label(), Double.NaN, 0))
                .toList();
        Legend legend = new Legend(result, entries, room.columns());
        double top = Axes.HEAD + (wide ? 0 : legend.height() + 8);
        double[] x = range(figure.paths().stream().flatMapToDouble(path -> DoubleStream.of(path.x())));
        double[] y = range(figure.paths().stream().flatMapToDouble(path -> DoubleStream.of(path.y())));

        double left = axes.left(new ChartScale(y[0], y[1], false, 1, 0));
        double broad = room.width() - left - (wide ? legend.width() : 12);
        double unit = Math.min(broad / (x[1] - x[0]), TALLER * room.plot() / (y[1] - y[0]));
        ChartScale across = new ChartScale(x[0], x[1], false, left, left + unit * (x[1] - x[0]));
        double bottom = top + unit * (y[1] - y[0]);
        ChartScale up = new ChartScale(y[0], y[1], false, bottom, top);

        axes.draw(figure.x(), across, figure.y(), up);
        double middle = across.at(0);
        double level = up.at(0);
        svg.path(
                "ls",
                "M" + Svg.at(middle - CROSS, level) + "h" + (int) (2 * CROSS) + "M" + Svg.at(middle, level - CROSS)
                        + "v" + (int) (2 * CROSS));
        for (Line path : figure.paths()) {
            svg.path(Axes.type(path.stroke()), path(path, across, up));
        }
        for (Line path : figure.paths()) {
            int first = first(path);
            if (first >= 0) {
                svg.circle("from", across.at(path.x()[first]), up.at(path.y()[first]), START);
            }
        }
        if (wide) {
            legend.beside(svg, across.to() + 8, top, bottom);
        } else {
            legend.below(svg, 0, Axes.HEAD);
        }
        return svg.element(room.width(), (int) Math.ceil(bottom + Axes.FOOT), s -> new LabSentences(
                        result, s.texts().language())
                .title(figure));
    }

    /** From the least to the largest coordinate, with the origin and a margin. */
    private static double[] range(DoubleStream coordinates) {
        double[] shown = DoubleStream.concat(DoubleStream.of(0), coordinates.filter(Double::isFinite))
                .toArray();
        double low = DoubleStream.of(shown).min().orElse(0);
        double high = DoubleStream.of(shown).max().orElse(0);
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }

    /** The path in its own order; points that fall on the one before are left out. */
    private static String path(Line line, ChartScale across, ChartScale up) {
        StringBuilder path = new StringBuilder();
        boolean open = false;
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i < length(line); i++) {
            if (!drawn(line, i)) {
                open = false;
                continue;
            }
            double x = across.at(line.x()[i]);
            double y = up.at(line.y()[i]);
            if (open && i < length(line) - 1 && Math.hypot(x - beforeX, y - beforeY) < NEAR) {
                continue;
            }
            path.append(open ? 'L' : 'M').append(Svg.at(x, y));
            open = true;
            beforeX = x;
            beforeY = y;
        }
        return path.toString();
    }
}
