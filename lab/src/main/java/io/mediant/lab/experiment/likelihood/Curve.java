package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Label;
import java.util.ArrayList;
import java.util.List;

/** A measure as it was seen again and again, in the order of time. */
final class Curve {
    private final List<Double> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();

    void add(double at, double value) {
        x.add(at);
        y.add(value);
    }

    Figure.Line line(String label, Figure.Stroke stroke) {
        return new Figure.Line(Label.of(label), stroke, numbers(x), numbers(y));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
