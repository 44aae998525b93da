package io.mediant.lab.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    /** By hand: Adam's first step is the rate in each weight, against the sign of its gradient; its second, with gradients 2 then 4, is known too. */
    @Test
    void adamStepsAsPublished() {
        Tensor weight = Tensors.vector(1).requires_grad_(true);
        try (Optimizer adam = Optimizer.of(List.of(weight), new Descent.Adam(0.1, 0.5, 0.9))) {
            adam.descend(Tensors.scaled(weight, 2).sum());
            assertEquals(0.9, Tensors.number(weight), 1e-6);
            adam.descend(Tensors.scaled(weight, 4).sum());
            double mean = (0.5 * 0.5 * 2 + 0.5 * 4) / (1 - 0.25);
            double square = (0.9 * 0.1 * 4 + 0.1 * 16) / (1 - 0.81);
            assertEquals(0.9 - 0.1 * mean / Math.sqrt(square), Tensors.number(weight), 1e-6);
        }
    }

    @Test
    void descentIsProportionalToTheGradient() {
        Tensor weight = Tensors.vector(1).requires_grad_(true);
        try (Optimizer sgd = Optimizer.of(List.of(weight), Descent.sgd(0.25))) {
            sgd.descend(Tensors.scaled(weight, 2).sum());
            assertEquals(0.5, Tensors.number(weight), 0);
            sgd.rate(0.125);
            sgd.descend(Tensors.scaled(weight, 2).sum());
            assertEquals(0.25, Tensors.number(weight), 0);
        }
    }

    /** (x²)' = 2x, and through it the gradient of (2x)² is 8x. */
    @Test
    void gradientsGoThroughGradients() {
        Tensor x = Tensors.vector(3).requires_grad_(true);
        Tensor slope = Gradients.differentiable(x.square(), x);
        assertEquals(6, Tensors.number(slope), 0);
        assertEquals(
                24,
                Tensors.number(Gradients.of(slope.square().sum(), List.of(x)).get(0)),
                0);
    }

    @Test
    void arraysGoInAndOut() {
        float[] values = {1, 2, 3, 4, 5, 6};
        assertArrayEquals(values, Tensors.floats(Tensors.matrix(values, 2, 3)));
        assertThrows(IllegalArgumentException.class, () -> Tensors.matrix(values, 2, 2));
    }

    @Test
    void clipsWeights() {
        try (Network network = Network.of(List.of(2, 8, 1), Activation.RELU, new SplittableRandom(1))) {
            network.clip(0.01);
            for (Tensor tensor : network.parameters()) {
                for (float value : Tensors.floats(tensor)) {
                    assertTrue(Math.abs(value) <= 0.01f);
                }
            }
        }
    }

    @Test
    void checkpointsAreWholeAndChecked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("state.pt");
        try (Network network = Network.of(List.of(2, 8, 1), Activation.TANH, new SplittableRandom(1));
                Network other = Network.of(List.of(2, 8, 1), Activation.TANH, new SplittableRandom(2));
                Optimizer adam = Optimizer.of(network.parameters(), Descent.adam(0.01));
                Optimizer otherAdam = Optimizer.of(other.parameters(), Descent.adam(0.01))) {
            Tensor input = Tensors.matrix(new float[] {1, 2, 3, 4}, 2, 2);
            adam.descend(network.forward(input).sum());
            new Checkpoint().with("net", network).with("adam", adam).write(file, 7, "a");
            Checkpoint reading = new Checkpoint().with("net", other).with("adam", otherAdam);
            assertEquals(7, reading.read(file, "a"));
            adam.descend(network.forward(input).sum());
            otherAdam.descend(other.forward(input).sum());
            assertArrayEquals(Tensors.floats(network.forward(input)), Tensors.floats(other.forward(input)));
            LabException changed = assertThrows(LabException.class, () -> reading.read(file, "b"));
            assertEquals(LabException.Kind.SETTING, changed.kind());
            Files.writeString(file, "no checkpoint");
            assertEquals(
                    LabException.Kind.DATA,
                    assertThrows(LabException.class, () -> reading.read(file, "a"))
                            .kind());
            assertThrows(LabException.class, () -> reading.read(folder.resolve("none"), "a"));
            assertThrows(
                    LabException.class,
                    () -> new Checkpoint().with("net", network).write(Path.of("/proc/none/state.pt"), 1, "a"));
        }
    }
}
