package io.mediant.lab.engine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Gradients without side effects on those that an optimizer will use. */
public final class Gradients {
    private Gradients() {}

    /** The gradients of a number with respect to tensors, in their order. The graph of the number is used up. */
    public static List<Tensor> of(Tensor number, List<Tensor> inputs) {
        return gradients(number, inputs, false, false);
    }

    /** As {@link #of}, and the graph can be used again. */
    public static List<Tensor> keepingGraph(Tensor number, List<Tensor> inputs) {
        return gradients(number, inputs, true, false);
    }

    /** The gradient of a sum of scores with respect to their inputs, through which gradients can be taken again: for penalties on the slope. */
    public static Tensor differentiable(Tensor scores, Tensor input) {
        return gradients(scores.sum(), List.of(input), true, true).get(0);
    }

    private static List<Tensor> gradients(Tensor number, List<Tensor> inputs, boolean keep, boolean create) {
        TensorVector result = torch.grad(
                new TensorVector(number),
                new TensorVector(inputs.toArray(new Tensor[0])),
                new TensorVector(),
                new BoolOptional(keep),
                create,
                false);
        List<Tensor> gradients = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            gradients.add(result.get(i));
        }
        return gradients;
    }

    /** The Euclidean norm of each tensor. */
    public static double[] norms(List<Tensor> tensors) {
        double[] norms = new double[tensors.size()];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = tensors.get(i).norm().item_double();
        }
        return norms;
    }

    /** The Euclidean norm of tensors taken together. */
    public static double norm(List<Tensor> tensors) {
        double squares = 0;
        for (double norm : norms(tensors)) {
            squares += norm * norm;
        }
        return Math.sqrt(squares);
    }
}
