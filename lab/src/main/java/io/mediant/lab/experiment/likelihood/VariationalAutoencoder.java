package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import io.mediant.lab.target.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * The divergence of an autoencoder's codes from their prior, and when it collapses: linear autoencoders are trained on small pictures at several prices
 * of the divergence, and compared latent by latent with {@link ProbabilisticPca}.
 */
public final class VariationalAutoencoder implements Experiment {
    private static final int LATENTS = 8;
    private static final int BATCH = 256;
    private static final int WATCHED = 50;
    private static final int SHOWN = 10;
    /** σ²: below the eighth eigenvalue of the pictures, 0.16, so that at β = 1 every latent pays. */
    private static final double NOISE = 0.025;
    /** Codes above this divergence in nats are alive. The draws of training keep collapsed ones at about a hundredth of it. */
    private static final double ALIVE = 0.02;

    /** How far the bound may lie below the best log likelihood, in nats per picture: about 0.03 is left after a full training, 0.2 after a short one. */
    private static final double SLACK = 0.1;

    private static final double QUICK_SLACK = 0.4;
    private static final double RATE = 0.015;

    /** The experiment. */
    public VariationalAutoencoder() {}

    @Override
    public String name() {
        return "vae";
    }

    @Override
    public Findings run(Run run) {
        SplittableRandom random = new SplittableRandom(run.seed());
        float[] pictures = Shapes.draw(run.pick(4_000, 2_000), random);
        ProbabilisticPca theory = ProbabilisticPca.of(pictures, Shapes.PIXELS);
        // Between two eigenvalues that are apart: four latents should live and four collapse.
        double between = Math.sqrt(theory.eigenvalue(3) * theory.eigenvalue(4)) / NOISE;
        double above = 2 * theory.eigenvalue(0) / NOISE;
        List<Setting> settings = List.of(
                new Setting("vae.plain", 1, false),
                new Setting("vae.annealed", 1, true),
                new Setting("vae.half", between, false),
                new Setting("vae.collapsed", above, false));
        try (StepScope scope = new StepScope()) {
            Tensor rows = Tensors.matrix(pictures, pictures.length / Shapes.PIXELS, Shapes.PIXELS);
            List<Trained> trained = new ArrayList<>();
            for (Setting setting : settings) {
                run.progress((double) trained.size() / settings.size(), "vae.training");
                trained.add(train(run, setting, rows, theory, random.split()));
            }
            run.progress(1, "vae.training");
            return new Findings(
                    statements(theory, trained, run.quick() ? QUICK_SLACK : SLACK),
                    List.of(
                            latents(theory, trained),
                            training(theory, trained),
                            pictures(pictures, trained),
                            table(theory, trained)));
        }
    }

    /** How an autoencoder is trained. @param annealed whether the price rises to β from 0 during the first half */
    private record Setting(String name, double beta, boolean annealed) {
        double price(int step, int steps) {
            return annealed ? beta * Math.min(1, 2.0 * step / steps) : beta;
        }
    }

