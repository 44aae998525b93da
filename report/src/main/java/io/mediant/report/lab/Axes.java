package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.DisplayWidth;
import java.util.List;

/** The axes of a picture of lines: marks with their numbers, and names; the name of the upward axis stands above it. */
final class Axes {

    /** Room above the field for the name of the upward axis. */
    static final double HEAD = 22;

    /** Room below the field for numbers and the name of the axis across. */
    static final double FOOT = 44;

    private static final int LEVELS = 5;
    private static final double DIGIT = 6.8;
    private static final double DOT = 3;
    private static final double RING = 4.2;

    private final Svg svg;
    private final LabResult result;
    private final Room room;

    Axes(Svg svg, LabResult result, Room room) {
        this.svg = svg;
        this.result = result;
        this.room = room;
    }

    /** The class of a line in the style sheet. */
    static String type(Stroke stroke) {
        return switch (stroke) {
            case REFERENCE -> "lp";
            case CURRENT -> "lq";
            case NEUTRAL -> "ln";
            case SOLID -> "ls";
            case DASHED -> "ld";
            case DOTTED -> "lo";
        };
    }

    /** A single point of a line: a dot, or a ring where the line would be dashed ink. */
    static void dot(Svg svg, Stroke stroke, double x, double y) {
        svg.circle(type(stroke) + " dot", x, y, stroke == Stroke.DASHED ? RING : DOT);
    }

    /** Where the field begins, so that the numbers of the upward axis have room. */
    double left(ChartScale up) {
        return 10
                + DIGIT
                        * up.texts(up.ticks(LEVELS)).stream()
                                .mapToInt(DisplayWidth::of)
                                .max()
                                .orElse(1);
    }

    /** Draws both. */
    void draw(Axis x, ChartScale across, Axis y, ChartScale up) {
        List<Double> levels = up.ticks(LEVELS);
        List<String> levelTexts = up.texts(levels);
        for (int i = 0; i < levels.size(); i++) {
            double level = up.at(levels.get(i));
            svg.line("l", across.from(), level, across.to(), level);
            svg.text("k", across.from() - 6, level + 4, Anchor.END, levelTexts.get(i));
        }
        double bottom = up.from();
        svg.line("l", across.from(), bottom, across.to(), bottom);
        List<Double> ticks = across.ticks(room.ticks());
        List<String> texts = across.texts(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            double place = across.at(ticks.get(i));
            svg.line("l", place, bottom, place, bottom + 4);
            svg.text("k", place, bottom + 18, Anchor.MIDDLE, texts.get(i));
        }
        name(y, 0, 11, Anchor.START);
        name(x, across.to(), bottom + 38, Anchor.END);
    }

    private void name(Axis axis, double x, double y, Anchor anchor) {
        svg.words("k", x, y, anchor, s -> new LabSentences(result, s.texts().language()).label(axis.label()));
    }
}
