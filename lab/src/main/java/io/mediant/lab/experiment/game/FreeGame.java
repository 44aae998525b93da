package io.mediant.lab.experiment.game;

import io.mediant.lab.LabException;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunStoppedException;
import io.mediant.lab.run.Snapshot;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A game of the user's own choice: any data, any objective, under all instruments. It states nothing, so nothing can fail; its state is kept at every
 * measurement, and the game can go on from there.
 */
public final class FreeGame implements Experiment {
    private static final int SHOWN_PICTURES = 16;
    private static final Stroke[] STROKES = {Stroke.SOLID, Stroke.DASHED, Stroke.DOTTED};

    private final Target target;
    private final GanSettings settings;
    private final Length length;
    private final Optional<Keeping> keeping;
    private final Optional<PictureSize> pictures;

    /**
     * How long it is played.
     *
     * @param rounds all rounds, those before a resumption included; at least 1
     * @param measureEvery rounds from one measurement to the next, at least 1
     */
    public record Length(long rounds, int measureEvery) {
        public Length {
            if (rounds < 1 || measureEvery < 1) {
                throw new IllegalArgumentException("rounds and rounds between measurements must be at least 1, but are "
                        + rounds + " and " + measureEvery);
            }
        }
    }

    /**
     * Where the state is kept.
     *
     * @param file written at every measurement
     * @param resume whether it is read first
     */
    public record Keeping(Path file, boolean resume) {}

    /** Draws are grey pictures of so many pixels. */
    public record PictureSize(int width, int height) {}

    private FreeGame(
            Target target,
            GanSettings settings,
            Length length,
            Optional<Keeping> keeping,
            Optional<PictureSize> pictures) {
        this.target = target;
        this.settings = settings;
        this.length = length;
        this.keeping = keeping;
        this.pictures = pictures;
    }

    /** A game whose state is not kept. */
    public static FreeGame of(Target target, GanSettings settings, Length length) {
        return new FreeGame(target, settings, length, Optional.empty(), Optional.empty());
    }

    /** With its state kept. */
    public FreeGame keeping(Keeping place) {
        return new FreeGame(target, settings, length, Optional.of(place), pictures);
    }

    /** With draws shown as pictures. @throws IllegalArgumentException if a draw has not so many numbers */
    public FreeGame drawing(PictureSize size) {
        if (size.width() * size.height() != target.dimensions()) {
            throw new IllegalArgumentException("pictures of " + size.width() + " times " + size.height()
                    + " pixels are not draws of " + target.dimensions() + " numbers");
        }
        return new FreeGame(target, settings, length, keeping, Optional.of(size));
    }

    @Override
    public String name() {
        return "train";
    }

    @Override
    public Findings run(Run run) {
        GanInstruments instruments = GanInstruments.of(target, run.seed());
        try (GanTraining training = GanTraining.of(settings, target, run.seed())) {
            keeping.filter(Keeping::resume).ifPresent(place -> resume(training, place.file()));
            Course course = new Course("free", training, instruments);
            try {
                play(run, course);
            } catch (RunStoppedException e) {
                keeping.ifPresent(place -> training.save(place.file()));
                throw e;
            }
            Label headline = Label.of("rounds-played", "rounds", (double) training.step());
            return new Findings(List.of(), figures(run, course), Optional.of(headline));
        }
    }

    private void resume(GanTraining training, Path file) {
        training.load(file);
        if (training.step() >= length.rounds()) {
            throw new LabException(
                    LabException.Kind.SETTING,
                    "there is nothing left to play",
                    "the checkpoint is of round " + training.step() + ", and " + length.rounds()
                            + " rounds were asked for",
                    "ask for more rounds in all");
        }
    }

    private void play(Run run, Course course) {
        GanTraining training = course.training();
        course.look();
        if (training.step() == 0) {
            measure(run, course);
        }
        while (training.step() < length.rounds()) {
            run.proceed();
            training.rateFactors(run.judgeRateFactor(), run.generatorRateFactor());
            training.round();
            if (training.step() % length.measureEvery() == 0 || training.step() == length.rounds()) {
                measure(run, course);
            }
            run.progress((double) training.step() / length.rounds(), "playing");
        }
    }

