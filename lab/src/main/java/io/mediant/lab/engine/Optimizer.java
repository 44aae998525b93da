package io.mediant.lab.engine;

import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OptimizerParamGroupVector;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** Moves tensors down the gradient of a loss. It owns memory outside of the heap. */
public final class Optimizer implements AutoCloseable {
    private final org.bytedeco.pytorch.Optimizer optimizer;
    private final List<Tensor> parameters;
    private double rate;

    private Optimizer(org.bytedeco.pytorch.Optimizer optimizer, List<Tensor> parameters, double rate) {
        this.optimizer = optimizer;
        this.parameters = parameters;
        this.rate = rate;
    }

    /** An optimizer of these tensors. */
    public static Optimizer of(List<Tensor> parameters, Descent descent) {
        Engine.load();
        try (StepScope scope = new StepScope()) {
            TensorVector tensors = new TensorVector(parameters.toArray(new Tensor[0]));
            org.bytedeco.pytorch.Optimizer optimizer = StepScope.keep(made(tensors, descent));
            return new Optimizer(optimizer, List.copyOf(parameters), descent.rate());
        }
    }

    private static org.bytedeco.pytorch.Optimizer made(TensorVector tensors, Descent descent) {
        if (descent instanceof Descent.Adam adam) {
            AdamOptions options = new AdamOptions(adam.rate());
            // A pair of C++ lies in memory with its second member first.
            DoublePointer betas = options.betas();
            betas.put(0, adam.beta2()).put(1, adam.beta1());
            return new org.bytedeco.pytorch.Adam(tensors, options);
        }
        Descent.Sgd sgd = (Descent.Sgd) descent;
        SGDOptions options = new SGDOptions(sgd.rate());
        options.momentum().put(sgd.momentum());
        return new org.bytedeco.pytorch.SGD(tensors, options);
    }

    /** One step down the gradient of a loss. */
    public void descend(Tensor loss) {
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }

    /** One step along gradients that are already with the tensors, see {@link Tensor#backward()}. */
    public void step() {
        optimizer.step();
    }

    /** Forgets the gradients that are with the tensors. */
    public void zeroGradients() {
        optimizer.zero_grad();
    }

    /** The gradients that are with the tensors. */
    public List<Tensor> gradients() {
        return parameters.stream().map(Tensor::grad).toList();
    }

    /** The size of a step. */
    public double rate() {
        return rate;
    }

    /** Changes the size of a step. @throws IllegalArgumentException unless it is above 0 */
    public void rate(double next) {
        if (!(next > 0 && next < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the learning rate must be above 0, but is " + next);
        }
        try (StepScope scope = new StepScope()) {
            OptimizerParamGroupVector groups = optimizer.param_groups();
            for (long i = 0; i < groups.size(); i++) {
                groups.get(i).options().set_lr(next);
            }
        }
        rate = next;
    }

    void save(OutputArchive archive) {
        optimizer.save(archive);
    }

    void load(InputArchive archive) {
        optimizer.load(archive);
    }

    @Override
    public void close() {
        StepScope.release(optimizer);
    }
}
