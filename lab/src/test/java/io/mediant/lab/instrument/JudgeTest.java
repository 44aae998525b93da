package io.mediant.lab.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.inference.planning.MeanShift;
import io.mediant.lab.LabException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final int ROWS = 2000;

    /** JSD of two normal laws one deviation apart is 0.1114 nats (core); the bound may miss a tenth of it and lie above by four standard errors. */
    @Test
    void readsAKnownShift() {
        Judge judge = Judge.of(normal(1, 0, ROWS, 2), 2, 1);
        Judgement judgement = judge.judge(normal(2, 1, ROWS, 2));
        double truth = MeanShift.nats(1);
        assertTrue(judgement.boundNats() > 0.85 * truth, judgement.toString());
        assertTrue(judgement.boundNats() < truth + 4 * judgement.boundStandardError(), judgement.toString());
        assertEquals(0.6915, judgement.accuracy(), 0.03);
        assertTrue(judgement.jsdNats().orElseThrow() > judgement.jsdFloorNats().orElseThrow());
        assertEquals(ROWS, judgement.realRows());
    }

    /** With nothing to find the bound is at most 0 in expectation; four standard errors, and a hundredth of a nat for what learning costs. */
    @Test
    void findsNothingWhereThereIsNothing() {
        Judgement judgement = Judge.of(normal(1, 0, ROWS, 3), 3, 1).judge(normal(2, 0, ROWS, 3));
        assertTrue(judgement.boundNats() <= 4 * judgement.boundStandardError(), judgement.toString());
        assertTrue(judgement.boundNats() > -0.02, judgement.toString());
        assertTrue(judgement.jsdNats().isEmpty());
        assertTrue(judgement.wasserstein() < 2 * judgement.wassersteinFloor(), judgement.toString());
    }

    /** 200 rows of 60 numbers make a network surer than it should be: a shift of two deviations (JSD 0.3366 nats) is told apart all the same. */
    @Test
    void isNoSurerThanItShouldBe() {
        Judgement judgement = Judge.of(normal(1, 0, 200, 60), 60, 1).judge(normal(2, 2, 200, 60));
        assertTrue(judgement.accuracy() > 0.6, judgement.toString());
        assertTrue(judgement.boundNats() > 2 * judgement.boundStandardError(), judgement.toString());
        assertTrue(judgement.boundNats() < MeanShift.nats(2), judgement.toString());
    }

    @Test
    void isPinnedWhereSupportsAreApart() {
        Judgement judgement = Judge.of(normal(1, 0, 200, 1), 1, 1).judge(normal(2, 50, 200, 1));
        assertEquals(Math.log(2), judgement.boundNats(), 0.01);
        assertEquals(Math.log(2), judgement.jsdNats().orElseThrow(), 1e-9);
        assertEquals(50, judgement.wasserstein(), 0.5);
        assertEquals(1, judgement.accuracy(), 0);
    }

    @Test
    void repeatsToTheLastBitAndLooksAtUnequalSizes() {
        Judge judge = Judge.of(normal(1, 0, 100, 2), 2, 7);
        float[] generated = normal(2, 0.5, 37, 2);
        assertEquals(judge.judge(generated), judge.judge(generated));
    }

    @Test
    void constantColumnsAreNoTrouble() {
        float[] real = normal(1, 0, 60, 2);
        float[] fake = normal(2, 0, 60, 2);
        for (int i = 0; i < real.length; i += 2) {
            real[i] = 3;
            fake[i] = 3;
        }
        Judgement judgement = Judge.of(real, 2, 1).judge(fake);
        assertTrue(Double.isFinite(judgement.boundNats()), judgement.toString());
    }

    @Test
    void saysWhatCannotBeJudged() {
        float[] real = normal(1, 0, 30, 2);
        assertEquals(
                "there are too few real rows to judge by",
                assertThrows(LabException.class, () -> Judge.of(Arrays.copyOf(real, 20), 2, 1))
                        .what());
        Judge judge = Judge.of(real, 2, 1);
        assertThrows(LabException.class, () -> judge.judge(new float[3]));
        float[] broken = normal(2, 0, 30, 2);
        broken[7] = Float.NaN;
        LabException nan = assertThrows(LabException.class, () -> judge.judge(broken));
        assertEquals("row 4, column 2 is NaN", nan.why());
    }

    private static float[] normal(long seed, double mean, int rows, int dimensions) {
        RandomGenerator random = new SplittableRandom(seed);
        float[] values = new float[rows * dimensions];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % dimensions == 0 ? mean : 0));
        }
        return values;
    }
}
