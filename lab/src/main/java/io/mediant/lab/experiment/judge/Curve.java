package io.mediant.lab.experiment.judge;

import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Label;
import java.util.stream.DoubleStream;

/** A line of a figure that grows point by point. */
final class Curve {
    private final DoubleStream.Builder x = DoubleStream.builder();
    private final DoubleStream.Builder y = DoubleStream.builder();

    /** The next point. */
    void add(double nextX, double nextY) {
        x.add(nextX);
        y.add(nextY);
    }

    /** The points alone; afterwards none can be added. */
    Line points(String label, Stroke stroke) {
        return Line.points(
                Label.of(label), stroke, x.build().toArray(), y.build().toArray());
    }

    /** The line through the points; afterwards none can be added. */
    Line line(String label, Stroke stroke) {
        return new Line(Label.of(label), stroke, x.build().toArray(), y.build().toArray());
    }
}
