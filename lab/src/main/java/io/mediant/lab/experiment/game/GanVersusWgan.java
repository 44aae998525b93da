package io.mediant.lab.experiment.game;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.transport.OptimalTransport;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Level;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.Snapshot;
import io.mediant.lab.target.Disc;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The same generator, the same data, two games. Data fill a disc; the generator begins beside it, with no point in common. Playing minimax it stays
 * where it is, since a judge that is right everywhere is flat everywhere; playing Wasserstein it arrives. From a start that overlaps, minimax arrives
 * too.
 *
 * <p>Generators go down by plain gradient descent: Adam divides each gradient by its size, so that even a vanished one would move the weights.
 */
public final class GanVersusWgan implements Experiment {
    private static final int SECONDS = 30;
    private static final double RADIUS = 0.5;
    private static final double OVERLAPPING_GAP = 0.3;
    private static final int UNITS = 64;
    private static final int JUDGE_STEPS = 5;
    private static final int JUDGE_BEGINS_BEFORE = 300;
    private static final double LAMBDA = 10;
    private static final double JUDGE_RATE = 1e-3;
    private static final double GENERATOR_RATE = 0.02;
    /** Between laws that overlap, minimax pulls hard at first: steps as large throw the generator out of the window. */
    private static final double OVERLAPPING_RATE = 0.006;

    private static final double LEAST_RATE_FACTOR = 0.002;

    private final double gap;

    private GanVersusWgan(double gap) {
        this.gap = gap;
    }

    /** With the disc's centre 4 away from where generators begin. */
    public static GanVersusWgan withDefaults() {
        return new GanVersusWgan(4);
    }

    /** With the disc's centre so far away from where generators begin. @throws IllegalArgumentException unless the gap leaves supports apart */
    public GanVersusWgan withGap(double distance) {
        if (!(distance >= 2 * RADIUS && distance <= 100)) {
            throw new IllegalArgumentException(
                    "the gap must lie between " + 2 * RADIUS + " and 100, but is " + distance);
        }
        return new GanVersusWgan(distance);
    }

    @Override
    public String name() {
        return "gan-v-wgan";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        Target far = Disc.of(RADIUS, gap, 0);
        Target near = Disc.of(RADIUS, OVERLAPPING_GAP, 0);
        double[] window = {-1, gap + 2, -1.75, 1.75};
        GanSettings minimax = settings(LogOdds.MINIMAX, GENERATOR_RATE);
        GanSettings wasserstein =
                settings(Wasserstein.CRITIC, GENERATOR_RATE).with(new Restraint.GradientPenalty(LAMBDA));
        try (GanTraining first = GanTraining.of(minimax, far, run.seed());
                GanTraining second = GanTraining.of(wasserstein, far, run.seed());
                GanTraining overlapping =
                        GanTraining.of(settings(LogOdds.MINIMAX, OVERLAPPING_RATE), near, run.seed())) {
            GanInstruments instruments = GanInstruments.of(far, run.seed(), window);
            Course gan = new Course("minimax", first, instruments);
            Course wgan = new Course("wgan", second, instruments);
            Course overlap =
                    new Course("minimax-overlapping", overlapping, GanInstruments.of(near, run.seed(), window));
            train(run, List.of(gan, wgan, overlap));
            return new Findings(statements(gan, wgan, overlap), figures(gan, wgan, overlap));
        }
    }

    private static GanSettings settings(Objective objective, double rate) {
        return GanSettings.of(objective, UNITS)
                .withLayers(List.of(), List.of(UNITS, UNITS))
                .withSteps(JUDGE_STEPS, 1)
                .withDescent(new Descent.Adam(JUDGE_RATE, 0, 0.9), Descent.sgd(rate));
    }

    private static void train(Run run, List<Course> courses) {
        int rounds = run.pick(800, 400);
        int measurements = run.pick(40, 16);
        double faster = run.pick(1, 2);
        for (int i = 0; i < JUDGE_BEGINS_BEFORE; i++) {
            run.proceed();
            for (Course course : courses) {
                course.training().judgeStep(-1 - i);
            }
            run.progress(0.1 * i / JUDGE_BEGINS_BEFORE, "judging");
        }
        for (int round = 0; round <= rounds; round++) {
            run.proceed();
            boolean measured = round % (rounds / measurements) == 0;
            for (Course course : courses) {
                if (measured) {
                    course.measure(run);
                }
                double left = 1 - (double) round / rounds;
                course.training()
                        .rateFactors(
                                run.judgeRateFactor(),
                                run.generatorRateFactor() * faster * Math.max(LEAST_RATE_FACTOR, left * left));
                if (round < rounds) {
                    course.training().round();
                }
            }
            run.progress(0.1 + 0.9 * round / rounds, "playing");
        }
    }