    /**
     * What a training ended with.
     *
     * @param divergences of the latents from the prior, falling, in nats
     * @param bound the evidence lower bound per picture, in nats
     * @param logLikelihood of the pictures under the learnt decoder, per picture, in nats
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Trained(
            Setting setting,
            double[] divergences,
            double bound,
            double logLikelihood,
            Curve divergence,
            float[] reconstructed,
            float[] drawn) {
        double sum() {
            return Arrays.stream(divergences).sum();
        }

        int alive() {
            return VariationalAutoencoder.alive(divergences);
        }
    }

    private static int alive(double[] divergences) {
        return (int) Arrays.stream(divergences)
                .filter(divergence -> divergence > ALIVE)
                .count();
    }

    private static Trained train(
            Run run, Setting setting, Tensor rows, ProbabilisticPca theory, SplittableRandom random) {
        int steps = run.pick(6_000, 2_000);
        Noise noise = new Noise(random.split());
        Curve curve = new Curve();
        try (LinearVae vae = new LinearVae(Shapes.PIXELS, LATENTS, NOISE, random)) {
            new Training(run, setting.name(), steps, RATE)
                    .descend(
                            vae.parameters(),
                            step -> vae.loss(
                                    batch(rows, random),
                                    Tensors.matrix(noise.draw(BATCH * LATENTS), BATCH, LATENTS),
                                    setting.price(step, steps)),
                            step -> watch(run, setting, vae, rows, step, curve));
            double[] divergences = vae.divergences(rows);
            double bound = vae.evidenceLowerBound(rows, divergences);
            Arrays.sort(divergences);
            float[] shown = vae.reconstructed(rows.narrow(0, 0, SHOWN));
            float[] drawn = vae.decoded(noise.draw(SHOWN * LATENTS));
            double logLikelihood = theory.logLikelihood(vae.marginal());
            return new Trained(setting, falling(divergences), bound, logLikelihood, curve, shown, drawn);
        }
    }

    private static double[] falling(double[] ascending) {
        double[] falling = new double[ascending.length];
        Arrays.setAll(falling, i -> ascending[ascending.length - 1 - i]);
        return falling;
    }

    private static Tensor batch(Tensor rows, SplittableRandom random) {
        return rows.index_select(
                0, Tensors.indices(random.longs(BATCH, 0, rows.size(0)).toArray()));
    }

    private static void watch(Run run, Setting setting, LinearVae vae, Tensor rows, int step, Curve curve) {
        if (step % WATCHED == 0) {
            double[] divergences = vae.divergences(rows.narrow(0, 0, BATCH));
            double sum = Arrays.stream(divergences).sum();
            curve.add(step, sum);
            double bound = vae.evidenceLowerBound(rows.narrow(0, 0, BATCH), divergences);
            run.metrics(setting.name(), step, Map.of("kl_nats", sum, "elbo_nats", bound, "latents_alive", (double)
                    alive(divergences)));
        }
    }

    private static List<Statement> statements(ProbabilisticPca theory, List<Trained> trained, double slack) {
        Trained plain = trained.get(0);
        Trained annealed = trained.get(1);
        Trained half = trained.get(2);
        Trained collapsed = trained.get(3);
        double best = theory.bestLogLikelihood(LATENTS, NOISE);
        return List.of(
                // Steps with drawn pictures and codes leave a percent or two of noise.
                divergence("kl", theory, plain, 0.03),
                divergence("kl-annealed", theory, annealed, 0.03),
                divergence("kl-half", theory, half, 0.03),
                // At β = 1 latents may share directions of near eigenvalues at hardly any loss; here they cannot.
                Statement.within("latents-half", furthest(theory, half), 0, 0.02)
                        .with("beta", half.setting().beta()),
                Statement.within("alive", plain.alive(), aliveInTheory(theory, plain), 0),
                Statement.within("alive-half", half.alive(), aliveInTheory(theory, half), 0)
                        .with("beta", half.setting().beta()),
                Statement.within("alive-collapsed", collapsed.alive(), aliveInTheory(theory, collapsed), 0)
                        .with("beta", collapsed.setting().beta()),
                Statement.within("bound-tight", plain.bound(), plain.logLikelihood(), slack / 2),
                Statement.within("bound-best", plain.bound(), best, slack),
                Statement.within("bound-annealed", annealed.bound(), best, slack),
                Statement.atMost("bound-below", plain.bound(), best));
    }

    private static Statement divergence(String id, ProbabilisticPca theory, Trained trained, double share) {
        return Statement.withinShare(
                        id,
                        trained.sum(),
                        Arrays.stream(expected(theory, trained)).sum(),
                        share)
                .with("beta", trained.setting().beta());
    }

    private static double[] expected(ProbabilisticPca theory, Trained trained) {
        return theory.divergences(LATENTS, trained.setting().beta() * NOISE);
    }

    private static int aliveInTheory(ProbabilisticPca theory, Trained trained) {
        return alive(expected(theory, trained));
    }

    private static double furthest(ProbabilisticPca theory, Trained trained) {
        double[] expected = expected(theory, trained);
        double furthest = 0;
        for (int i = 0; i < LATENTS; i++) {
            furthest = Math.max(furthest, Math.abs(trained.divergences()[i] - expected[i]));
        }
        return furthest;
    }

    private static Figure latents(ProbabilisticPca theory, List<Trained> trained) {
        Trained plain = trained.get(0);
        Trained half = trained.get(2);
        double[] x = new double[LATENTS];
        Arrays.setAll(x, i -> i + 1);
        return new Figure.Lines(
                "latents",
                Figure.Axis.linear("vae.latent"),
                Figure.Axis.linear("vae.kl"),
                List.of(
                        new Figure.Line(
                                Label.of("vae.theory-plain"), Figure.Stroke.NEUTRAL, x, expected(theory, plain)),
                        new Figure.Line(Label.of("vae.plain"), Figure.Stroke.SOLID, x, plain.divergences()),
                        new Figure.Line(Label.of("vae.theory-half"), Figure.Stroke.NEUTRAL, x, expected(theory, half)),
                        new Figure.Line(label(half), Figure.Stroke.DASHED, x, half.divergences())),
                List.of());
    }

    private static Label label(Trained trained) {
        return Label.of(trained.setting().name(), "beta", trained.setting().beta());
    }

    private static Figure training(ProbabilisticPca theory, List<Trained> trained) {
        double level = Arrays.stream(expected(theory, trained.get(0))).sum();
        return new Figure.Lines(
                "training",
                Figure.Axis.linear("step"),
                Figure.Axis.linear("vae.kl-sum"),
                List.of(
                        trained.get(0).divergence().line("vae.plain", Figure.Stroke.SOLID),
                        trained.get(1).divergence().line("vae.annealed", Figure.Stroke.DASHED)),
                List.of(new Figure.Level(Label.of("vae.theory-plain"), level)));
    }

    private static Figure pictures(float[] pictures, List<Trained> trained) {
        List<Figure.Strip> strips = new ArrayList<>();
        strips.add(new Figure.Strip(Label.of("vae.data"), Arrays.copyOf(pictures, SHOWN * Shapes.PIXELS)));
        for (int i : new int[] {0, 2, 3}) {
            strips.add(
                    new Figure.Strip(label(trained.get(i)), inked(trained.get(i).reconstructed())));
        }
        strips.add(new Figure.Strip(Label.of("vae.drawn"), inked(trained.get(0).drawn())));
        return new Figure.Pictures("pictures", Shapes.SIDE, Shapes.SIDE, strips);
    }

    /** A linear decoder knows no limits of ink; a picture does. */
    private static float[] inked(float[] values) {
        float[] inked = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            inked[i] = Math.min(1, Math.max(0, values[i]));
        }
        return inked;
    }

    private static Figure table(ProbabilisticPca theory, List<Trained> trained) {
        List<Figure.Row> rows = new ArrayList<>();
        for (Trained one : trained) {
            double[] expected = expected(theory, one);
            rows.add(new Figure.Row(label(one), new double[] {
                one.setting().beta() * NOISE,
                one.alive(),
                alive(expected),
                one.sum(),
                Arrays.stream(expected).sum(),
                one.bound(),
                one.logLikelihood()
            }));
        }
        return new Figure.Table(
                "settings",
                List.of(
                        Label.of("vae.threshold"),
                        Label.of("vae.alive"),
                        Label.of("vae.alive-theory"),
                        Label.of("vae.kl-sum"),
                        Label.of("vae.kl-theory"),
                        Label.of("vae.bound"),
                        Label.of("vae.log-likelihood")),
                rows);
    }
}
