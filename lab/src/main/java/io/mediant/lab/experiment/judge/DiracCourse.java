package io.mediant.lab.experiment.judge;

import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.judge.DiracGame.Place;
import io.mediant.lab.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The course of a {@link DiracGame}: where the players were after each step. Time is the number of steps times the learning rate.
 *
 * @param name of the trainee, and of its line in the figures
 * @param rate the length of a step in time
 * @param places the first is where they began
 */
record DiracCourse(String name, double rate, List<Place> places) {
    private static final int STEPS_PER_METRIC = 20;

    DiracCourse {
        places = List.copyOf(places);
    }

    /** Plays for a time. */
    static DiracCourse of(Run run, String name, double rate, double time, Place start, UnaryOperator<Place> step) {
        List<Place> places = new ArrayList<>(List.of(start));
        Place place = start;
        int steps = (int) Math.round(time / rate);
        for (int i = 1; i <= steps; i++) {
            run.proceed();
            place = step.apply(place);
            places.add(place);
            if (i % STEPS_PER_METRIC == 0) {
                run.metrics(
                        name,
                        i,
                        Map.of("theta", place.theta(), "psi", place.psi(), "equilibrium_distance", place.distance()));
            }
        }
        return new DiracCourse(name, rate, places);
    }

    private double first() {
        return places.get(0).distance();
    }

    private double last() {
        return places.get(places.size() - 1).distance();
    }

    /** By what the logarithm of the distance grows in a step, on average. */
    double growth() {
        return Math.log(last() / first()) / (places.size() - 1);
    }

    /** The least distance as a share of the first. */
    double least() {
        return places.stream().mapToDouble(Place::distance).min().orElseThrow() / first();
    }

    /** By what the logarithm of the distance falls in a unit of time, on average between two times. */
    double decay(double from, double to) {
        int begin = (int) Math.round(from / rate);
        int end = (int) Math.round(to / rate);
        return Math.log(places.get(begin).distance() / places.get(end).distance()) / (rate * (end - begin));
    }

    /** The path in the plane of θ and ψ. */
    Line path(Stroke stroke) {
        return new Line(
                Label.of(name),
                stroke,
                places.stream().mapToDouble(Place::theta).toArray(),
                places.stream().mapToDouble(Place::psi).toArray());
    }

    /** The distance over time. */
    Line distances(Stroke stroke) {
        double[] times = new double[places.size()];
        Arrays.setAll(times, i -> i * rate);
        return new Line(
                Label.of(name),
                stroke,
                times,
                places.stream().mapToDouble(Place::distance).toArray());
    }
}
