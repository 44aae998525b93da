package io.mediant.lab.experiment.likelihood;

import io.mediant.lab.engine.Activation;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;

/**
 * A network that is trained to say what noise is in points of the plane. It is told the step by its place t/T, and by the amplitudes √ᾱ_t and √(1 - ᾱ_t)
 * of signal and noise. It owns memory outside of the heap.
 */
final class LearntDenoiser implements Denoiser, AutoCloseable {
    private static final int HIDDEN = 64;
    private static final int INPUTS = ModeGrid.AXES + 3;

    private final NoiseSchedule schedule;
    private final Network network;

    LearntDenoiser(NoiseSchedule schedule, SplittableRandom random) {
        this.schedule = schedule;
        network = Network.of(List.of(INPUTS, HIDDEN, HIDDEN, ModeGrid.AXES), Activation.RELU, random);
    }

    List<Tensor> parameters() {
        return network.parameters();
    }

    /** The mean square of ε less what the network says, at drawn steps of drawn points. @param origins x_0, row by row */
    Tensor loss(double[] origins, SplittableRandom random) {
        int count = origins.length / ModeGrid.AXES;
        float[] inputs = new float[INPUTS * count];
        float[] noise = new float[origins.length];
        double[] point = new double[ModeGrid.AXES];
        for (int i = 0; i < count; i++) {
            int t = 1 + random.nextInt(schedule.steps());
            for (int axis = 0; axis < ModeGrid.AXES; axis++) {
                int index = ModeGrid.AXES * i + axis;
                double epsilon = random.nextGaussian();
                noise[index] = (float) epsilon;
                point[axis] = schedule.signal(t) * origins[index] + schedule.noise(t) * epsilon;
            }
            fill(inputs, i, point, 0, t);
        }
        Tensor said = network.forward(Tensors.matrix(inputs, count, INPUTS));
        return said.sub(Tensors.matrix(noise, count, ModeGrid.AXES)).square().mean();
    }

    @Override
    public double[] noise(double[] points, int t) {
        int count = points.length / ModeGrid.AXES;
        float[] inputs = new float[INPUTS * count];
        for (int i = 0; i < count; i++) {
            fill(inputs, i, points, i, t);
        }
        try (StepScope scope = new StepScope()) {
            return Tensors.doubles(network.evaluate(Tensors.matrix(inputs, count, INPUTS)));
        }
    }

    private void fill(float[] inputs, int row, double[] points, int i, int t) {
        int start = INPUTS * row;
        inputs[start] = (float) points[ModeGrid.AXES * i];
        inputs[start + 1] = (float) points[ModeGrid.AXES * i + 1];
        inputs[start + 2] = (float) t / schedule.steps();
        inputs[start + 3] = (float) schedule.signal(t);
        inputs[start + 4] = (float) schedule.noise(t);
    }

    @Override
    public void close() {
        network.close();
    }
}
