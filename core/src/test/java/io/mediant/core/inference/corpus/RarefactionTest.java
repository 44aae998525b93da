package io.mediant.core.inference.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

class RarefactionTest {
    private static final long[] A = {40, 0, 7, 12, 1, 300};
    private static final long[] B = {30, 9, 0, 22, 1, 200};

    /** One token of each side: they differ with probability 1 - sum pq, and then the divergence is ln 2. */
    @Test
    void oneTokenByHand() {
        Rarefaction.Point point =
                Rarefaction.of(new long[] {3, 1}, new long[] {2, 2}).at(1);
        assertEquals(0.5 * Math.log(2), point.divergence(), 1e-15);
        assertEquals(2 * 5 * 3 / (8.0 * 7) * Math.log(2), point.nullMean(), 1e-15);
    }

    @Test
    void allTokensOfEqualSidesGiveThePlugIn() {
        long[] b = {30, 9, 0, 22, 1, 298};
        double plugIn = Divergences.jensenShannon(Corpora.doubles(A), Corpora.doubles(b));
        assertEquals(plugIn, Rarefaction.of(A, b).at(360).divergence(), 1e-12);
    }

    /** 20 000 draws without replacement; the bounds are 4.5 standard errors. */
    @Test
    void agreesWithDrawing() {
        SplittableRandom random = new SplittableRandom(1);
        Rarefaction.Point point = Rarefaction.of(A, B).at(50);
        double[] apart = IntStream.range(0, 20_000)
                .mapToDouble(i -> Divergences.jensenShannon(drawn(A, 50, random), drawn(B, 50, random)))
                .toArray();
        long[] pooled = new long[A.length];
        Arrays.setAll(pooled, term -> A[term] + B[term]);
        double[] together = IntStream.range(0, 20_000)
                .mapToDouble(i -> {
                    double[] both = drawn(pooled, 100, random);
                    double[] half =
                            drawn(Arrays.stream(both).mapToLong(x -> (long) x).toArray(), 50, random);
                    double[] rest = new double[half.length];
                    Arrays.setAll(rest, term -> both[term] - half[term]);
                    return Divergences.jensenShannon(half, rest);
                })
                .toArray();
        assertMean(apart, point.divergence());
        assertMean(together, point.nullMean());
        assertEquals(point.divergence() - point.nullMean(), point.excess(), 1e-15);
    }

    private static void assertMean(double[] values, double expected) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        assertEquals(mean, expected, 4.5 * Math.sqrt(squares) / values.length);
    }

    private static double[] drawn(long[] counts, int draws, RandomGenerator random) {
        long[] left = counts.clone();
        long population = Arrays.stream(counts).sum();
        double[] drawn = new double[counts.length];
        for (int i = 0; i < draws; i++, population--) {
            long place = random.nextLong(population);
            int term = 0;
            while (place >= left[term]) {
                place -= left[term++];
            }
            left[term]--;
            drawn[term]++;
        }
        return drawn;
    }

    /** Just above the variance from which nodes replace sums, against the sum over the law by logarithms of factorials. */
    @Test
    void smoothMeansAgreeWithSums() {
        for (long[] law : new long[][] {{1000, 100_000, 12_000}, {3000, 4000, 2000}, {150, 100_000, 99_000}}) {
            double mean = law[2] * (law[0] / (double) law[1]);
            double expected = 0;
            double weights = 0;
            for (long k = 1; k <= law[0]; k++) {
                double log = choose(law[0], k) + choose(law[1] - law[0], law[2] - k) - choose(law[1], law[2]);
                weights += Math.exp(log);
                expected += Math.exp(log) * k * Math.log((double) k);
            }
            assertEquals(1, weights, 1e-6);
            double actual = new ThinnedCount(law[0], law[1], law[2]).meanOfCountLog();
            assertEquals(expected / weights, actual, 1e-4, "mean " + mean);
        }
    }

    private static double choose(long n, long k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    private static double logFactorial(long n) {
        return LogGamma.value(n + 1.0);
    }

    /** Large counts of one law: the null is met at every size, and both fall like 1/N once all terms are seen. */
    @Test
    void curveOfOneLaw() {
        SplittableRandom random = new SplittableRandom(2);
        double[] law = Corpora.zipf(500);
        double sum = Arrays.stream(law).sum();
        double[] shares = Arrays.stream(law).map(x -> x / sum).toArray();
        Rarefaction rarefaction =
                Rarefaction.of(Draws.multinomial(shares, 200_000, random), Draws.multinomial(shares, 100_000, random));
        List<Rarefaction.Point> curve = rarefaction.curve(12);
        assertEquals(12, curve.size());
        assertEquals(100, curve.get(0).tokens());
        assertEquals(100_000, curve.get(11).tokens());
        for (int i = 0; i < 12; i++) {
            Rarefaction.Point point = curve.get(i);
            assertEquals(point.nullMean(), point.divergence(), 0.15 * point.nullMean(), point.toString());
            assertTrue(i == 0 || point.divergence() < curve.get(i - 1).divergence());
        }
        assertEquals(499 / 4.0 / 100_000, curve.get(11).nullMean(), 0.05 * 499 / 4.0 / 100_000);
    }

    @Test
    void edges() {
        Rarefaction rarefaction = Rarefaction.of(A, B);
        assertEquals(262, rarefaction.largest());
        assertEquals(1, rarefaction.curve(1).size());
        assertEquals(262, rarefaction.curve(1).get(0).tokens());
        assertEquals(
                "cannot draw 263 tokens of each side; give a number from 1 to 262, the tokens of the smaller one",
                assertThrows(IllegalArgumentException.class, () -> rarefaction.at(263))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> rarefaction.at(0));
        assertThrows(IllegalArgumentException.class, () -> rarefaction.curve(0));
        assertEquals(0, Rarefaction.of(new long[] {5}, new long[] {7}).at(3).divergence(), 1e-15);
    }
}
