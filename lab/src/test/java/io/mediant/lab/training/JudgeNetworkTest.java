package io.mediant.lab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.lab.engine.Descent;
import io.mediant.lab.engine.Tensors;
import io.mediant.lab.objective.LogOdds;
import io.mediant.lab.objective.Restraint;
import io.mediant.lab.plain.PlainNetwork;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class JudgeNetworkTest {
    private static final int ROWS = 16;
    private static final double LEAK = 0.2;
    private static final double DIFFERENCE = 1e-6;

    private final SplittableRandom random = new SplittableRandom(11);
    private final double[][] real = rows(0);
    private final double[][] fake = rows(1.5);

    private double[][] rows(double shift) {
        double[][] rows = new double[ROWS][2];
        for (double[] row : rows) {
            row[0] = (float) (random.nextGaussian() + shift);
            row[1] = (float) random.nextGaussian();
        }
        return rows;
    }

    private static Tensor tensor(double[][] rows) {
        float[] values = new float[2 * ROWS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / 2][i % 2];
        }
        return Tensors.matrix(values, ROWS, 2);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private double game(PlainNetwork plain) {
        double loss = 0;
        for (int i = 0; i < ROWS; i++) {
            loss += (softplus(-plain.forward(real[i])) + softplus(plain.forward(fake[i]))) / ROWS;
        }
        return loss;
    }

    private static double slope(PlainNetwork plain, double... point) {
        double[] slope = plain.slope(point);
        return Math.hypot(slope[0], slope[1]);
    }

    /** The step of a judge by gradient descent of rate 1 is minus the gradient: it is that of the plain network by central differences. */
    private void agrees(Restraint restraint, ToDoubleFunction<PlainNetwork> loss) {
        try (JudgeNetwork judge = JudgeNetwork.of(
                2, List.of(8, 8), LogOdds.MINIMAX, restraint, Descent.sgd(1), new SplittableRandom(3))) {
            PlainNetwork plain = PlainNetwork.of(judge.network(), LEAK);
            assertEquals(
                    loss.applyAsDouble(plain), judge.learn(tensor(real), tensor(fake), new SplittableRandom(8)), 1e-5);
            for (int i = 0; i < plain.parameters().size(); i++) {
                double[] weights = plain.parameters().get(i);
                double[] moved = Tensors.doubles(judge.network().parameters().get(i));
                for (int k = 0; k < weights.length; k++) {
                    double before = weights[k];
                    weights[k] = before + DIFFERENCE;
                    double above = loss.applyAsDouble(plain);
                    weights[k] = before - DIFFERENCE;
                    double below = loss.applyAsDouble(plain);
                    weights[k] = before;
                    double gradient = (above - below) / (2 * DIFFERENCE);
                    assertEquals(gradient, before - moved[k], 1e-5 * (1 + Math.abs(gradient)));
                }
            }
        }
    }

    @Test
    void goesDownTheGame() {
        agrees(Restraint.NONE, this::game);
    }

    /** Through the gradient of a gradient: λ mean (‖∇s‖ - 1)² between each pair, at the places that the same stream gives. */
    @Test
    void goesDownTheGradientPenalty() {
        double lambda = 10;
        agrees(new Restraint.GradientPenalty(lambda), plain -> {
            SplittableRandom places = new SplittableRandom(8);
            double penalty = 0;
            for (int i = 0; i < ROWS; i++) {
                double share = places.nextFloat();
                double excess = slope(
                                plain,
                                real[i][0] + share * (fake[i][0] - real[i][0]),
                                real[i][1] + share * (fake[i][1] - real[i][1]))
                        - 1;
                penalty += excess * excess / ROWS;
            }
            return game(plain) + lambda * penalty;
        });
    }

    @Test
    void goesDownThePenaltyAtTheData() {
        double gamma = 3;
        agrees(new Restraint.RealGradientPenalty(gamma), plain -> {
            double penalty = 0;
            for (double[] row : real) {
                penalty += slope(plain, row) * slope(plain, row) / ROWS;
            }
            return game(plain) + gamma / 2 * penalty;
        });
    }

    @Test
    void clipsItsWeights() {
        try (JudgeNetwork judge = JudgeNetwork.of(
                2,
                List.of(8),
                LogOdds.MINIMAX,
                new Restraint.Clipping(0.01),
                Descent.sgd(1),
                new SplittableRandom(3))) {
            double unused = judge.learn(tensor(real), tensor(fake), random);
            assertTrue(Double.isFinite(unused));
            for (Tensor weights : judge.network().parameters()) {
                for (double weight : Tensors.doubles(weights)) {
                    assertTrue(Math.abs(weight) <= 0.01 + 1e-8);
                }
            }
        }
    }

    /** The mean square of the noise over 32 numbers lies within 0.35 and 2.1 of its expectation but once in 10⁴ seeds. */
    @Test
    void seesThroughNoise() {
        try (JudgeNetwork judge = JudgeNetwork.of(
                2,
                List.of(8),
                LogOdds.MINIMAX,
                new Restraint.InstanceNoise(0.5),
                Descent.sgd(1),
                new SplittableRandom(3))) {
            Tensor clean = tensor(real);
            double[] noise =
                    Tensors.doubles(judge.seen(clean, new SplittableRandom(4)).sub(clean));
            double squares = 0;
            for (double value : noise) {
                squares += value * value / noise.length;
            }
            assertTrue(squares > 0.25 * 0.35 && squares < 0.25 * 2.1, "mean square " + squares);
        }
    }

    @Test
    void knowsItsSlopes() {
        try (JudgeNetwork judge = JudgeNetwork.of(
                2, List.of(8, 8), LogOdds.MINIMAX, Restraint.NONE, Descent.sgd(1), new SplittableRandom(3))) {
            PlainNetwork plain = PlainNetwork.of(judge.network(), LEAK);
            double[] slopes = judge.slopesAt(tensor(real));
            double[] scores = judge.scoresOf(tensor(real));
            for (int i = 0; i < ROWS; i++) {
                assertEquals(slope(plain, real[i]), slopes[i], 2e-6);
                assertEquals(plain.forward(real[i]), scores[i], 2e-6);
            }
        }
    }
}
