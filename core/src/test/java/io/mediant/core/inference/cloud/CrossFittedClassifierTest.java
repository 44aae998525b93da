package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CrossFittedClassifierTest {
    private static final CrossFittedClassifier CLASSIFIER = CrossFittedClassifier.withDefaults();
    private static final double SHIFT = 0.111421482184736;
    private static final double SCALE = 0.209;

    /** The standard error of the bound is about 0.010; limits are four of them. */
    @Test
    void aShiftIsFoundByTheLinearJudge() {
        CrossFittedClassifier.Result result =
                CLASSIFIER.between(Normals.cloud(1000, 32, 0, 1, 1), Normals.cloud(1000, 32, 1, 1, 2), 3);

        assertTrue(result.nats() <= SHIFT + 0.04, "bound " + result.nats());
        assertTrue(result.nats() >= 0.85 * SHIFT - 0.04, "bound " + result.nats());
        assertTrue(result.lower() > 0.03 && result.lower() < SHIFT, "lower " + result.lower());
        assertTrue(result.z() > 10 && result.p() < 1e-20, "z " + result.z());
        assertEquals(0.76, result.areaUnderCurve(), 0.04);
        assertEquals(0.69, result.accuracy(), 0.04);
        assertTrue(result.families().get(JudgeFamily.RADIAL).nats() < 0.01);
        assertFalse(result.sampled());
        assertEquals(800, result.learningRows());
    }

    @Test
    void otherSpreadIsFoundByTheRadialJudge() {
        CrossFittedClassifier.Result result =
                CLASSIFIER.between(Normals.cloud(1000, 32, 0, 1, 3), Normals.cloud(1000, 32, 0, 1.2, 4), 3);

        assertEquals(0.95 * SCALE, result.nats(), 0.05);
        assertTrue(result.families().get(JudgeFamily.LINEAR).nats() < 0.01);
        assertEquals(
                5,
                result.families().values().stream()
                        .mapToInt(CrossFittedClassifier.FamilyBound::chosen)
                        .sum());
    }

    /** Sizes of 1 : 8 count equally; the standard error is about 0.012. */
    @Test
    void unequalSizesCountEqually() {
        CrossFittedClassifier.Result result =
                CLASSIFIER.between(Normals.cloud(400, 8, 0, 1, 5), Normals.cloud(3200, 8, 1, 1, 6), 7);

        assertEquals(SHIFT, result.nats(), 0.05);
        assertEquals(0.69, result.accuracy(), 0.05);
    }

    /** One law: the bound is within 0.015 of 0, and of 25 tests more than 6 rejections at 5 % are rarer than 1 in 4000. */
    @Test
    void equalLawsLookEqual() {
        int rejected = 0;
        for (int seed = 0; seed < 25; seed++) {
            CrossFittedClassifier.Result result = CLASSIFIER.between(
                    Normals.cloud(120, 4, 0, 1, 100 + seed), Normals.cloud(80, 4, 0, 1, 200 + seed), seed);
            rejected += result.p() <= 0.05 ? 1 : 0;
        }
        assertTrue(rejected <= 6, rejected + " of 25");
        CrossFittedClassifier.Result large =
                CLASSIFIER.between(Normals.cloud(800, 16, 0, 1, 7), Normals.cloud(800, 16, 0, 1, 8), 9);
        assertEquals(0, large.nats(), 0.015);
        assertEquals(0.5, large.areaUnderCurve(), 0.05);
    }

    /** A fifth of the current rows lies apart: the rows least like the reference are of that fifth. */
    @Test
    void rowsUnlikeTheReferenceAreListed() {
        double[][] rows = Normals.rows(500, 6, 11);
        for (int i = 0; i < 100; i++) {
            rows[i][2] += 6;
        }
        CrossFittedClassifier.Result result =
                CLASSIFIER.between(Normals.cloud(500, 6, 0, 1, 10), PointCloud.of(rows), 12);
        int[] unlike = result.scores().leastLikeReference(20);

        assertEquals(20, unlike.length);
        assertTrue(Arrays.stream(unlike).allMatch(i -> i < 100), Arrays.toString(unlike));
        assertTrue(result.scores().ofCurrent(unlike[0]) <= result.scores().ofCurrent(unlike[19]));
        assertEquals(500, result.scores().reference().length);
    }

    @Test
    void sidesThatShareNothingReachTheLimit() {
        CrossFittedClassifier.Result result =
                CLASSIFIER.between(Normals.cloud(100, 3, 0, 1, 1), Normals.cloud(100, 3, 50, 1, 2), 1);

        assertEquals(Math.log(2) + Math.log(0.995), result.nats(), 0.01);
        assertEquals(1, result.areaUnderCurve(), 0.01);
    }

    @Test
    void rowsThatAreAllEqualTellNothing() {
        PointCloud same = PointCloud.ofRows(new double[3 * 60], 3);
        CrossFittedClassifier.Result result = CLASSIFIER.between(same, same, 1);

        assertEquals(0, result.nats(), 1e-15);
        assertEquals(0, result.z());
        assertEquals(0.5, result.p());
        assertTrue(result.folds().stream().allMatch(fold -> fold.chosen().isEmpty()));
    }

    @Test
    void theSeedAloneDecidesAndProgressRises() throws Exception {
        PointCloud p = Normals.cloud(300, 5, 0, 1, 1);
        PointCloud q = Normals.cloud(200, 5, 0.5, 1, 2);
        CrossFittedClassifier few = CLASSIFIER.withLearningRows(100).withFolds(3);
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        CrossFittedClassifier.Result result = few.between(p, q, 5, shares::add);
        ForkJoinPool single = new ForkJoinPool(1);
        CrossFittedClassifier.Result again =
                single.submit(() -> few.between(p, q, 5)).get();
        single.shutdown();

        assertArrayEquals(result.scores().current(), again.scores().current());
        assertEquals(result.nats(), again.nats());
        assertTrue(result.sampled());
        assertEquals(100, result.learningRows());
        assertEquals(1, shares.get(shares.size() - 1));
        assertEquals(shares.stream().sorted().toList(), shares);
    }

    @Test
    void badArgumentsAreRejected() {
        PointCloud few = Normals.cloud(49, 2, 0, 1, 1);
        PointCloud flat = Normals.cloud(50, 1, 0, 1, 1);
        PointCloud deep = Normals.cloud(50, 2, 0, 1, 1);

        assertMessage(
                "the reference has 49 points; this comparison needs at least 50",
                () -> CLASSIFIER.between(few, deep, 1));
        assertThrows(IllegalArgumentException.class, () -> CLASSIFIER.between(flat, deep, 1));
        assertMessage("folds are 1; give 2 to 20, such as 5", () -> CLASSIFIER.withFolds(1));
        assertMessage("learning rows are 39; give at least 40, such as 8000", () -> CLASSIFIER.withLearningRows(39));
        assertThrows(IllegalArgumentException.class, () -> CLASSIFIER.withConfidence(1));
        assertThrows(IllegalArgumentException.class, CLASSIFIER::withFamilies);
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
