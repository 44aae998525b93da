package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.target.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The figures of {@link VariationalAutoencoder}. */
final class VaeFigures {
    /** Pictures in a row. */
    static final int SHOWN = 10;

    private VaeFigures() {}

    /** @param trained plainly, with annealing, at the price that half of the latents survive, and at one that none does */
    static List<Figure> of(float[] pictures, List<TrainedVae> trained) {
        return List.of(latents(trained), training(trained), pictures(pictures, trained), table(trained));
    }

    private static Figure latents(List<TrainedVae> trained) {
        TrainedVae plain = trained.get(0);
        TrainedVae half = trained.get(2);
        double[] x = new double[plain.expected().length];
        Arrays.setAll(x, i -> i + 1);
        return new Figure.Lines(
                "latents",
                Figure.Axis.linear("vae.latent"),
                Figure.Axis.linear("vae.kl"),
                List.of(
                        new Figure.Line(Label.of("vae.theory-plain"), Figure.Stroke.NEUTRAL, x, plain.expected()),
                        new Figure.Line(Label.of("vae.plain"), Figure.Stroke.SOLID, x, plain.divergences()),
                        new Figure.Line(Label.of("vae.theory-half"), Figure.Stroke.NEUTRAL, x, half.expected()),
                        new Figure.Line(label(half), Figure.Stroke.DASHED, x, half.divergences())),
                List.of());
    }

    private static Label label(TrainedVae trained) {
        return Label.of(trained.setting().name(), "beta", trained.setting().beta());
    }

    private static Figure training(List<TrainedVae> trained) {
        return new Figure.Lines(
                "training",
                Figure.Axis.linear("step"),
                Figure.Axis.linear("vae.kl-sum"),
                List.of(
                        trained.get(0).divergence().line("vae.plain", Figure.Stroke.SOLID),
                        trained.get(1).divergence().line("vae.annealed", Figure.Stroke.DASHED)),
                List.of(new Figure.Level(
                        Label.of("vae.theory-plain"), trained.get(0).expectedSum())));
    }

    private static Figure pictures(float[] pictures, List<TrainedVae> trained) {
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

    private static Figure table(List<TrainedVae> trained) {
        List<Figure.Row> rows = new ArrayList<>();
        for (TrainedVae one : trained) {
            rows.add(new Figure.Row(label(one), new double[] {
                one.setting().beta() * VariationalAutoencoder.NOISE,
                one.alive(),
                one.expectedAlive(),
                one.sum(),
                one.expectedSum(),
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
