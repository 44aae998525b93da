package io.mediant.lab.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.lab.engine.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
    private static final Tensor REAL = Tensors.vector(0, (float) Math.log(3));
    private static final Tensor FAKE = Tensors.vector((float) -Math.log(3), 0);

    /** By hand: D is 1/2 and 3/4 on real draws, 1/4 and 1/2 on the others. */
    @Test
    void logOdds() {
        double gain = (Math.log(0.5) + Math.log(0.75)) / 2;
        for (LogOdds objective : LogOdds.values()) {
            assertEquals(-2 * gain, Tensors.number(objective.judgeLoss(REAL, FAKE)), 1e-6);
        }
        assertEquals(gain, Tensors.number(LogOdds.MINIMAX.generatorLoss(FAKE)), 1e-6);
        assertEquals(
                -(Math.log(0.25) + Math.log(0.5)) / 2,
                Tensors.number(LogOdds.NON_SATURATING.generatorLoss(FAKE)),
                1e-6);
    }

    /** ln(1 + e^±100) has neither overflow nor a lost digit. */
    @Test
    void logOddsAtSureScores() {
        Tensor sure = Tensors.vector(100);
        assertEquals(200, Tensors.number(LogOdds.MINIMAX.judgeLoss(sure.neg(), sure)), 1e-4);
        assertEquals(0, Tensors.number(LogOdds.MINIMAX.judgeLoss(sure, sure.neg())), 1e-6);
    }

    @Test
    void wasserstein() {
        assertEquals(-Math.log(3), Tensors.number(Wasserstein.CRITIC.judgeLoss(REAL, FAKE)), 1e-6);
        assertEquals(Math.log(3) / 2, Tensors.number(Wasserstein.CRITIC.generatorLoss(FAKE)), 1e-6);
    }

    @Test
    void leastSquares() {
        Tensor real = Tensors.vector(1, 3);
        Tensor fake = Tensors.vector(0, 2);
        assertEquals(0.5 * (2 + 2), Tensors.number(LeastSquares.LABELS.judgeLoss(real, fake)), 1e-6);
        assertEquals(0.5, Tensors.number(LeastSquares.LABELS.generatorLoss(fake)), 1e-6);
    }

    @Test
    void restraintsArePositive() {
        assertEquals(
                "the weight of R1 must be above 0, but is 0.0",
                assertThrows(IllegalArgumentException.class, () -> new Restraint.RealGradientPenalty(0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Restraint.GradientPenalty(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Restraint.Clipping(-1));
        assertThrows(IllegalArgumentException.class, () -> new Restraint.InstanceNoise(Double.POSITIVE_INFINITY));
    }
}
