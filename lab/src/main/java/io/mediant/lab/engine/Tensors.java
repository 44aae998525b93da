package io.mediant.lab.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** Tensors from arrays and back, and the few operations that read badly in the engine's own words. All numbers are floats. */
public final class Tensors {
    private Tensors() {}

    /**
     * A matrix.
     *
     * @param values row by row, rows times columns of them
     * @throws IllegalArgumentException if there are not so many
     */
    public static Tensor matrix(float[] values, long rows, long columns) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + rows + " rows of " + columns + " columns");
        }
        return shaped(values, rows, columns);
    }

    /** A vector. */
    public static Tensor vector(float... values) {
        return shaped(values, values.length);
    }

    /** A vector of whole numbers, such as the labels of classes. */
    public static Tensor indices(long... values) {
        Engine.load();
        try (LongPointer memory = new LongPointer(values)) {
            return placed(
                    torch.from_blob(memory, new long[] {values.length}, longs()).clone());
        }
    }

    private static org.bytedeco.pytorch.TensorOptions longs() {
        return new org.bytedeco.pytorch.TensorOptions(torch.ScalarType.Long);
    }

    private static Tensor shaped(float[] values, long... shape) {
        Engine.load();
        try (FloatPointer memory = new FloatPointer(values)) {
            return placed(torch.from_blob(memory, shape).clone());
        }
    }

    private static Tensor placed(Tensor tensor) {
        org.bytedeco.pytorch.Device device = Engine.device();
        return device == null ? tensor : tensor.to(device, tensor.scalar_type());
    }

    /** All numbers of a tensor, row by row. */
    public static float[] floats(Tensor tensor) {
        try (StepScope scope = new StepScope()) {
            Tensor flat = tensor.detach().cpu().contiguous();
            float[] values = new float[Math.toIntExact(flat.numel())];
            flat.data_ptr_float().get(values);
            return values;
        }
    }

    /** All numbers of a tensor, row by row, as doubles. */
    public static double[] doubles(Tensor tensor) {
        float[] floats = floats(tensor);
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }

    /** The number of a tensor that holds one. */
    public static double number(Tensor tensor) {
        return tensor.item_double();
    }

    /** factor · tensor. */
    public static Tensor scaled(Tensor tensor, double factor) {
        return tensor.mul(new Scalar(factor));
    }

    /** tensor + summand. */
    public static Tensor shifted(Tensor tensor, double summand) {
        return tensor.add(new Scalar(summand));
    }

    /** ln(1 + e^x), without overflow. */
    public static Tensor softplus(Tensor tensor) {
        return torch.softplus(tensor);
    }

    /** ln σ(x) = -softplus(-x): the logarithm of the probability that a judge with score x answers "real". */
    public static Tensor logSigmoid(Tensor tensor) {
        return softplus(tensor.neg()).neg();
    }

    /** The tensors below each other. */
    public static Tensor stacked(Tensor... tensors) {
        return torch.cat(new TensorVector(tensors), 0);
    }

    /** Whether all numbers are finite. */
    public static boolean finite(Tensor tensor) {
        try (StepScope scope = new StepScope()) {
            return tensor.isfinite().all().item_bool();
        }
    }
}
