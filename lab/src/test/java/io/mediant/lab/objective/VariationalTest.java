package io.mediant.lab.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.divergence.StandardGenerator;
import io.mediant.lab.engine.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationalTest {
    private static final double[] SCORES = {-4, -2.5, -1.5, -0.5, 0, 0.3, 1, 2, 3.5};

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static Tensor scores() {
        return Tensors.vector(floats(SCORES));
    }

    /** Relative to the value, which for Pearson and KL reaches e^3 and more. */
    private static void near(double expected, double actual, double share) {
        assertEquals(expected, actual, share * (1 + Math.abs(expected)));
    }

    @ParameterizedTest
    @EnumSource(Variational.class)
    void activationsAreThoseOfCore(Variational objective) {
        double[] activations = Tensors.doubles(objective.activation(scores()));
        for (int i = 0; i < SCORES.length; i++) {
            near(objective.generator().activation((float) SCORES[i]), activations[i], 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource(Variational.class)
    void conjugatesAreThoseOfCore(Variational objective) {
        StandardGenerator generator = objective.generator();
        double[] conjugates = Tensors.doubles(objective.conjugate(scores()));
        for (int i = 0; i < SCORES.length; i++) {
            near(generator.conjugate(generator.activation((float) SCORES[i])), conjugates[i], 1e-6);
        }
    }

    /** f*(t) = sup over u ≥ 0 of t u - f(u), by brute force over ln u from -12 to 12 in steps of 0.001, and u = 0. */
    @ParameterizedTest
    @EnumSource(Variational.class)
    void conjugatesAreSuprema(Variational objective) {
        StandardGenerator generator = objective.generator();
        double[] conjugates = Tensors.doubles(objective.conjugate(scores()));
        for (int i = 0; i < SCORES.length; i++) {
            double t = generator.activation((float) SCORES[i]);
            double greatest = -generator.valueAtZero();
            for (int k = -12_000; k <= 12_000; k++) {
                double u = Math.exp(k / 1000.0);
                greatest = Math.max(greatest, t * u - generator.value(u));
            }
            near(greatest, conjugates[i], 1e-5);
        }
    }

    /** Scores that would overflow e^v, or leave ln(1 - e^t) without digits, if the two steps were taken one after the other. */
    @ParameterizedTest
    @EnumSource(
            value = Variational.class,
            names = {"GAN", "JENSEN_SHANNON", "REVERSE_KULLBACK_LEIBLER"})
    void largeScoresStayFinite(Variational objective) {
        double[] conjugates = Tensors.doubles(objective.conjugate(Tensors.vector(60, -60)));
        assertEquals(60, conjugates[0], 1.5);
        assertEquals(objective == Variational.REVERSE_KULLBACK_LEIBLER ? -61 : 0, conjugates[1], 1);
    }

    /** By hand: the judge's loss is mean f*(g(v)) of fake less mean g(v) of real draws, and the generator's is minus the former. */
    @ParameterizedTest
    @EnumSource(Variational.class)
    void lossesAreMeans(Variational objective) {
        StandardGenerator generator = objective.generator();
        Tensor real = Tensors.vector(0.5f, -0.25f);
        Tensor fake = Tensors.vector(0.125f, -1);
        double gain = (generator.activation(0.5) + generator.activation(-0.25)) / 2;
        double cost =
                (generator.conjugate(generator.activation(0.125)) + generator.conjugate(generator.activation(-1))) / 2;
        near(cost - gain, Tensors.number(objective.judgeLoss(real, fake)), 1e-6);
        near(-cost, Tensors.number(objective.generatorLoss(fake)), 1e-6);
    }
}
