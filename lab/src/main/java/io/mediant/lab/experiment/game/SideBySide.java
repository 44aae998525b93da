package io.mediant.lab.experiment.game;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.game.FreeGame.Length;
import io.mediant.lab.instrument.GanInstruments;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.run.Run;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.GanSettings;
import io.mediant.lab.training.GanTraining;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One or two games of the user's own choice from the same start: the same first generator, the same data and noise at every step, the same window, each
 * round played by both before either goes on. It states nothing; what differs on the way is what the games differ in.
 */
public final class SideBySide implements Experiment {
    /** Its name. */
    public static final String NAME = "side-by-side";

    private static final List<String> TRAINEES = List.of("first", "second");
    private static final int NOISE = 2;
    private static final int BATCH = 256;
    private static final int START_DRAWS = 300;
    private static final double ROOM = 0.15;

    private final Target target;
    private final Rules rules;
    private final Length length;
    private final List<Player> players;

    /** What a judge plays for, and what keeps it from becoming too steep. */
    public record Player(Objective objective, Restraint restraint) {}

    /**
     * What the games have in common.
     *
     * @param generatorLayers units of the generator's hidden layers; none makes it affine
     * @param judgeLayers units of the judges' hidden layers
     * @param judgeSteps steps of the judge in a round, at least 0
     * @param headStart steps of the judge before the first round, at least 0
     * @param judge how judges learn
     * @param generator how generators learn
     */
    public record Rules(
            List<Integer> generatorLayers,
            List<Integer> judgeLayers,
            int judgeSteps,
            int headStart,
            Descent judge,
            Descent generator) {
        public Rules {
            generatorLayers = List.copyOf(generatorLayers);
            judgeLayers = List.copyOf(judgeLayers);
            if (judgeSteps < 0 || headStart < 0) {
                throw new IllegalArgumentException(
                        "steps of the judge must be at least 0, but are " + judgeSteps + " and " + headStart);
            }
        }
    }

    private SideBySide(Target target, Rules rules, Length length, List<Player> players) {
        this.target = target;
        this.rules = rules;
        this.length = length;
        this.players = players;
    }

    /** Games before their start. @throws IllegalArgumentException unless there are one or two players */
    public static SideBySide of(Target target, Rules rules, Length length, List<Player> players) {
        if (players.isEmpty() || players.size() > TRAINEES.size()) {
            throw new IllegalArgumentException("there must be one or two games, but there are " + players.size());
        }
        return new SideBySide(target, rules, length, List.copyOf(players));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Findings run(Run run) {
        List<GanTraining> trainings = new ArrayList<>();
        try {
            for (Player player : players) {
                trainings.add(GanTraining.of(settings(player), target, run.seed()));
            }
            GanInstruments instruments = GanInstruments.of(target, run.seed(), window(trainings.get(0), run.seed()));
            List<Course> courses = new ArrayList<>();
            for (GanTraining training : trainings) {
                courses.add(new Course(TRAINEES.get(courses.size()), training, instruments));
            }
            play(run, courses);
            Label headline = Label.of("rounds-played", "rounds", (double) length.rounds());
            return new Findings(List.of(), figures(courses), Optional.of(headline));
        } finally {
            trainings.forEach(GanTraining::close);
        }
    }

    /** A round has no steps of the judge of its own: they are made here, since their number may change on the way. */
    private GanSettings settings(Player player) {
        return new GanSettings(
                player.objective(),
                player.restraint(),
                NOISE,
                rules.generatorLayers(),
                rules.judgeLayers(),
                BATCH,
                0,
                1,
                rules.judge(),
                rules.generator());
    }

    private void play(Run run, List<Course> courses) {
        long judged = 0;
        for (; judged < rules.headStart(); judged++) {
            proceed(run, courses);
            judge(courses, judged);
            run.progress(0, "judging");
        }
        measure(run, courses);
        for (long round = 1; round <= length.rounds(); round++) {
            proceed(run, courses);
            int steps = run.judgeSteps(rules.judgeSteps());
            for (int i = 0; i < steps; i++) {
                judge(courses, judged++);
            }
            courses.forEach(course -> course.training().round());
            if (round % length.measureEvery() == 0 || round == length.rounds()) {
                measure(run, courses);
            }
            run.progress((double) round / length.rounds(), "playing");
        }
    }

    private static void proceed(Run run, List<Course> courses) {
        run.proceed();
        courses.forEach(course -> course.training().rateFactors(run.judgeRateFactor(), run.generatorRateFactor()));
    }

    private static void judge(List<Course> courses, long index) {
        for (Course course : courses) {
            course.training().judgeStep(index);
        }
    }

    private static void measure(Run run, List<Course> courses) {
        courses.forEach(course -> course.measure(run));
    }

    /** A window that holds the data, and where the generator begins. */
    private double[] window(GanTraining training, long seed) {
        double[] window = target.window();
        int dimensions = target.dimensions();
        float[] start = training.draw(START_DRAWS, Streams.of(seed, Purpose.MEASURING, 2));
        for (int i = 0; i < start.length; i++) {
            int k = i % dimensions;
            window[2 * k] = Math.min(window[2 * k], start[i]);
            window[2 * k + 1] = Math.max(window[2 * k + 1], start[i]);
        }
        double[] data = target.window();
        for (int k = 0; k < dimensions; k++) {
            double room = ROOM * (window[2 * k + 1] - window[2 * k]);
            window[2 * k] -= window[2 * k] < data[2 * k] ? room : 0;
            window[2 * k + 1] += window[2 * k + 1] > data[2 * k + 1] ? room : 0;
        }
        return window;
    }

    private List<Figure> figures(List<Course> courses) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            names.add(TRAINEES.get(i) + "." + players.get(i).objective().objectiveName());
        }
        return new SideBySideFigures(courses, names).all(players, rules);
    }
}
