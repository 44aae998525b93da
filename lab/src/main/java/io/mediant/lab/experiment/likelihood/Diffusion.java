package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * A diffusion model in the plane: divergences of single steps add up to a bound on the cross-entropy. The bound of the learnt denoiser is compared with
 * that of the exact one, and both with the entropy of the data, which none can undercut; draws of the model are compared with data.
 */
public final class Diffusion implements Experiment {
    private static final int SECONDS = 26;
    private static final int STEPS = 50;
    private static final int[] LENGTHS = {STEPS / 2, STEPS, 2 * STEPS};
    private static final int BATCH = 256;
    private static final int WATCHED = 50;
    private static final int WATCHED_POINTS = 400;
    private static final int SHOWN = 400;
    private static final double RATE = 0.005;
    private static final double WINDOW = 3;

    /** The experiment. */
    public Diffusion() {}

    @Override
    public String name() {
        return "diffusion";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        SplittableRandom random = new SplittableRandom(run.seed());
        ModeGrid law = ModeGrid.ofSixModes();
        NoiseSchedule schedule = new NoiseSchedule(STEPS);
        Denoiser exact = Denoiser.exact(law, schedule);
        run.progress(0, "diffusion.exact");
        int count = run.pick(8_000, 3_000);
        double[] origins = law.sample(count, random);
        long walks = random.nextLong();
        DiffusionBound best = DiffusionBound.of(exact, law, schedule, origins, new SplittableRandom(walks));
        double[] gaps = gaps(best, law, origins, walks);
        try (LearntDenoiser learnt = new LearntDenoiser(schedule, random.split())) {
            double bestBound = law.entropy() + best.gap();
            Curve training = train(run, bestBound, learnt, law, schedule, random.split());
            run.progress(0.9, "diffusion.drawing");
            DiffusionBound reached = DiffusionBound.of(learnt, law, schedule, origins, new SplittableRandom(walks));
            List<Figure.Panel> panels = new ArrayList<>();
            double[] drawn = draw(learnt, law, schedule, count, random.split(), panels);
            double[] drawnExactly = AncestralSampler.draw(exact, schedule, count, random.split(), (t, points) -> {});
            double[] again = law.sample(count, random);
            Distances floor = Distances.between(origins, again, run.seed());
            Distances byExact = Distances.between(origins, drawnExactly, run.seed());
            Distances byLearnt = Distances.between(origins, drawn, run.seed());
            run.progress(1, "diffusion.drawing");
            return new Findings(
                    statements(law.entropy(), best, gaps, reached, floor, byLearnt, run.quick()),
                    List.of(
                            terms(best, reached),
                            training(training, law.entropy(), bestBound),
                            bySteps(gaps, law.entropy()),
                            new Figure.Panels("samples", panels),
                            table(law.entropy(), best, reached, floor, byExact, byLearnt)));
        }
    }

    /** The exact denoiser's gap for schedules of other lengths. */
    private static double[] gaps(DiffusionBound best, ModeGrid law, double[] origins, long walks) {
        return Arrays.stream(LENGTHS)
                .mapToDouble(steps -> steps == STEPS ? best.gap() : gap(new NoiseSchedule(steps), law, origins, walks))
                .toArray();
    }

    private static double gap(NoiseSchedule schedule, ModeGrid law, double[] origins, long walks) {
        Denoiser exact = Denoiser.exact(law, schedule);
        return DiffusionBound.of(exact, law, schedule, origins, new SplittableRandom(walks))
                .gap();
    }

    /** The bound during training, seen along the walks of a few points by its distance from the exact denoiser's there. */
    private static Curve train(
            Run run,
            double best,
            LearntDenoiser learnt,
            ModeGrid law,
            NoiseSchedule schedule,
            SplittableRandom random) {
        int steps = run.pick(16_000, 4_000);
        int watched = steps / 20;
        double[] origins = law.sample(WATCHED_POINTS, random);
        long walks = random.nextLong();
        double there = gap(schedule, law, origins, walks);
        Curve bounds = new Curve();
        Training.Span span = new Training.Span("diffusion.training", 0.05, 0.9);
        new Training(run, span, "diffusion.learnt", steps, RATE)
                .descend(learnt.parameters(), step -> learnt.loss(law.sample(BATCH, random), random), (step, loss) -> {
                    if (step % WATCHED == 0) {
                        run.metrics("diffusion.learnt", step, Map.of("noise_squared_error", loss));
                    }
                    if (step % watched == 0) {
                        DiffusionBound bound =
                                DiffusionBound.of(learnt, law, schedule, origins, new SplittableRandom(walks));
                        bounds.add(step, best + bound.gap() - there);
                        run.metrics(
                                "diffusion.learnt", step, Map.of("bound_nats", bound.total(), "gap_nats", bound.gap()));
                        double[] drawn = AncestralSampler.draw(
                                learnt, schedule, SHOWN, new SplittableRandom(walks), (t, points) -> {});
                        run.picture("diffusion.learnt", step, snapshot(origins, drawn));
                    }
                });
        return bounds;
    }

