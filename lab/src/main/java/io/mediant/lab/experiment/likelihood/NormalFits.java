package io.mediant.lab.experiment.likelihood;

import static io.mediant.lab.experiment.likelihood.ReverseMinimum.divergence;

import io.mediant.core.density.Density;
import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.experiment.Label;
import io.mediant.lab.experiment.Statement;
import io.mediant.lab.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * One normal law q is fitted to two modes p, by either direction of the Kullback-Leibler divergence.
 *
 * <p>Maximum likelihood, the least KL(p‖q), must put mass wherever p has some: its mean and variance are those of p. The least KL(q‖p) must put none
 * where p has none: q settles on one mode of weight w, where KL(q‖p) is about ln(1/w). Each fit is compared with the exact minimum.
 */
public final class NormalFits implements Experiment {
    private static final int SECONDS = 7;
    private static final Mixture P = Mixture.of(new double[] {0.6, 0.4}, Normal.of(-3, 0.6), Normal.of(2.5, 0.8));
    private static final Normal START = Normal.of(2.5, 0.8);
    private static final Normal LEFT_START = Normal.of(-2, 1);
    private static final Normal RIGHT_START = Normal.of(1.5, 1);
    /** 3 standard deviations from either mode; p itself has 0.13 % of its mass between them. */
    private static final double VALLEY_LOW = -3 + 3 * 0.6;

    private static final double VALLEY_HIGH = 2.5 - 3 * 0.8;
    private static final int PAIRS = 256;
    private static final int WATCHED = 20;
    private static final double WINDOW = 6;
    private static final int POINTS = 241;

    /** The experiment. */
    public NormalFits() {}

    @Override
    public String name() {
        return "mle";
    }

    @Override
    public OptionalInt seconds() {
        return OptionalInt.of(SECONDS);
    }

    @Override
    public Findings run(Run run) {
        SplittableRandom random = new SplittableRandom(run.seed());
        double[] data = P.sample(random.nextLong(), run.pick(20_000, 5_000));
        Noise noise = new Noise(random.split());
        Fit forward = forward(run, data);
        Fit left = reverse(run, new Training.Span("mle.reverse", 0.3, 0.6), "mle.reverse-left", LEFT_START, noise);
        Fit right = reverse(run, new Training.Span("mle.reverse", 0.6, 0.9), "mle.reverse-right", RIGHT_START, noise);
        run.progress(0.9, "mle.exact");
        Findings findings = findings(data, forward, left, right);
        run.progress(1, "mle.exact");
        return findings;
    }

    /** A law that was learnt, and both divergences on the way to it. */
    private record Fit(Normal law, Curve ofData, Curve ofModel) {}

    private static Fit forward(Run run, double[] data) {
        try (LearntNormal q = new LearntNormal(START);
                StepScope scope = new StepScope()) {
            Tensor points = Tensors.vector(floats(data));
            Watch watch = new Watch(run, "mle.forward", q);
            Training.Span span = new Training.Span("mle.forward", 0, 0.3);
            new Training(run, span, "mle.forward", run.pick(2_000, 1_200), 0.1)
                    .descend(
                            q.parameters(),
                            step -> q.negativeLogLikelihood(points),
                            (steps, loss) -> watch.look(steps));
            return watch.fit();
        }
    }

    private static Fit reverse(Run run, Training.Span span, String trainee, Normal start, Noise noise) {
        try (LearntNormal q = new LearntNormal(start)) {
            Watch watch = new Watch(run, trainee, q);
            new Training(run, span, trainee, run.pick(2_500, 1_000), 0.03)
                    .descend(
                            q.parameters(),
                            step -> q.reverseLoss(P, Tensors.vector(noise.drawMirrored(PAIRS))),
                            (steps, loss) -> watch.look(steps));
            return watch.fit();
        }
    }

    /** Measures both divergences of a learnt law, now and then. */
    private static final class Watch {
        private final Run run;
        private final String trainee;
        private final LearntNormal q;
        private final Curve ofData = new Curve();
        private final Curve ofModel = new Curve();

        Watch(Run run, String trainee, LearntNormal q) {
            this.run = run;
            this.trainee = trainee;
            this.q = q;
            look(0);
        }

        void look(int steps) {
            if (steps % WATCHED == 0) {
                double forward = divergence(P, q.law());
                double reverse = divergence(q.law(), P);
                ofData.add(steps, forward);
                ofModel.add(steps, reverse);
                run.metrics(trainee, steps, Map.of("kl_data_model_nats", forward, "kl_model_data_nats", reverse));
            }
        }

