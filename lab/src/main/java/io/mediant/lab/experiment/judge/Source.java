package io.mediant.lab.experiment.judge;

import io.mediant.core.density.Density;
import io.mediant.lab.engine.Tensors;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/** Where a judge's draws come from. */
@FunctionalInterface
interface Source {
    /** So many independent draws, a row each. */
    Tensor draw(int rows, RandomGenerator random);

    /** Draws from a law on the line. */
    static Source of(Density law) {
        return (rows, random) -> {
            DoubleSupplier sampler = law.sampler(random);
            float[] values = new float[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = (float) sampler.getAsDouble();
            }
            return Tensors.matrix(values, rows, 1);
        };
    }

    /** Draws, with replacement, from a sample on the line. */
    static Source resampling(double[] sample) {
        return (rows, random) -> {
            float[] values = new float[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = (float) sample[random.nextInt(sample.length)];
            }
            return Tensors.matrix(values, rows, 1);
        };
    }
}