    /** Draws of the model, and panels of the first, the middle and the last step beside data with as much noise. */
    private static double[] draw(
            Denoiser learnt,
            ModeGrid law,
            NoiseSchedule schedule,
            int count,
            SplittableRandom random,
            List<Figure.Panel> panels) {
        SplittableRandom ofData = random.split();
        return AncestralSampler.draw(learnt, schedule, count, random, (t, points) -> {
            if (t == STEPS || t == STEPS / 2 || t == 0) {
                double[] real = law.diffused(schedule, t).sample(SHOWN, ofData);
                panels.add(new Figure.Panel(Label.of("diffusion.at", "t", t), snapshot(real, points)));
            }
        });
    }

    private static Snapshot snapshot(double[] real, double[] fake) {
        return new Snapshot(shown(real), shown(fake), new float[0], ModeGrid.AXES, new float[0], 0, new double[] {
            -WINDOW, WINDOW, -WINDOW, WINDOW
        });
    }

    private static float[] shown(double[] points) {
        float[] shown = new float[ModeGrid.AXES * SHOWN];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = (float) points[i];
        }
        return shown;
    }

    private static List<Statement> statements(
            double entropy,
            DiffusionBound best,
            double[] gaps,
            DiffusionBound reached,
            Distances floor,
            Distances byLearnt,
            boolean quick) {
        double bestBound = entropy + best.gap();
        double reachedBound = entropy + reached.gap();
        return List.of(
                // Fifty steps cost 0.1 nats, known to a standard error of 0.02 (quick: 0.03).
                Statement.atLeast("exact-above", bestBound, entropy),
                Statement.within("exact-near", bestBound, entropy, 0.2),
                // A gap in proportion to 1/T would give a quarter.
                Statement.atMost("more-steps", gaps[2] / gaps[0], 0.5),
                Statement.atLeast("learnt-above", reachedBound, entropy),
                // Along equal walks the two differ by what was not learnt, with a standard error of 0.002.
                Statement.atLeast("learnt-not-better", reachedBound, bestBound),
                Statement.within("learnt-near", reachedBound, bestBound, quick ? 0.15 : 0.05),
                // Draws by the exact denoiser, too, lie 0.02 and 0.005 above the floors.
                Statement.atMost("sliced", byLearnt.sliced(), floor.sliced() + (quick ? 0.06 : 0.04))
                        .with("floor", floor.sliced()),
                Statement.atMost("jsd", byLearnt.divergence(), floor.divergence() + (quick ? 0.03 : 0.01))
                        .with("floor", floor.divergence()));
    }

    private static Figure terms(DiffusionBound best, DiffusionBound reached) {
        double[] x = new double[STEPS - 1];
        Arrays.setAll(x, i -> i + 2);
        return new Figure.Lines(
                "terms",
                Figure.Axis.linear("diffusion.step"),
                Figure.Axis.logarithmic("diffusion.term"),
                List.of(
                        new Figure.Line(
                                Label.of("diffusion.exact"),
                                Figure.Stroke.NEUTRAL,
                                x,
                                Arrays.copyOfRange(best.terms(), 1, STEPS)),
                        new Figure.Line(
                                Label.of("diffusion.learnt"),
                                Figure.Stroke.CURRENT,
                                x,
                                Arrays.copyOfRange(reached.terms(), 1, STEPS))),
                List.of());
    }

    private static Figure training(Curve bounds, double entropy, double best) {
        return new Figure.Lines(
                "training",
                Figure.Axis.linear("step"),
                Figure.Axis.linear("diffusion.bound"),
                List.of(bounds.line("diffusion.learnt", Figure.Stroke.CURRENT)),
                List.of(
                        new Figure.Level(Label.of("diffusion.entropy"), entropy),
                        new Figure.Level(Label.of("diffusion.exact"), best)));
    }

    private static Figure bySteps(double[] gaps, double entropy) {
        double[] x = Arrays.stream(LENGTHS).asDoubleStream().toArray();
        double[] y = Arrays.stream(gaps).map(gap -> entropy + gap).toArray();
        return new Figure.Lines(
                "lengths",
                Figure.Axis.logarithmic("diffusion.steps"),
                Figure.Axis.linear("diffusion.bound"),
                List.of(Figure.Line.points(Label.of("diffusion.exact"), Figure.Stroke.SOLID, x, y)),
                List.of(new Figure.Level(Label.of("diffusion.entropy"), entropy)));
    }

    private static Figure table(
            double entropy,
            DiffusionBound best,
            DiffusionBound reached,
            Distances floor,
            Distances byExact,
            Distances byLearnt) {
        return new Figure.Table(
                "models",
                List.of(
                        Label.of("diffusion.bound"),
                        Label.of("diffusion.gap"),
                        Label.of("diffusion.gap-error"),
                        Label.of("diffusion.sliced"),
                        Label.of("diffusion.jsd")),
                List.of(
                        new Figure.Row(
                                Label.of("diffusion.data"),
                                new double[] {entropy, 0, 0, floor.sliced(), floor.divergence()}),
                        row("diffusion.exact", entropy, best, byExact),
                        row("diffusion.learnt", entropy, reached, byLearnt)));
    }

    private static Figure.Row row(String label, double entropy, DiffusionBound bound, Distances distances) {
        return new Figure.Row(Label.of(label), new double[] {
            entropy + bound.gap(), bound.gap(), bound.gapError(), distances.sliced(), distances.divergence()
        });
    }
}
