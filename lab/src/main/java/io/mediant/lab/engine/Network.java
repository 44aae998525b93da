package io.mediant.lab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * A network of fully connected layers: x → W x + b, an activation between the layers and none after the last.
 *
 * <p>It begins with weights and biases drawn uniformly within 1/√inputs of 0, as PyTorch's linear layers do. It owns memory outside of the heap.
 */
public final class Network implements AutoCloseable {
    private final List<Integer> widths;
    private final Activation activation;
    private final List<Tensor> parameters;

    private Network(List<Integer> widths, Activation activation, List<Tensor> parameters) {
        this.widths = widths;
        this.activation = activation;
        this.parameters = parameters;
    }

    /**
     * A network with drawn weights.
     *
     * @param widths the number of inputs, of units of each hidden layer, and of outputs: at least two numbers of at least 1
     * @throws IllegalArgumentException if they are not
     */
    public static Network of(List<Integer> widths, Activation activation, RandomGenerator random) {
        if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException("widths are at least two numbers of at least 1, but are " + widths);
        }
        List<Tensor> parameters = new ArrayList<>();
        for (int layer = 0; layer + 1 < widths.size(); layer++) {
            int inputs = widths.get(layer);
            int outputs = widths.get(layer + 1);
            double bound = 1 / Math.sqrt(inputs);
            parameters.add(parameter(Tensors.matrix(uniform(random, inputs * outputs, bound), outputs, inputs)));
            parameters.add(parameter(Tensors.vector(uniform(random, outputs, bound))));
        }
        return new Network(List.copyOf(widths), activation, List.copyOf(parameters));
    }

    private static Tensor parameter(Tensor values) {
        return StepScope.keep(values.requires_grad_(true));
    }

    private static float[] uniform(RandomGenerator random, int count, double bound) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    /** A network with the same weights that then goes its own way. */
    public Network copy() {
        try (NoGradGuard guard = new NoGradGuard()) {
            List<Tensor> copies =
                    parameters.stream().map(tensor -> tensor.detach().clone()).toList();
            copies.forEach(StepScope::keep);
            copies.forEach(tensor -> tensor.requires_grad_(true));
            return new Network(widths, activation, copies);
        }
    }

    /** The outputs for each row. @param input rows of as many numbers as the network has inputs */
    public Tensor forward(Tensor input) {
        Tensor value = input;
        for (int layer = 0; layer < layers(); layer++) {
            value = torch.linear(value, parameters.get(2 * layer), new TensorOptional(parameters.get(2 * layer + 1)));
            if (layer + 1 < layers()) {
                value = activation.apply(value);
            }
        }
        return value;
    }

    /** The outputs for each row, without a graph for gradients. */
    public Tensor evaluate(Tensor input) {
        try (NoGradGuard guard = new NoGradGuard()) {
            return forward(input);
        }
    }

    /** Weights and biases of each layer in turn: W1, b1, W2, b2, ... A row of W belongs to an output. */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** The number of layers with weights. */
    public int layers() {
        return widths.size() - 1;
    }

    /** The numbers of inputs, units and outputs. */
    public List<Integer> widths() {
        return widths;
    }

    /** Draws every weight into [-bound, bound], as the first Wasserstein GAN does after each step. */
    public void clip(double bound) {
        try (StepScope scope = new StepScope();
                NoGradGuard guard = new NoGradGuard()) {
            ScalarOptional low = new ScalarOptional(new Scalar(-bound));
            ScalarOptional high = new ScalarOptional(new Scalar(bound));
            parameters.forEach(tensor -> tensor.clamp_(low, high));
        }
    }

    /** Whether gradients flow to the weights. */
    public void learning(boolean on) {
        parameters.forEach(tensor -> tensor.set_requires_grad(on));
    }

    /** The norm of the gradients of each layer, weights and biases together, from those in the order of {@link #parameters}. */
    public static double[] layerNorms(List<Tensor> gradients) {
        double[] norms = new double[gradients.size() / 2];
        for (int layer = 0; layer < norms.length; layer++) {
            norms[layer] = Gradients.norm(gradients.subList(2 * layer, 2 * layer + 2));
        }
        return norms;
    }

    @Override
    public void close() {
        parameters.forEach(StepScope::release);
    }
}