    private void measure(Run run, Course course) {
        course.measure(run);
        keeping.ifPresent(place -> course.training().save(place.file()));
    }

    private List<Figure> figures(Run run, Course course) {
        List<Figure> figures = new ArrayList<>();
        if (target.dimensions() <= 2) {
            Snapshot picture = course.picture();
            figures.add(new Figure.Panels(
                    "ends",
                    List.of(
                            new Figure.Panel(Label.of("start"), course.start()),
                            new Figure.Panel(Label.of("end"), picture))));
        }
        pictures.ifPresent(size -> figures.add(pictures(run, course, size)));
        addLines(
                figures,
                course,
                "divergence",
                new Curve("jsd-nats", "jsd_nats"),
                new Curve("judge-bound", "bound_nats"));
        addLines(figures, course, "line-distance", new Curve("w1-of-data", "w1"), new Curve("critic-w1", "critic_w1"));
        addLines(figures, course, "distance", new Curve("sliced-w1", "sliced_w1"), new Curve("critic-w1", "critic_w1"));
        addLines(figures, course, "modes", new Curve("modes", "modes"), new Curve("modes", ""));
        figures.add(gradients(course));
        return figures;
    }

    private Figure pictures(Run run, Course course, PictureSize size) {
        float[] real = target.draw(SHOWN_PICTURES, Streams.of(run.seed(), Purpose.MEASURING, 0));
        float[] fake = course.training().draw(SHOWN_PICTURES, Streams.of(run.seed(), Purpose.MEASURING, 2));
        return new Figure.Pictures(
                "pictures",
                size.width(),
                size.height(),
                List.of(
                        new Figure.Strip(Label.of("real-pictures"), shaded(real, real)),
                        new Figure.Strip(Label.of("generated-pictures"), shaded(fake, real))));
    }

    /** Values between the least and the greatest of the real ones, as shares of that stretch. */
    private static float[] shaded(float[] values, float[] real) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : real) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float[] shades = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shades[i] = high > low ? Math.min(1, Math.max(0, (values[i] - low) / (high - low))) : 0;
        }
        return shades;
    }

    /** A measure with its label. */
    private record Curve(String label, String measure) {
        /** The name of what two samples of the data show of it. */
        String floor() {
            return measure.equals("jsd_nats") ? "jsd_floor_nats" : measure + "_floor";
        }

        Line over(Course course, Stroke stroke) {
            return new Line(Label.of(label), stroke, course.steps(), course.of(measure));
        }
    }

    private static void addLines(List<Figure> figures, Course course, String id, Curve main, Curve beside) {
        if (Double.isNaN(course.last(main.measure()))) {
            return;
        }
        List<Line> lines = new ArrayList<>(List.of(main.over(course, Stroke.SOLID)));
        if (!Double.isNaN(course.last(beside.measure()))) {
            lines.add(beside.over(course, Stroke.DASHED));
        }
        double floor = course.last(main.floor());
        figures.add(new Figure.Lines(
                id,
                Axis.linear("generator-steps"),
                Axis.linear(main.label()),
                lines,
                Double.isNaN(floor) ? List.of() : List.of(new Level(Label.of("noise-floor"), floor))));
    }

    private static Figure gradients(Course course) {
        List<Line> lines = new ArrayList<>();
        for (int layer = 1; !Double.isNaN(course.last("gradient_norm_layer_" + layer)); layer++) {
            lines.add(new Line(
                    Label.of("layer", "layer", layer),
                    STROKES[(layer - 1) % STROKES.length],
                    course.steps(),
                    course.of("gradient_norm_layer_" + layer)));
        }
        return new Figure.Lines(
                "gradient",
                Axis.linear("generator-steps"),
                Axis.logarithmic("weights-gradient-norm"),
                lines,
                List.of());
    }
}