    /** W1 of the draws that a picture shows, exact. */
    private static double w1(Snapshot picture) {
        return w1(picture.real(), picture.fake());
    }

    private static double w1(float[] real, float[] fake) {
        return OptimalTransport.withDefaults().distance(cloud(real), cloud(fake));
    }

    private static PointCloud cloud(float[] points) {
        return PointCloud.ofRows(
                IntStream.range(0, points.length).mapToDouble(i -> points[i]).toArray(), 2);
    }

    private List<Statement> statements(Course gan, Course wgan, Course overlap) {
        double w1Start = w1(gan.start());
        double w1Gan = w1(gan.picture());
        double w1Wgan = w1(wgan.picture());
        double[] gradients = gan.of("gradient_norm");
        return List.of(
                Statement.within("pinned", gan.first("jsd_nats"), Math.log(2), 1e-9),
                Statement.within("judge", gan.last("bound_nats"), Math.log(2), 1e-3),
                Statement.atMost("vanishes", gradients[gradients.length - 1] / wgan.first("gradient_norm"), 1e-5),
                Statement.atLeast("stays", w1Gan / w1Start, 0.99),
                Statement.atMost("arrives", w1Wgan, gap / 10).with("gap", gap).with("start", w1Start),
                Statement.atMost("overlapping", w1(overlap.picture()) / w1(overlap.start()), 0.5));
    }

    private List<Figure> figures(Course gan, Course wgan, Course overlap) {
        Label minimax = Label.of("minimax");
        Label wasserstein = Label.of("wgan");
        return List.of(
                new Figure.Panels(
                        "start-and-end",
                        List.of(
                                new Figure.Panel(Label.of("minimax-start"), gan.start()),
                                new Figure.Panel(Label.of("wgan-start"), wgan.start()),
                                new Figure.Panel(Label.of("minimax-end"), gan.picture()),
                                new Figure.Panel(Label.of("wgan-end"), wgan.picture()))),
                new Figure.Lines(
                        "gradient",
                        Axis.linear("generator-steps"),
                        Axis.logarithmic("weights-gradient-norm"),
                        List.of(
                                new Line(minimax, Stroke.SOLID, gan.steps(), gan.of("gradient_norm")),
                                new Line(wasserstein, Stroke.DASHED, wgan.steps(), wgan.of("gradient_norm"))),
                        List.of()),
                new Figure.Lines(
                        "distance",
                        Axis.linear("generator-steps"),
                        Axis.linear("sliced-w1"),
                        List.of(
                                new Line(minimax, Stroke.SOLID, gan.steps(), gan.of("sliced_w1")),
                                new Line(wasserstein, Stroke.DASHED, wgan.steps(), wgan.of("sliced_w1")),
                                new Line(
                                        Label.of("minimax-overlapping"),
                                        Stroke.DOTTED,
                                        overlap.steps(),
                                        overlap.of("sliced_w1"))),
                        List.of(new Level(Label.of("noise-floor"), wgan.last("sliced_w1_floor")))),
                new Figure.Lines(
                        "divergence",
                        Axis.linear("generator-steps"),
                        Axis.linear("jsd-nats"),
                        List.of(
                                new Line(minimax, Stroke.SOLID, gan.steps(), gan.of("jsd_nats")),
                                new Line(wasserstein, Stroke.DASHED, wgan.steps(), wgan.of("jsd_nats")),
                                new Line(
                                        Label.of("minimax-overlapping"),
                                        Stroke.DOTTED,
                                        overlap.steps(),
                                        overlap.of("jsd_nats"))),
                        List.of(
                                new Level(Label.of("ln2"), Math.log(2)),
                                new Level(Label.of("noise-floor"), wgan.last("jsd_floor_nats")))));
    }
}
