package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairwiseDivergencesTest {
    private static double[][] rows(long seed, int count, int width) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[count][];
        Arrays.setAll(rows, r -> random.doubles(width).toArray());
        return rows;
    }

    static Stream<Divergence> measures() {
        return Stream.of(
                JensenShannon.withDefaults(),
                JensenShannon.withDefaults().in(Unit.BITS),
                JensenShannon.withDefaults().sizeWeighted(),
                KullbackLeibler.withDefaults(),
                TotalVariation.withDefaults());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void everyElementIsTheDivergenceOfItsPair(Divergence measure) {
        double[][] p = rows(1, 70, 5);
        double[][] q = rows(2, 35, 5);
        p[3] = Arrays.stream(p[3]).map(w -> w * 1e300).toArray();
        DivergenceMatrix among = PairwiseDivergences.of(measure).among(p);
        DivergenceMatrix across = PairwiseDivergences.of(measure).across(p, q);
        double[] rowByRow = PairwiseDivergences.of(measure).rowByRow(Arrays.copyOf(p, 35), q);
        for (int r = 0; r < p.length; r++) {
            for (int s = 0; s < p.length; s++) {
                assertEquals(measure.between(p[r], p[s]), among.get(r, s), 0.0);
            }
            for (int s = 0; s < q.length; s++) {
                assertEquals(measure.between(p[r], q[s]), across.get(r, s), 0.0);
            }
        }
        for (int r = 0; r < q.length; r++) {
            assertEquals(across.get(r, r), rowByRow[r], 0.0);
        }
        assertEquals("DivergenceMatrix[70 x 35]", across.toString());
    }

    @Test
    void squareRootsAreDistances() {
        double[][] p = rows(3, 10, 8);
        JensenShannon measure = JensenShannon.withDefaults();
        DivergenceMatrix distances =
                PairwiseDivergences.of(measure).withSquareRoots().among(p);
        assertEquals(measure.distance(p[2], p[7]), distances.get(7, 2), 0.0);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        double[][] p = rows(4, 100, 16);
        PairwiseDivergences pairs = PairwiseDivergences.of(Renyi.ofOrder(2));
        double[][] one = pairs.withParallelism(1).among(p).toArray();
        double[][] three = pairs.withParallelism(3).among(p).toArray();
        assertArrayEquals(one, three);
        assertArrayEquals(one, pairs.among(p).toArray());
        assertArrayEquals(one[5], pairs.among(p).row(5));
    }

    @Test
    void progressRisesToTheNumberOfPairs() {
        List<Long> seen = new ArrayList<>();
        PairwiseDivergences.of(TotalVariation.withDefaults())
                .withProgress(seen::add)
                .among(rows(5, 100, 3));
        assertEquals(100 * 99 / 2, Collections.max(seen));
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    void anInterruptEndsTheWork() {
        double[][] p = rows(6, 400, 50);
        PairwiseDivergences pairs = PairwiseDivergences.of(KullbackLeibler.withDefaults());
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> pairs.among(p));
        assertTrue(Thread.interrupted());
        assertFalse(Thread.interrupted());
    }

    @Test
    void aFailingCallbackIsTheCause() {
        PairwiseDivergences pairs = PairwiseDivergences.of(TotalVariation.withDefaults())
                .withProgress(done -> {
                    throw new ArithmeticException("stop");
                });
        var failure = assertThrows(IllegalStateException.class, () -> pairs.among(rows(7, 3, 3)));
        assertTrue(failure.getCause() instanceof ArithmeticException);
    }

    @Test
    void invalidRowsAreNamed() {
        PairwiseDivergences pairs = PairwiseDivergences.of(JensenShannon.withDefaults());
        assertMessage(
                "weight -1.0 at index 1 of the row 2 is negative",
                () -> pairs.among(new double[][] {{1, 2}, {1, 1}, {3, -1}}));
        assertMessage("row 1 has 1 weights, expected 2", () -> pairs.among(new double[][] {{1, 2}, {1}}));
        assertMessage(
                "all weights of the current row 0 are 0",
                () -> pairs.across(new double[][] {{1}}, new double[][] {{0}}));
        assertMessage("there are no rows", () -> pairs.among(new double[0][]));
        assertMessage("row 0 has 0 weights", () -> pairs.among(new double[][] {{}}));
        assertMessage(
                "there are 1 reference rows and 2 current rows",
                () -> pairs.rowByRow(new double[][] {{1}}, new double[][] {{1}, {1}}));
        assertMessage("parallelism 0 is not allowed", () -> pairs.withParallelism(0));
    }

    private static void assertMessage(String start, Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}
