package io.mediant.lab.training;

import io.mediant.lab.LabException;
import io.mediant.lab.engine.Activation;
import io.mediant.lab.engine.Checkpoint;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.target.Target;
import io.mediant.lab.training.Streams.Purpose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * A generator that is trained against a judge. Every draw follows from the seed and the step, so two trainings of one seed begin with the same
 * generator and see the same data, whatever they play for. Not thread-safe; it owns memory outside of the heap.
 */
public final class GanTraining implements AutoCloseable {
    private final GanSettings settings;
    private final Target target;
    private final long seed;
    private final Network generator;
    private final Optimizer generatorOptimizer;
    private final JudgeNetwork judge;
    private long step;

    private GanTraining(
            GanSettings settings,
            Target target,
            long seed,
            Network generator,
            Optimizer generatorOptimizer,
            JudgeNetwork judge) {
        this.settings = settings;
        this.target = target;
        this.seed = seed;
        this.generator = generator;
        this.generatorOptimizer = generatorOptimizer;
        this.judge = judge;
    }

    /** A training before its first step. */
    public static GanTraining of(GanSettings settings, Target target, long seed) {
        List<Integer> widths = new ArrayList<>();
        widths.add(settings.noise());
        widths.addAll(settings.generatorLayers());
        widths.add(target.dimensions());
        Network generator = Network.of(widths, Activation.RELU, Streams.of(seed, Purpose.GENERATOR_WEIGHTS, 0));
        JudgeNetwork judge = JudgeNetwork.of(
                target.dimensions(),
                settings.judgeLayers(),
                settings.objective(),
                settings.restraint(),
                settings.judgeDescent(),
                Streams.of(seed, Purpose.JUDGE_WEIGHTS, 0));
        Optimizer optimizer = Optimizer.of(generator.parameters(), settings.generatorDescent());
        return new GanTraining(settings, target, seed, generator, optimizer, judge);
    }

    /**
     * One round: the judge's steps, then the generator's.
     *
     * @throws LabException if a loss is no longer a finite number; the networks are then beyond use
     */
    public void round() {
        for (int i = 0; i < settings.judgeSteps(); i++) {
            judgeStep(step * settings.judgeSteps() + i);
        }
        for (int i = 0; i < settings.generatorSteps(); i++) {
            generatorStep(step * settings.generatorSteps() + i);
        }
        step++;
    }

    /** One step of the judge alone, as the index-th of all its steps. */
    public void judgeStep(long index) {
        try (StepScope scope = new StepScope()) {
            RandomGenerator random = Streams.of(seed, Purpose.JUDGE_STEP, index);
            Tensor real = tensor(target.draw(settings.batch(), random), settings.batch());
            Tensor fake = generator.evaluate(noise(settings.batch(), random));
            requireFinite(judge.learn(real, fake, random), "judge");
        }
    }

    private void generatorStep(long index) {
        try (StepScope scope = new StepScope()) {
            RandomGenerator random = Streams.of(seed, Purpose.GENERATOR_STEP, index);
            Tensor loss = generatorLoss(noise(settings.batch(), random), random);
            generatorOptimizer.descend(loss);
            requireFinite(Tensors.number(loss), "generator");
        }
    }

    private Tensor generatorLoss(Tensor noise, RandomGenerator random) {
        judge.network().learning(false);
        try {
            Tensor fake = judge.seen(generator.forward(noise), random);
            return settings.objective().generatorLoss(judge.scores(fake));
        } finally {
            judge.network().learning(true);
        }
    }

    private void requireFinite(double loss, String player) {
        if (!Double.isFinite(loss)) {
            throw new LabException(
                    LabException.Kind.DIVERGED,
                    "the training diverged at step " + step,
                    "the loss of the " + player + " is " + loss,
                    "try a learning rate ten times lower, a gradient penalty, or other weights by another seed");
        }
    }

    /** The gradients of the generator's loss with respect to its weights, on a batch of its own; nothing moves. */
    public List<Tensor> generatorGradients(int rows, RandomGenerator random) {
        return Gradients.of(generatorLoss(noise(rows, random), random), generator.parameters());
    }

    /**
     * Where draws of the generator are pulled: minus the gradient of its loss at each, times their number.
     *
     * @param fake draws, row by row
     */
    public float[] pulls(float[] fake) {
        int rows = Math.floorDiv(fake.length, target.dimensions());
        try (StepScope scope = new StepScope()) {
            Tensor points = tensor(fake, rows).requires_grad_(true);
            Tensor loss = settings.objective().generatorLoss(judge.scores(points));
            Tensor gradient = Gradients.of(loss, List.of(points)).get(0);
            return Tensors.floats(Tensors.scaled(gradient, -rows));
        }
    }

    /** So many draws of the generator, row by row. */
    public float[] draw(int rows, RandomGenerator random) {
        try (StepScope scope = new StepScope()) {
            return Tensors.floats(generator.evaluate(noise(rows, random)));
        }
    }

    private Tensor noise(int rows, RandomGenerator random) {
        float[] values = new float[rows * settings.noise()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensors.matrix(values, rows, settings.noise());
    }

    /** Draws as a matrix. */
    public Tensor tensor(float[] draws, int rows) {
        return Tensors.matrix(draws, rows, target.dimensions());
    }

    /** Multiplies the learning rates that the training began with. */
    public void rateFactors(double ofJudge, double ofGenerator) {
        rate(judge.optimizer(), settings.judgeDescent().rate() * ofJudge);
        rate(generatorOptimizer, settings.generatorDescent().rate() * ofGenerator);
    }

    private static void rate(Optimizer optimizer, double rate) {
        if (optimizer.rate() != rate) {
            optimizer.rate(rate);
        }
    }

    /** The rounds that were made. */
    public long step() {
        return step;
    }

    public GanSettings settings() {
        return settings;
    }

    public Target target() {
        return target;
    }

    public JudgeNetwork judge() {
        return judge;
    }

    public Network generator() {
        return generator;
    }

    /** Writes the state. @throws LabException if it cannot be written */
    public void save(Path file) {
        checkpoint().write(file, step, fingerprint());
    }

    /** Reads a state that a training of the same settings and seed wrote. @throws LabException if there is none or it does not fit */
    public void load(Path file) {
        step = checkpoint().read(file, fingerprint());
    }

    private Checkpoint checkpoint() {
        return new Checkpoint()
                .with("generator", generator)
                .with("judge", judge.network())
                .with("generator-optimizer", generatorOptimizer)
                .with("judge-optimizer", judge.optimizer());
    }

    private String fingerprint() {
        return "seed " + seed + ", " + settings;
    }

    @Override
    public void close() {
        generatorOptimizer.close();
        generator.close();
        judge.close();
    }
}
