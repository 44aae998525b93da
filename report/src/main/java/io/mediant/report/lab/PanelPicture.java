package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Panel;
import io.mediant.lab.experiment.Figure.Panels;
import io.mediant.lab.run.Snapshot;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A trainee at one step: points of both sides, in the plane over the judge's shades, on the line as two rugs around the curve of the judge's answers;
 * arrows say where generated points are pulled, their lengths at one scale in all panels of a figure.
 */
final class PanelPicture {

    private static final int WIDTH = 300;
    private static final int LINE_HEIGHT = 190;
    private static final double LEFT = 34;
    private static final double TOP = 6;
    private static final double FOOT = 26;
    private static final double RUG = 14;
    private static final int MOST_POINTS = 500;
    private static final int MOST_ARROWS = 60;
    private static final double LONGEST_ARROW = 26;
    private static final double SHORTEST_ARROW = 0.6;
    private static final double USUAL = 0.95;
    private static final double OVER_USUAL = 1.3;

    private final double[] window;
    private final double usualPull;

    /** The pictures of a figure. */
    PanelPicture(Panels figure) {
        this.window = figure.panels().get(0).snapshot().window();
        double[] pulls = figure.panels().stream()
                .map(Panel::snapshot)
                .flatMapToDouble(
                        snapshot -> IntStream.range(0, snapshot.pulls().length / Math.max(1, snapshot.dimensions()))
                                .mapToDouble(i -> norm(snapshot, i)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        usualPull = pulls.length == 0 ? 0 : pulls[(int) (USUAL * (pulls.length - 1))];
    }

    private static double norm(Snapshot snapshot, int point) {
        return snapshot.dimensions() == 1
                ? Math.abs(snapshot.pulls()[point])
                : Math.hypot(snapshot.pulls()[2 * point], snapshot.pulls()[2 * point + 1]);
    }

    /** The picture of one panel. */
    String element(LabResult result, Panel panel, Svg.Words words) {
        Svg svg = new Svg(words);
        int height = panel.snapshot().dimensions() == 1 ? line(svg, panel.snapshot()) : plane(svg, panel.snapshot());
        return svg.element(
                WIDTH, height, s -> new LabSentences(result, s.texts().language()).label(panel.label()));
    }

    /** How many points of a panel lie outside of the window. */
    int outside(Snapshot snapshot) {
        return (int)
                (outside(snapshot.real(), snapshot.dimensions()) + outside(snapshot.fake(), snapshot.dimensions()));
    }

    private long outside(float[] points, int dimensions) {
        return IntStream.range(0, points.length / dimensions)
                .filter(i -> !inside(points, dimensions, i))
                .count();
    }

    private boolean inside(float[] points, int dimensions, int i) {
        for (int k = 0; k < dimensions; k++) {
            float value = points[dimensions * i + k];
            if (!(value >= window[2 * k] && value <= window[2 * k + 1])) {
                return false;
            }
        }
        return true;
    }

    private int plane(Svg svg, Snapshot snapshot) {
        double wide = WIDTH - LEFT - 4;
        double ratio = (window[3] - window[2]) / (window[1] - window[0]);
        double high = wide * (ratio > 0 ? Math.max(0.4, Math.min(1.4, ratio)) : 1);
        double bottom = TOP + high;
        ChartScale across = ChartScale.exactly(window[0], window[1], LEFT, LEFT + wide);
        ChartScale up = ChartScale.exactly(window[2], window[3], bottom, TOP);
        new FieldShades(snapshot).draw(svg, LEFT, TOP, wide, high);
        svg.path("l", "M" + Svg.at(LEFT, TOP) + "V" + (int) bottom + "H" + (int) (LEFT + wide));
        for (double tick : up.ticks(4)) {
            svg.text(
                    "k",
                    LEFT - 5,
                    up.at(tick) + 4,
                    Anchor.END,
                    up.texts(List.of(tick)).get(0));
        }
        feet(svg, across, bottom);

        StringBuilder real = new StringBuilder();
        for (int i : some(snapshot.real(), 2, MOST_POINTS)) {
            real.append('M').append(Svg.at(across.at(snapshot.real()[2 * i]), up.at(snapshot.real()[2 * i + 1])));
            real.append("h0");
        }
        svg.path("mp", real.toString());
        StringBuilder fake = new StringBuilder();
        for (int i : some(snapshot.fake(), 2, MOST_POINTS)) {
            double x = across.at(snapshot.fake()[2 * i]);
            double y = up.at(snapshot.fake()[2 * i + 1]);
            fake.append('M').append(Svg.at(x - 2.4, y)).append("l2.4-2.4 2.4 2.4-2.4 2.4z");
        }
        svg.path("mq", fake.toString());
        StringBuilder arrows = new StringBuilder();
        if (snapshot.pulls().length == snapshot.fake().length) {
            for (int i : some(snapshot.fake(), 2, MOST_ARROWS)) {
                double dx = snapshot.pulls()[2 * i];
                double dy = snapshot.pulls()[2 * i + 1];
                arrow(
                        arrows,
                        across.at(snapshot.fake()[2 * i]),
                        up.at(snapshot.fake()[2 * i + 1]),
                        dx,
                        -dy,
                        norm(snapshot, i));
            }
        }
        svg.path("arrow", arrows.toString());
        return (int) Math.ceil(bottom + FOOT);
    }

    private int line(Svg svg, Snapshot snapshot) {
        double right = WIDTH - 4.0;
        double bottom = LINE_HEIGHT - FOOT;
        ChartScale across = ChartScale.exactly(window[0], window[1], LEFT, right);
        curve(svg, snapshot, across, TOP + 2 * RUG, bottom - 2 * RUG - 4);
        svg.line("l", LEFT, bottom, right, bottom);
        feet(svg, across, bottom);
        rug(svg, "rp", snapshot.real(), across, TOP);
        rug(svg, "rq", snapshot.fake(), across, bottom - RUG);
        StringBuilder arrows = new StringBuilder();
        if (snapshot.pulls().length == snapshot.fake().length) {
            for (int i : some(snapshot.fake(), 1, MOST_ARROWS / 2)) {
                arrow(
                        arrows,
                        across.at(snapshot.fake()[i]),
                        bottom - RUG - 5,
                        snapshot.pulls()[i],
                        0,
                        norm(snapshot, i));
            }
        }
        svg.path("arrow", arrows.toString());
        return LINE_HEIGHT;
    }

    private void curve(Svg svg, Snapshot snapshot, ChartScale across, double top, double bottom) {
        float[] field = snapshot.field();
        if (field.length < 2) {
            return;
        }
        double[] values = new double[field.length];
        Arrays.setAll(values, i -> field[i]);
        double[] shown = Arrays.stream(values).filter(Double::isFinite).toArray();
        boolean probabilities = Arrays.stream(shown).allMatch(value -> value >= 0 && value <= 1);
        ChartScale up =
                probabilities ? ChartScale.exactly(0, 1, bottom, top) : ChartScale.around(values, false, bottom, top);
        List<Double> ticks = up.ticks(2);
        List<String> texts = up.texts(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            double y = up.at(ticks.get(i));
            svg.line("l", LEFT, y, across.to(), y).text("k", LEFT - 5, y + 4, Anchor.END, texts.get(i));
        }
        StringBuilder path = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < values.length; i++) {
            if (up.shows(values[i])) {
                double x = across.from() + (across.to() - across.from()) * i / (values.length - 1.0);
                path.append(open ? 'L' : 'M').append(Svg.at(x, up.at(values[i])));
            }
            open = up.shows(values[i]);
        }
        svg.path("ls", path.toString());
    }

    private void rug(Svg svg, String type, float[] points, ChartScale across, double top) {
        StringBuilder path = new StringBuilder();
        for (int i : some(points, 1, MOST_POINTS)) {
            path.append('M')
                    .append(Svg.at(across.at(points[i]), top))
                    .append('v')
                    .append((int) RUG);
        }
        svg.path(type, path.toString());
    }

    private static void feet(Svg svg, ChartScale across, double bottom) {
        List<Double> ticks = across.ticks(5);
        List<String> texts = across.texts(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            double x = across.at(ticks.get(i));
            svg.line("l", x, bottom, x, bottom + 4);
            svg.text("k", x, bottom + 17, Anchor.MIDDLE, texts.get(i));
        }
    }

    private void arrow(StringBuilder path, double x, double y, double dx, double dy, double norm) {
        double length = usualPull > 0 ? LONGEST_ARROW * Math.min(OVER_USUAL, norm / usualPull) : 0;
        if (!(length >= SHORTEST_ARROW)) {
            return;
        }
        double ux = dx / norm;
        double uy = dy / norm;
        double tipX = x + length * ux;
        double tipY = y + length * uy;
        path.append('M').append(Svg.at(x, y)).append('L').append(Svg.at(tipX, tipY));
        double head = Math.min(4, length / 2);
        path.append('M').append(Svg.at(tipX - head * (ux + uy / 2), tipY - head * (uy - ux / 2)));
        path.append('L').append(Svg.at(tipX, tipY));
        path.append('L').append(Svg.at(tipX - head * (ux - uy / 2), tipY - head * (uy + ux / 2)));
    }

    /** Some points inside of the window, evenly through all of them. */
    private int[] some(float[] points, int dimensions, int most) {
        int[] all = IntStream.range(0, points.length / dimensions)
                .filter(i -> inside(points, dimensions, i))
                .toArray();
        int count = Math.min(most, all.length);
        return IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }
}
