package io.mediant.lab.experiment.judge;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Axis;
import io.mediant.lab.experiment.Figure.Line;
import io.mediant.lab.experiment.Figure.Stroke;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.experiment.judge.DiracGame.Place;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.objective.Wasserstein;
import io.mediant.lab.run.Run;
import io.mediant.lab.training.Streams;
import io.mediant.lab.training.Streams.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Why games need restraint: the smallest game of a generator and a judge, whose linear form at the equilibrium is θ' = a ψ, ψ' = -a θ - γ ψ, where a is
 * 1/2 for the original game and 1 for that of Wasserstein, γ is the weight of R1, and noise of deviation σ is worth γ = σ²/2.
 *
 * <p>The eigenvalues are (-γ ± √(γ² - 4 a²))/2. Without restraint they are ± i a: the players circle, and simultaneous steps of length h multiply the
 * distance from the equilibrium by √(1 + h² a²). With it the distance decays at the rate γ/2 up to γ = 2 a, and more slowly again beyond.
 *
 * <p>Source: L. Mescheder, A. Geiger, S. Nowozin (2018), arXiv:1801.04406.
 */
public final class Dirac implements Experiment {
    private static final int SECONDS = 6;
    private static final double ORIGINAL_FORCE = 0.5;
    private static final double WASSERSTEIN_FORCE = 1;

    /** Near enough to the equilibrium for the linear form: there the original game's force varies by 6 %, and its square's mean by 0.2 %. */
    private static final double START = 0.5;

    private static final double LONG_STEP = 0.1;
    private static final double SHORT_STEP = 0.02;
    private static final double TIME = 40;
    private static final double SETTLED = 10;
    private static final int HALF_TURNS = 3;
    private static final double GAMMA = 0.5;
    private static final double STRONG_GAMMA = 1.25;
    private static final double NOISE = 1;
    private static final double ORBIT_LEAST = 0.9;

    /** The linear form is met at the equilibrium alone, and steps of 0.02 decay faster or more slowly than time itself by less than 1 %. */
    private static final double SHARE = 0.05;

    /** The experiment. */
    public Dirac() {}

    @Override
    public String name() {
        return "dirac";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        double angle = 2 * Math.PI * Streams.of(run.seed(), Purpose.OTHER, 0).nextDouble();
        Players players = new Players(run, new Place(START * Math.cos(angle), START * Math.sin(angle)));
        DiracCourse spiral = players.simultaneous("dirac-spiral", LONG_STEP, LogOdds.MINIMAX, Restraint.NONE);
        DiracCourse steep = players.simultaneous("dirac-critic-spiral", LONG_STEP, Wasserstein.CRITIC, Restraint.NONE);
        DiracCourse orbit = players.alternating("dirac-orbit", LogOdds.MINIMAX);
        DiracCourse critic = players.alternating("dirac-critic-orbit", Wasserstein.CRITIC);
        DiracCourse r1 =
                players.simultaneous("dirac-r1", SHORT_STEP, LogOdds.MINIMAX, new Restraint.RealGradientPenalty(GAMMA));
        DiracCourse strong = players.simultaneous(
                "dirac-strong-r1", SHORT_STEP, LogOdds.MINIMAX, new Restraint.RealGradientPenalty(STRONG_GAMMA));
        DiracCourse noise =
                players.simultaneous("dirac-noise", SHORT_STEP, LogOdds.MINIMAX, new Restraint.InstanceNoise(NOISE));
        double worth = NOISE * NOISE / 2;
        return new Findings(
                List.of(
                        Statement.withinShare("spiral", spiral.growth(), growth(ORIGINAL_FORCE), SHARE)
                                .with("rate", LONG_STEP),
                        Statement.withinShare("critic-spiral", steep.growth(), growth(WASSERSTEIN_FORCE), SHARE),
                        Statement.atLeast("orbit", orbit.least(), ORBIT_LEAST).with("rate", SHORT_STEP),
                        Statement.atLeast("critic-orbit", critic.least(), ORBIT_LEAST),
                        decay("r1", r1, GAMMA).with("gamma", GAMMA),
                        decay("strong-r1", strong, STRONG_GAMMA).with("gamma", STRONG_GAMMA),
                        decay("noise", noise, worth).with("deviation", NOISE).with("gamma", worth)),
                List.of(
                        paths("without", List.of(orbit.path(Stroke.SOLID), spiral.path(Stroke.DASHED))),
                        paths(
                                "with",
                                List.of(r1.path(Stroke.SOLID), strong.path(Stroke.DASHED), noise.path(Stroke.DOTTED))),
                        new Figure.Lines(
                                "distance",
                                Axis.linear("dirac-time"),
                                Axis.logarithmic("equilibrium-distance"),
                                List.of(
                                        orbit.distances(Stroke.NEUTRAL),
                                        r1.distances(Stroke.SOLID),
                                        strong.distances(Stroke.DASHED),
                                        noise.distances(Stroke.DOTTED)),
                                List.of())));
    }

    private static Figure paths(String id, List<Line> lines) {
        return new Figure.Paths(id, Axis.linear("theta"), Axis.linear("psi"), lines);
    }

    private static double growth(double force) {
        return 0.5 * Math.log1p(LONG_STEP * LONG_STEP * force * force);
    }

    /** The decay is measured over whole half turns, after which the distance has the same phase; without turns, over half of the time. */
    private static Statement decay(String id, DiracCourse course, double gamma) {
        double square = gamma * gamma - 4 * ORIGINAL_FORCE * ORIGINAL_FORCE;
        double theory = square < 0 ? gamma / 2 : (gamma - Math.sqrt(square)) / 2;
        double turn = 2 * Math.PI / Math.sqrt(Math.abs(square));
        double until = SETTLED + (square < 0 ? HALF_TURNS * turn : TIME / 2);
        return Statement.withinShare(id, course.decay(SETTLED, until), theory, SHARE);
    }

    /** Plays the games in turn, all from one place. */
    private static final class Players {
        private static final int COURSES = 7;

        private final Run run;
        private final Place start;
        private final List<DiracCourse> played = new ArrayList<>();

        private Players(Run run, Place start) {
            this.run = run;
            this.start = start;
        }

        private DiracCourse simultaneous(String name, double rate, Objective objective, Restraint restraint) {
            DiracGame game = new DiracGame(objective, restraint);
            return told(DiracCourse.of(run, name, rate, TIME, start, place -> game.simultaneous(place, rate)));
        }

        private DiracCourse alternating(String name, Objective objective) {
            DiracGame game = new DiracGame(objective, Restraint.NONE);
            return told(
                    DiracCourse.of(run, name, SHORT_STEP, TIME, start, place -> game.alternating(place, SHORT_STEP)));
        }

        private DiracCourse told(DiracCourse course) {
            played.add(course);
            run.progress(played.size() / (double) COURSES, "game-is-played");
            return course;
        }
    }
}
