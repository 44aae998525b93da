package io.mediant.lab.training;

import io.mediant.lab.engine.Activation;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.Objective;
import io.mediant.lab.objective.Restraint;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/** The side of the game that scores draws: a network with its optimizer, its objective and its restraint. It owns memory outside of the heap. */
public final class JudgeNetwork implements AutoCloseable {
    private final Network network;
    private final Optimizer optimizer;
    private final Objective objective;
    private final Restraint restraint;

    private JudgeNetwork(Network network, Optimizer optimizer, Objective objective, Restraint restraint) {
        this.network = network;
        this.optimizer = optimizer;
        this.objective = objective;
        this.restraint = restraint;
    }

    /** A judge with drawn weights, of draws with so many numbers. */
    public static JudgeNetwork of(
            int dimensions,
            List<Integer> layers,
            Objective objective,
            Restraint restraint,
            Descent descent,
            RandomGenerator random) {
        List<Integer> widths = new ArrayList<>();
        widths.add(dimensions);
        widths.addAll(layers);
        widths.add(1);
        Network network = Network.of(widths, Activation.LEAKY_RELU, random);
        return new JudgeNetwork(network, Optimizer.of(network.parameters(), descent), objective, restraint);
    }

    /** The scores of draws, a column. */
    public Tensor scores(Tensor draws) {
        return network.forward(draws);
    }

    /** The scores of draws, without a graph for gradients. */
    public double[] scoresOf(Tensor draws) {
        return Tensors.doubles(network.evaluate(draws));
    }

    /**
     * One step.
     *
     * @param random for instance noise and for the lines of a gradient penalty
     * @return the loss before the step, penalties included
     */
    public double learn(Tensor real, Tensor fake, RandomGenerator random) {
        Tensor seenReal = seen(real, random);
        Tensor seenFake = seen(fake, random);
        Tensor loss = objective.judgeLoss(scores(seenReal), scores(seenFake));
        if (restraint instanceof Restraint.GradientPenalty penalty) {
            Tensor slopes = slopes(between(seenReal, seenFake, random));
            loss = loss.add(Tensors.scaled(Tensors.shifted(slopes, -1).square().mean(), penalty.lambda()));
        } else if (restraint instanceof Restraint.RealGradientPenalty penalty) {
            loss = loss.add(Tensors.scaled(slopes(seenReal).square().mean(), penalty.gamma() / 2));
        }
        optimizer.descend(loss);
        if (restraint instanceof Restraint.Clipping clipping) {
            network.clip(clipping.bound());
        }
        return Tensors.number(loss);
    }

    /** The draws as the judge sees them while it learns, and as the generator is judged by. */
    public Tensor seen(Tensor draws, RandomGenerator random) {
        if (restraint instanceof Restraint.InstanceNoise noise) {
            long rows = draws.size(0);
            long columns = draws.size(1);
            float[] values = new float[Math.toIntExact(rows * columns)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (noise.deviation() * random.nextGaussian());
            }
            return draws.add(Tensors.matrix(values, rows, columns));
        }
        return draws;
    }

    /** Points on the lines from each real to the fake draw beside it, each at its own random place. */
    private static Tensor between(Tensor real, Tensor fake, RandomGenerator random) {
        int rows = Math.toIntExact(real.size(0));
        float[] shares = new float[rows];
        for (int i = 0; i < rows; i++) {
            shares[i] = random.nextFloat();
        }
        Tensor share = Tensors.matrix(shares, rows, 1);
        return real.add(share.mul(fake.sub(real)));
    }

    /** ‖∇s‖ at each point, through which gradients flow to the weights. */
    private Tensor slopes(Tensor points) {
        Tensor input = points.detach().requires_grad_(true);
        Tensor gradient = Gradients.differentiable(scores(input), input);
        return Tensors.shifted(gradient.square().sum(new long[] {1}), 1e-12).sqrt();
    }

    /** ‖∇s‖ at each point. */
    public double[] slopesAt(Tensor points) {
        Tensor input = points.detach().requires_grad_(true);
        Tensor gradient = Gradients.of(scores(input).sum(), List.of(input)).get(0);
        return Tensors.doubles(gradient.square().sum(new long[] {1}).sqrt());
    }

    public Network network() {
        return network;
    }

    public Optimizer optimizer() {
        return optimizer;
    }

    public Objective objective() {
        return objective;
    }

    public Restraint restraint() {
        return restraint;
    }

    @Override
    public void close() {
        optimizer.close();
        network.close();
    }
}
