package io.mediant.lab.experiment.game;

import io.mediant.core.divergence.JensenShannon;
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
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.target.NormalModes;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Eight normal modes on a ring, three players of one start. Against a judge that stands still the generator's best answer is a single point, the one
 * that the judge likes most; so a generator that outruns its judge piles up on one mode and follows it around. In step with a judge
 * that is restrained by R1, or with a critic, it covers the ring.
 */
public final class RingOfModes implements Experiment {
    private static final int SECONDS = 35;
    private static final int MODES = 8;
    private static final int UNITS = 64;
    private static final double RATE = 1e-3;
    /** A judge that learns so much slower than the generator is outrun. */
    private static final double SLOW_JUDGE_RATE = 2e-4;
    /** The window is some units wide, where the usual weight of 10 makes a critic too smooth to see modes of deviation 0.05. */
    private static final double LAMBDA = 0.1;

    /** Without it one start in three forgets a mode or two. */
    private static final double GAMMA = 0.1;

    private static final int CRITIC_STEPS = 5;
    private static final int MODES_AFTER_COLLAPSE = 2;

    private RingOfModes() {}

    /** Eight modes of deviation 0.05 on a ring of radius 2. */
    public static RingOfModes withDefaults() {
        return new RingOfModes();
    }

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        Target ring = NormalModes.ring(MODES, 2, 0.05);
        GanInstruments instruments = GanInstruments.of(ring, run.seed());
        GanSettings game = GanSettings.of(LogOdds.NON_SATURATING, UNITS);
        GanSettings restrained = game.with(new Restraint.RealGradientPenalty(GAMMA));
        GanSettings hasty =
                game.withDescent(new Descent.Adam(SLOW_JUDGE_RATE, 0.5, 0.9), new Descent.Adam(RATE, 0.5, 0.9));
        GanSettings wasserstein = GanSettings.of(Wasserstein.CRITIC, UNITS)
                .with(new Restraint.GradientPenalty(LAMBDA))
                .withSteps(CRITIC_STEPS, 1);
        try (GanTraining first = GanTraining.of(restrained, ring, run.seed());
                GanTraining second = GanTraining.of(hasty, ring, run.seed());
                GanTraining third = GanTraining.of(wasserstein, ring, run.seed())) {
            Course inStep = new Course("in-step", first, instruments);
            Course outrun = new Course("outrun", second, instruments);
            Course critic = new Course("wgan", third, instruments);
            int rounds = run.pick(2400, 1200);
            int criticRounds = run.pick(900, 360);
            play(run, inStep, rounds, 0, 0.3);
            play(run, outrun, rounds, 0.3, 0.6);
            play(run, critic, criticRounds, 0.6, 1);
            return new Findings(statements(run, inStep, outrun, critic), figures(inStep, outrun, critic));
        }
    }

    private static void play(Run run, Course course, int rounds, double from, double to) {
        int measurements = run.pick(60, 24);
        for (int round = 0; round <= rounds; round++) {
            run.proceed();
            if (round % (rounds / measurements) == 0) {
                course.measure(run);
            }
            course.training().rateFactors(run.judgeRateFactor(), run.generatorRateFactor());
            if (round < rounds) {
                course.training().round();
            }
            run.progress(from + (to - from) * round / rounds, "playing");
        }
    }

    private static List<Statement> statements(Run run, Course inStep, Course outrun, Course critic) {
        int all = run.pick(MODES, MODES - 2);
        int last = run.pick(20, 8);
        return List.of(
                Statement.atLeast("in-step", inStep.lastMean("modes", 3), all),
                Statement.atMost("outrun", outrun.lastMean("modes", last), MODES_AFTER_COLLAPSE),
                Statement.atLeast("far", outrun.lastMean("jsd_nats", last), leastDivergence(MODES_AFTER_COLLAPSE)),
                Statement.atLeast("wgan", critic.lastMean("modes", 3), all));
    }

    /** The least JSD of a law from eight even modes that it reaches so many of, in nats: it spreads evenly over these. */
    private static double leastDivergence(int covered) {
        double[] even = new double[MODES];
        double[] some = new double[MODES];
        Arrays.fill(even, 1);
        Arrays.fill(some, 0, covered, 1);
        return JensenShannon.withDefaults().between(even, some);
    }

    private static List<Figure> figures(Course inStep, Course outrun, Course critic) {
        return List.of(
                new Figure.Panels(
                        "end",
                        List.of(
                                new Figure.Panel(Label.of("in-step"), inStep.picture()),
                                new Figure.Panel(Label.of("outrun"), outrun.picture()),
                                new Figure.Panel(Label.of("wgan"), critic.picture()))),
                lines(
                        "modes",
                        Axis.linear("modes"),
                        "modes",
                        inStep,
                        outrun,
                        critic,
                        List.of(new Level(Label.of("all-modes"), MODES))),
                lines(
                        "divergence",
                        Axis.linear("jsd-nats"),
                        "jsd_nats",
                        inStep,
                        outrun,
                        critic,
                        List.of(
                                new Level(Label.of("ln2"), Math.log(2)),
                                new Level(
                                        Label.of("least-of-covered", "covered", MODES_AFTER_COLLAPSE),
                                        leastDivergence(MODES_AFTER_COLLAPSE)),
                                new Level(Label.of("noise-floor"), inStep.last("jsd_floor_nats")))),
                lines(
                        "gradient",
                        Axis.logarithmic("weights-gradient-norm"),
                        "gradient_norm",
                        inStep,
                        outrun,
                        critic,
                        List.of()));
    }

    private static Figure lines(
            String id, Axis axis, String measure, Course inStep, Course outrun, Course critic, List<Level> levels) {
        return new Figure.Lines(
                id,
                Axis.linear("generator-steps"),
                axis,
                List.of(
                        new Line(Label.of("in-step"), Stroke.SOLID, inStep.steps(), inStep.of(measure)),
                        new Line(Label.of("outrun"), Stroke.DOTTED, outrun.steps(), outrun.of(measure)),
                        new Line(Label.of("wgan"), Stroke.DASHED, critic.steps(), critic.of(measure))),
                levels);
    }
}
