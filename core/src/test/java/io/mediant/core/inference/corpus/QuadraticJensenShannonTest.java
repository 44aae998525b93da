package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.TsallisEntropy;
import io.mediant.core.inference.Draws;
import io.mediant.core.inference.corpus.QuadraticJensenShannon.DocumentEstimate;
import io.mediant.core.inference.corpus.QuadraticJensenShannon.Estimate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuadraticJensenShannonTest {
    private static final QuadraticJensenShannon QUADRATIC = QuadraticJensenShannon.withDefaults();

    /** Two equal halves against two others: D = (4/4)/4, and nothing is shared. */
    @Test
    void disjointByHand() {
        Estimate estimate = QUADRATIC.estimate(new long[] {50, 50, 0, 0}, new long[] {0, 0, 50, 50});
        assertEquals(0.25, estimate.plugIn(), 1e-15);
        assertEquals(1, estimate.normalisedPlugIn(), 1e-15);
        assertEquals(1, estimate.normalised().orElseThrow(), 1e-15);
        assertEquals(0.25 * 2 * (2 * 50 * 49) / (100.0 * 99), estimate.unbiased(), 1e-15);
    }

    /** NumPy 2.4.6 on the counts of the, peace, vietnam, war, and, iraq. */
    @Test
    void exampleOfSixWords() {
        Estimate estimate = QUADRATIC.estimate(new long[] {10, 4, 3, 2, 6, 0}, new long[] {20, 2, 0, 6, 16, 6});
        assertEquals(0.0128, estimate.plugIn(), 1e-15);
        assertEquals(0.0015251700680272151, estimate.unbiased(), 1e-15);
        assertEquals(0.09195402298850573, estimate.normalisedPlugIn(), 1e-14);
        assertEquals(0.01192236107418243, estimate.normalised().orElseThrow(), 1e-14);
    }

    /** D_max = (2^(1-a) - 1)/2 (H_a(p) + H_a(q) + 2/(1-a)) at a = 2, from the entropies. */
    @Test
    void theLargestValueIsThatOfGerlachEtAl() {
        double[] p = {0.5, 0.3, 0.2, 0};
        double[] q = {0.1, 0.1, 0.2, 0.6};
        TsallisEntropy entropy = TsallisEntropy.ofOrder(2);
        double largest = (0.5 - 1) / 2 * (entropy.of(p) + entropy.of(q) - 2);
        Estimate estimate = QUADRATIC.estimate(new long[] {5, 3, 2, 0}, new long[] {1, 1, 2, 6});
        assertEquals(estimate.plugIn() / largest, estimate.normalisedPlugIn(), 1e-14);
    }

    /** 4000 pairs of 40 and 60 tokens: the mean estimate is within 4 standard errors of the truth, the plug-in 20 above. */
    @Test
    void tokensGiveNoBias() {
        SplittableRandom random = new SplittableRandom(1);
        double[] p = {0.4, 0.3, 0.2, 0.1};
        double[] q = {0.2, 0.3, 0.2, 0.3};
        double truth = 0.25 * (0.04 + 0.04);
        double[] errors = IntStream.range(0, 4000)
                .mapToDouble(i -> QUADRATIC
                                .estimate(Draws.multinomial(p, 40, random), Draws.multinomial(q, 60, random))
                                .unbiased()
                        - truth)
                .toArray();
        double mean = Arrays.stream(errors).average().orElseThrow();
        double error = Math.sqrt(Arrays.stream(errors).map(x -> x * x).sum()) / errors.length;
        assertEquals(0, mean, 4 * error);
    }

    /**
     * Zipf's law with exponent 1.1 over 200 000 terms, some of rank 1 moved to rank 2 so that the truth is 3.159e-4. Means of 20 pairs of
     * samples lie within 6 of their standard errors (false alarm below 1e-4 each); the plug-in is above by (1 - sum p²)/4 for each 1/n.
     */
    @Test
    void longTailsGiveNoBias() {
        double[] p = new double[200_000];
        Arrays.setAll(p, rank -> Math.pow(rank + 1, -1.1));
        double sum = Arrays.stream(p).sum();
        Arrays.setAll(p, rank -> p[rank] / sum);
        double[] q = p.clone();
        double moved = Math.sqrt(2 * 3.159e-4);
        q[0] -= moved;
        q[1] += moved;
        assertLongTail(p, q, 10_000, 10_000, 4.9e-5);
        assertLongTail(p, q, 10_000, 100_000, 2.7e-5);
    }

    private static void assertLongTail(double[] p, double[] q, int n, int m, double excess) {
        SplittableRandom random = new SplittableRandom(n + m);
        double[] unbiased = new double[20];
        for (int i = 0; i < unbiased.length; i++) {
            Estimate estimate = QUADRATIC.estimate(sample(p, n, random), sample(q, m, random));
            unbiased[i] = estimate.unbiased();
            assertEquals(excess, estimate.plugIn() - estimate.unbiased(), 0.03 * excess);
        }
        double mean = Arrays.stream(unbiased).average().orElseThrow();
        double squares =
                Arrays.stream(unbiased).map(x -> (x - mean) * (x - mean)).sum();
        assertEquals(3.159e-4, mean, 6 * Math.sqrt(squares / (19 * 20)));
    }

    private static long[] sample(double[] shares, int tokens, SplittableRandom random) {
        double[] cumulative = shares.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        long[] counts = new long[shares.length];
        for (int i = 0; i < tokens; i++) {
            int place = Arrays.binarySearch(cumulative, random.nextDouble());
            counts[Math.min(shares.length - 1, place < 0 ? -place - 1 : place + 1)]++;
        }
        return counts;
    }

    /** Bursty documents of one source: pairs within documents bias the estimate from tokens, not that from documents. */
    @Test
    void documentsGiveNoBiasAndTheIntervalHoldsZero() {
        SplittableRandom random = new SplittableRandom(2);
        double tokens = 0;
        double[] points = new double[300];
        int held = 0;
        for (int i = 0; i < points.length; i++) {
            SparseDocuments a = Corpora.bursty(10, 60, random);
            SparseDocuments b = Corpora.bursty(15, 60, random);
            DocumentEstimate estimate = QUADRATIC.estimate(a, b);
            points[i] = estimate.divergence().point();
            tokens += QUADRATIC.estimate(a.totals(), b.totals()).unbiased() / points.length;
            held += estimate.divergence().low() <= 0 && estimate.divergence().high() >= 0 ? 1 : 0;
        }
        double mean = Arrays.stream(points).average().orElseThrow();
        double error = Math.sqrt(
                        Arrays.stream(points).map(x -> (x - mean) * (x - mean)).sum())
                / points.length;
        assertEquals(0, mean, 4 * error);
        assertTrue(tokens > 20 * error, tokens + " against " + error);
        assertTrue(held >= 270, "held " + held);
    }

    /** The jackknife by leaving documents out one by one. */
    @Test
    void standardErrorByBruteForce() {
        SplittableRandom random = new SplittableRandom(3);
        SparseDocuments a = Corpora.bursty(4, 30, random);
        SparseDocuments b = Corpora.bursty(6, 30, random);
        double[] withoutOfA = IntStream.range(0, 4)
                .mapToDouble(
                        d -> QUADRATIC.estimate(without(a, d), b).divergence().point())
                .toArray();
        double[] withoutOfB = IntStream.range(0, 6)
                .mapToDouble(
                        d -> QUADRATIC.estimate(a, without(b, d)).divergence().point())
                .toArray();
        double expected = Math.sqrt(variance(withoutOfA) + variance(withoutOfB));
        assertEquals(expected, QUADRATIC.estimate(a, b).divergence().standardError(), 1e-12 * expected);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() * (values.length - 1) / values.length;
    }

    private static SparseDocuments without(DocumentCounts corpus, int left) {
        int[][] all = Corpora.table(corpus, 0, corpus.documents());
        return SparseDocuments.of(IntStream.range(0, all.length)
                .filter(d -> d != left)
                .mapToObj(d -> all[d])
                .toArray(int[][]::new));
    }

    @Test
    void edges() {
        assertFalse(QUADRATIC
                .estimate(new long[] {1, 1}, new long[] {1, 1})
                .normalised()
                .isPresent());
        assertThrows(IllegalArgumentException.class, () -> QUADRATIC.estimate(new long[] {1, 0}, new long[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> QUADRATIC.estimate(new long[] {1}, new long[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> QUADRATIC.withConfidence(1));
        SparseDocuments two = SparseDocuments.of(new int[][] {{1, 2}, {3, 4}});
        assertEquals(
                "the corpora have 2 and 2 documents with tokens; leaving one out needs three of each",
                assertThrows(IllegalArgumentException.class, () -> QUADRATIC.estimate(two, two))
                        .getMessage());
    }
}
