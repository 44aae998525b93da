package io.mediant.lab.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.lab.engine.Activation;
import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.Optimizer;
import io.mediant.lab.engine.Tensors;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainNetworkTest {
    private static final double FLOAT = 2e-6;
    private static final int ROWS = 7;

    private static double leak(Activation activation) {
        return activation == Activation.RELU ? 0 : 0.2;
    }

    private static double[][] rows(SplittableRandom random) {
        double[][] rows = new double[ROWS][3];
        for (double[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static Tensor tensor(double[][] rows) {
        float[] values = new float[ROWS * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / 3][i % 3];
        }
        return Tensors.matrix(values, ROWS, 3);
    }

    /** By hand: 1 hidden unit, w = 2, b = -1, then weight 3 and bias 0.5: at x = 2 the output is 3 · 3 + 0.5, its slope 6. */
    @Test
    void isRightByHand() {
        try (Network network = Network.of(List.of(1, 1, 1), Activation.LEAKY_RELU, new SplittableRandom(1))) {
            PlainNetwork plain = PlainNetwork.of(network, 0.2);
            double[] weights = {2, -1, 3, 0.5};
            for (int i = 0; i < weights.length; i++) {
                plain.parameters().get(i)[0] = weights[i];
            }
            assertEquals(9.5, plain.forward(2), 0);
            assertArrayEquals(new double[] {6}, plain.slope(2), 0);
            assertEquals(3 * 0.2 * -3 + 0.5, plain.forward(-1), 1e-15);
            assertArrayEquals(new double[] {6 * 0.2}, plain.slope(-1), 1e-15);
        }
    }

    /** Outputs, gradients of ½ Σ output² and the weights after one step of gradient descent. */
    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "LEAKY_RELU"})
    void theEngineAgrees(Activation activation) {
        SplittableRandom random = new SplittableRandom(5);
        double rate = 0.05;
        try (Network network = Network.of(List.of(3, 9, 8, 1), activation, random);
                Optimizer sgd = Optimizer.of(network.parameters(), Descent.sgd(rate))) {
            PlainNetwork plain = PlainNetwork.of(network, leak(activation));
            double[][] rows = rows(random);
            Tensor input = tensor(rows).requires_grad_(true);
            double[] outputs = Tensors.doubles(network.forward(input));
            double[] slopes = Tensors.doubles(
                    Gradients.of(network.forward(input).sum(), List.of(input)).get(0));
            List<double[]> expected = plain.zeros();
            for (int r = 0; r < ROWS; r++) {
                double output = plain.forward(rows[r]);
                assertEquals(output, outputs[r], FLOAT);
                double[] slope = plain.slope(rows[r]);
                for (int k = 0; k < slope.length; k++) {
                    assertEquals(slope[k], slopes[3 * r + k], FLOAT);
                }
                plain.addGradients(output, expected, rows[r]);
            }
            sgd.descend(Tensors.scaled(network.forward(input).square().sum(), 0.5));
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(
                        expected.get(i), Tensors.doubles(sgd.gradients().get(i)), FLOAT);
                double[] moved = Tensors.doubles(network.parameters().get(i));
                for (int k = 0; k < moved.length; k++) {
                    assertEquals(plain.parameters().get(i)[k] - rate * expected.get(i)[k], moved[k], FLOAT);
                }
            }
        }
    }
}
