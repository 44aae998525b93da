package io.mediant.lab.experiment.game;

import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.Snapshot;
import io.mediant.lab.training.GanTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was measured of one training from its beginning to its end, and told to the run meanwhile. */
final class Course {
    private final String trainee;
    private final GanTraining training;
    private final GanInstruments instruments;
    private final List<Long> steps = new ArrayList<>();
    private final List<Map<String, Double>> measured = new ArrayList<>();
    private Snapshot start;
    private Snapshot picture;

    Course(String trainee, GanTraining training, GanInstruments instruments) {
        this.trainee = trainee;
        this.training = training;
        this.instruments = instruments;
    }

    /** Measures the training as it stands. */
    void measure(Run run) {
        Map<String, Double> values = instruments.measure(training);
        steps.add(training.step());
        measured.add(values);
        run.metrics(trainee, training.step(), values);
        look();
        if (picture != null) {
            run.picture(trainee, training.step(), picture);
        }
    }

    /** Takes a picture of the training as it stands, if it is on the line or in the plane. */
    void look() {
        if (training.target().dimensions() <= 2) {
            picture = instruments.picture(training);
            start = start == null ? picture : start;
        }
    }

    GanTraining training() {
        return training;
    }

    /** The picture of the first measurement, for draws on the line or in the plane. */
    Snapshot start() {
        return start;
    }

    /** The picture of the last measurement, for draws on the line or in the plane. */
    Snapshot picture() {
        return picture;
    }

    /** The steps at which it was measured. */
    double[] steps() {
        return steps.stream().mapToDouble(Long::doubleValue).toArray();
    }

    /** The course of a measure. */
    double[] of(String measure) {
        return measured.stream()
                .mapToDouble(values -> values.getOrDefault(measure, Double.NaN))
                .toArray();
    }

    double first(String measure) {
        return of(measure)[0];
    }

    double last(String measure) {
        double[] values = of(measure);
        return values[values.length - 1];
    }

    /** The mean of the last so many measurements. */
    double lastMean(String measure, int count) {
        double[] values = of(measure);
        double sum = 0;
        for (int i = values.length - count; i < values.length; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
