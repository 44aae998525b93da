package io.mediant.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.plain.PlainNetwork;
import io.mediant.lab.target.Target;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class GanTrainingLawsTest {
    private static final double LEAK = 0.2;
    private static final GanSettings SETTINGS =
            GanSettings.of(LogOdds.MINIMAX, 8).withLayers(List.of(8), List.of(8));

    /** A standard normal law in the plane. */
    private static final Target CLOUD = new Target() {
        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public float[] draw(int rows, RandomGenerator random) {
            float[] values = new float[2 * rows];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return values;
        }

        @Override
        public double[] window() {
            return new double[] {-3, 3, -3, 3};
        }
    };

    private static float[] drawn(GanTraining training) {
        return training.draw(5, new SplittableRandom(1));
    }

    /** By hand: the minimax loss is the mean of -ln(1 + e^s), so each draw is pulled along σ(s) ∇s. */
    @Test
    void drawsArePulledTowardsHigherScores() {
        try (GanTraining training = GanTraining.of(SETTINGS, CLOUD, 4)) {
            PlainNetwork judge = PlainNetwork.of(training.judge().network(), LEAK);
            float[] draws = drawn(training);
            float[] pulls = training.pulls(draws);
            for (int i = 0; i < draws.length; i += 2) {
                double share = 1 / (1 + Math.exp(-judge.forward(draws[i], draws[i + 1])));
                double[] slope = judge.slope(draws[i], draws[i + 1]);
                assertEquals(share * slope[0], pulls[i], 2e-6);
                assertEquals(share * slope[1], pulls[i + 1], 2e-6);
            }
        }
    }

    /** The first step by gradient descent moves each weight by minus the rate times the gradient on the same noise. */
    @Test
    void theGeneratorGoesDownItsLoss() {
        double rate = 0.5;
        GanSettings settings = SETTINGS.withSteps(0, 1).withDescent(Descent.sgd(rate), Descent.sgd(rate));
        try (GanTraining training = GanTraining.of(settings, CLOUD, 4);
                StepScope scope = new StepScope()) {
            List<double[]> gradients = doubles(
                    training.generatorGradients(settings.batch(), Streams.of(4, Streams.Purpose.GENERATOR_STEP, 0)));
            List<double[]> before = doubles(training.generator().parameters());
            training.round();
            List<double[]> after = doubles(training.generator().parameters());
            for (int i = 0; i < before.size(); i++) {
                for (int k = 0; k < before.get(i).length; k++) {
                    assertEquals(before.get(i)[k] - rate * gradients.get(i)[k], after.get(i)[k], 1e-6);
                }
            }
        }
    }

    private static List<double[]> doubles(List<Tensor> tensors) {
        return tensors.stream().map(Tensors::doubles).toList();
    }
}