        Fit fit() {
            return new Fit(q.law(), ofData, ofModel);
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static Findings findings(double[] data, Fit forward, Fit left, Fit right) {
        Normal moments = Normal.of(P.mean(), Math.sqrt(P.variance()));
        Normal leftMinimum = ReverseMinimum.from(LEFT_START, P);
        Normal rightMinimum = ReverseMinimum.from(RIGHT_START, P);
        return new Findings(
                statements(data, moments, forward.law(), left.law(), right.law(), leftMinimum, rightMinimum),
                List.of(
                        densities(forward.law(), left.law(), right.law()),
                        training(forward, left, divergence(P, moments), divergence(leftMinimum, P)),
                        table(moments, forward.law(), left.law(), leftMinimum, right.law(), rightMinimum)));
    }

    private static List<Statement> statements(
            double[] data,
            Normal moments,
            Normal forward,
            Normal left,
            Normal right,
            Normal leftMinimum,
            Normal rightMinimum) {
        int n = data.length;
        double mean = Arrays.stream(data).average().orElseThrow();
        double square = Arrays.stream(data).map(x -> (x - mean) * (x - mean)).sum();
        // Four standard errors of a mean of n draws; the standard deviation of draws of p scatters less.
        double sampling = 4 * moments.sigma() / Math.sqrt(n);
        return List.of(
                // The loss of fixed points has no noise, so the training should end at its minimum but for floats.
                Statement.within("forward-sample-mean", forward.mu(), mean, 0.001),
                Statement.within("forward-sample-sd", forward.sigma(), Math.sqrt(square / n), 0.001),
                Statement.within("forward-mean", forward.mu(), moments.mu(), sampling),
                Statement.within("forward-sd", forward.sigma(), moments.sigma(), sampling),
                // An error of 4/√n standard deviations of the mean costs 8/n nats, one of half of that of ln σ 4/n.
                Statement.within("forward-kl", divergence(P, forward), divergence(P, moments), 12.0 / n),
                Statement.within("forward-valley", valley(forward), valley(moments), 4 / Math.sqrt(n)),
                // Draws of the last steps leave the fourth decimal open.
                Statement.within("reverse-mean", left.mu(), leftMinimum.mu(), 0.002),
                Statement.withinShare("reverse-sd", left.sigma(), leftMinimum.sigma(), 0.002),
                Statement.within("reverse-kl", divergence(left, P), divergence(leftMinimum, P), 0.0001)
                        .with("weight", 0.6),
                Statement.within("reverse-other", divergence(right, P), divergence(rightMinimum, P), 0.0001)
                        .with("weight", 0.4),
                Statement.atMost("reverse-valley", valley(left), 0.01),
                Statement.atLeast("reverse-blind", divergence(P, left), 10 * divergence(P, moments)));
    }

    private static double valley(Density q) {
        return q.cdf(VALLEY_HIGH) - q.cdf(VALLEY_LOW);
    }

    private static Figure densities(Normal forward, Normal left, Normal right) {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = WINDOW * (2.0 * i / (POINTS - 1) - 1);
        }
        return new Figure.Lines(
                "densities",
                Figure.Axis.linear("mle.x"),
                Figure.Axis.linear("mle.density"),
                List.of(
                        density("mle.data", Figure.Stroke.REFERENCE, x, P),
                        density("mle.forward", Figure.Stroke.CURRENT, x, forward),
                        density("mle.reverse-left", Figure.Stroke.SOLID, x, left),
                        density("mle.reverse-right", Figure.Stroke.DOTTED, x, right)),
                List.of());
    }

    private static Figure.Line density(String label, Figure.Stroke stroke, double[] x, Density density) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = density.density(x[i]);
        }
        return new Figure.Line(Label.of(label), stroke, x, y);
    }

    private static Figure training(Fit forward, Fit left, double leastOfData, double leastOfModel) {
        return new Figure.Lines(
                "training",
                Figure.Axis.linear("step"),
                Figure.Axis.logarithmic("mle.kl"),
                List.of(
                        forward.ofData().line("mle.forward-kl", Figure.Stroke.CURRENT),
                        forward.ofModel().line("mle.forward-kl-model", Figure.Stroke.DASHED),
                        left.ofModel().line("mle.reverse-kl", Figure.Stroke.SOLID),
                        left.ofData().line("mle.reverse-kl-data", Figure.Stroke.DOTTED)),
                List.of(
                        new Figure.Level(Label.of("mle.least-data"), leastOfData),
                        new Figure.Level(Label.of("mle.least-model"), leastOfModel)));
    }

    private static Figure table(
            Normal moments, Normal forward, Normal left, Normal leftMinimum, Normal right, Normal rightMinimum) {
        List<Figure.Row> rows = new ArrayList<>();
        rows.add(new Figure.Row(
                Label.of("mle.data"), new double[] {P.mean(), Math.sqrt(P.variance()), 0, 0, valley(P)}));
        rows.add(row("mle.moments", moments));
        rows.add(row("mle.forward", forward));
        rows.add(row("mle.left-minimum", leftMinimum));
        rows.add(row("mle.reverse-left", left));
        rows.add(row("mle.right-minimum", rightMinimum));
        rows.add(row("mle.reverse-right", right));
        return new Figure.Table(
                "fits",
                List.of(
                        Label.of("mle.mean"),
                        Label.of("mle.sd"),
                        Label.of("mle.kl-data-model"),
                        Label.of("mle.kl-model-data"),
                        Label.of("mle.valley")),
                rows);
    }

    private static Figure.Row row(String label, Normal q) {
        return new Figure.Row(
                Label.of(label), new double[] {q.mu(), q.sigma(), divergence(P, q), divergence(q, P), valley(q)});
    }
}
