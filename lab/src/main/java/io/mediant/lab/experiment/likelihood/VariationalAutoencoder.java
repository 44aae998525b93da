package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import io.mediant.lab.target.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * The divergence of an autoencoder's codes from their prior, and when it collapses: linear autoencoders are trained on small pictures at several prices
 * of the divergence, and compared latent by latent with {@link ProbabilisticPca}.
 */
public final class VariationalAutoencoder implements Experiment {
    private static final int SECONDS = 26;
    private static final int LATENTS = 8;
    private static final int BATCH = 256;
    private static final int WATCHED = 50;
    /** σ²: below the eighth eigenvalue of the pictures, 0.16, so that at β = 1 every latent pays. */
    static final double NOISE = 0.025;
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
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        SplittableRandom random = new SplittableRandom(run.seed());
        float[] pictures = Shapes.draw(run.pick(4_000, 2_000), random);
        ProbabilisticPca theory = ProbabilisticPca.of(pictures, Shapes.PIXELS);
        // Between two eigenvalues that are apart: four latents should live and four collapse.
        double between = Math.sqrt(theory.eigenvalue(3) * theory.eigenvalue(4)) / NOISE;
        double above = 2 * theory.eigenvalue(0) / NOISE;
        List<TrainedVae.Setting> settings = List.of(
                new TrainedVae.Setting("vae.plain", 1, false),
                new TrainedVae.Setting("vae.annealed", 1, true),
                new TrainedVae.Setting("vae.half", between, false),
                new TrainedVae.Setting("vae.collapsed", above, false));
        try (StepScope scope = new StepScope()) {
            Tensor rows = Tensors.matrix(pictures, pictures.length / Shapes.PIXELS, Shapes.PIXELS);
            List<TrainedVae> trained = new ArrayList<>();
            for (TrainedVae.Setting setting : settings) {
                double done = trained.size();
                Training.Span span =
                        new Training.Span("vae.training", done / settings.size(), (done + 1) / settings.size());
                trained.add(train(run, span, setting, rows, theory, random.split()));
            }
            run.progress(1, "vae.training");
            return new Findings(
                    statements(theory, trained, run.quick() ? QUICK_SLACK : SLACK), VaeFigures.of(pictures, trained));
        }
    }

    private static TrainedVae train(
            Run run,
            Training.Span span,
            TrainedVae.Setting setting,
            Tensor rows,
            ProbabilisticPca theory,
            SplittableRandom random) {
        int steps = run.pick(6_000, 2_000);
        Noise noise = new Noise(random.split());
        Curve curve = new Curve();
        try (LinearVae vae = new LinearVae(Shapes.PIXELS, LATENTS, NOISE, random)) {
            new Training(run, span, setting.name(), steps, RATE)
                    .descend(
                            vae.parameters(),
                            step -> vae.loss(
                                    batch(rows, random),
                                    Tensors.matrix(noise.draw(BATCH * LATENTS), BATCH, LATENTS),
                                    setting.price(step, steps)),
                            (step, loss) -> watch(run, setting, vae, rows, step, curve));
            double[] divergences = vae.divergences(rows);
            double bound = vae.evidenceLowerBound(rows, divergences);
            Arrays.sort(divergences);
            double[] expected = theory.divergences(LATENTS, setting.beta() * NOISE);
            float[] shown = vae.reconstructed(rows.narrow(0, 0, VaeFigures.SHOWN));
            float[] drawn = vae.decoded(noise.draw(VaeFigures.SHOWN * LATENTS));
            double logLikelihood = theory.logLikelihood(vae.marginal());
            return new TrainedVae(setting, falling(divergences), expected, bound, logLikelihood, curve, shown, drawn);
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

    private static void watch(Run run, TrainedVae.Setting setting, LinearVae vae, Tensor rows, int step, Curve curve) {
        if (step % WATCHED == 0) {
            double[] divergences = vae.divergences(rows.narrow(0, 0, BATCH));
            double sum = Arrays.stream(divergences).sum();
            curve.add(step, sum);
            double bound = vae.evidenceLowerBound(rows.narrow(0, 0, BATCH), divergences);
            run.metrics(setting.name(), step, Map.of("kl_nats", sum, "elbo_nats", bound, "latents_alive", (double)
                    TrainedVae.alive(divergences)));
        }
    }

    private static List<Statement> statements(ProbabilisticPca theory, List<TrainedVae> trained, double slack) {
        TrainedVae plain = trained.get(0);
        TrainedVae annealed = trained.get(1);
        TrainedVae half = trained.get(2);
        TrainedVae collapsed = trained.get(3);
        double best = theory.bestLogLikelihood(LATENTS, NOISE);
        return List.of(
                // Steps with drawn pictures and codes leave a percent or two of noise.
                divergence("kl", plain, 0.03),
                divergence("kl-annealed", annealed, 0.03),
                divergence("kl-half", half, 0.03),
                // At β = 1 latents may share directions of near eigenvalues at hardly any loss; here they cannot.
                Statement.within("latents-half", half.furthest(), 0, 0.02)
                        .with("beta", half.setting().beta()),
                Statement.within("alive", plain.alive(), plain.expectedAlive(), 0),
                Statement.within("alive-half", half.alive(), half.expectedAlive(), 0)
                        .with("beta", half.setting().beta()),
                Statement.within("alive-collapsed", collapsed.alive(), collapsed.expectedAlive(), 0)
                        .with("beta", collapsed.setting().beta()),
                Statement.within("bound-tight", plain.bound(), plain.logLikelihood(), slack / 2),
                Statement.within("bound-best", plain.bound(), best, slack),
                Statement.within("bound-annealed", annealed.bound(), best, slack),
                Statement.atMost("bound-below", plain.bound(), best));
    }

    private static Statement divergence(String id, TrainedVae trained, double share) {
        return Statement.withinShare(id, trained.sum(), trained.expectedSum(), share)
                .with("beta", trained.setting().beta());
    }
}
