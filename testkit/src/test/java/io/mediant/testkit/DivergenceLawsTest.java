package io.mediant.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.StandardGenerator;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivergenceLawsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static double[] positions(int size) {
        return IntStream.range(0, size).asDoubleStream().toArray();
    }

    @Test
    void jensenShannonDivergence() {
        Laws.of(Divergences::jensenShannon, 1)
                .bounds(Math.log(2))
                .symmetry()
                .jointPermutation(1e-15)
                .absentOutcomes(1e-15);
        Laws.of(Divergences::nWay, 2)
                .bounds(Math.log(2))
                .jointPermutation(2e-15)
                .absentOutcomes(1e-15);
    }

    @Test
    void jensenShannonDistanceIsAMetric() {
        Laws.of(Divergences::jensenShannonDistance, 3)
                .bounds(Math.sqrt(Math.log(2)))
                .symmetry()
                .triangleInequality();
    }

    @Test
    void otherMetrics() {
        Laws.of(Divergences::totalVariation, 4)
                .bounds(1)
                .symmetry()
                .triangleInequality()
                .jointPermutation(2e-15);
        Laws.of(Divergences::hellinger, 5)
                .bounds(1)
                .symmetry()
                .triangleInequality()
                .jointPermutation(2e-15);
    }

    @Test
    void unboundedDivergences() {
        Laws.of(Divergences::kullbackLeibler, 6)
                .bounds(INFINITY)
                .jointPermutation(2e-15)
                .absentOutcomes(1e-15);
        Laws.of(Divergences::populationStability, 7)
                .bounds(INFINITY)
                .symmetry()
                .jointPermutation(2e-15)
                .absentOutcomes(1e-15);
        Laws.of(Divergences::chiSquare, 8)
                .bounds(INFINITY)
                .jointPermutation(2e-15)
                .absentOutcomes(1e-15);
    }

    @Test
    void transport() {
        Laws.of((p, q) -> Wasserstein1.betweenWeights(positions(p.length), p, q), 9)
                .bounds(40)
                .symmetry()
                .triangleInequality()
                .absentOutcomes(1e-14);
        Laws.of((p, q) -> EnergyDistance.betweenWeights(positions(p.length), p, q), 10)
                .bounds(Math.sqrt(80))
                .symmetry()
                .triangleInequality();
    }

    /** f-divergences: bounds, data processing, joint convexity, indifference to the order of outcomes. */
    @Test
    void fDivergences() {
        Laws.of(Divergences::jensenShannon, 11).mergedOutcomes().jointConvexity();
        Laws.of(Divergences::kullbackLeibler, 12).mergedOutcomes().jointConvexity();
        Laws.of(Divergences::totalVariation, 13).mergedOutcomes().jointConvexity();
        Laws.of(Divergences::chiSquare, 14).mergedOutcomes().jointConvexity();
        fDivergence(Divergences::neymanChiSquare, INFINITY, 15);
        fDivergence(Divergences::symmetricChiSquare, INFINITY, 16).symmetry();
        fDivergence(Divergences::triangularDiscrimination, 2, 17).symmetry();
        fDivergence(Divergences::jeffreys, INFINITY, 18).symmetry();
        fDivergence((p, q) -> Divergences.skew(p, q, 0.1), -Math.log(0.9) * (1 + 1e-15), 19);
        fDivergence((p, q) -> Divergences.skewJensenShannon(p, q, 0.25), -Math.log(0.75) * (1 + 1e-15), 20)
                .symmetry();
        long seed = 21;
        for (double order : new double[] {-1.5, 0, 1e-9, 0.3, 0.5, 1, 1 + 1e-9, 2, 3}) {
            double upper = order > 0 && order < 1 ? (1 + 1e-15) / (order * (1 - order)) : INFINITY;
            fDivergence((p, q) -> Divergences.alpha(p, q, order), upper, seed++);
        }
        fDivergence((p, q) -> Divergences.fDivergence(p, q, StandardGenerator.GAN), 2 * Math.log(2), 31);
    }

    private static Laws fDivergence(ToDoubleBiFunction<double[], double[]> measure, double upper, long seed) {
        return Laws.of(measure, seed)
                .bounds(upper)
                .jointPermutation(1e-13)
                .absentOutcomes(1e-13)
                .mergedOutcomes()
                .jointConvexity();
    }

    /** Rényi divergences are jointly convex up to order 1; all obey data processing (to first order in rounding at order ∞). */
    @Test
    void renyi() {
        for (double order : new double[] {0.2, 0.5, 1, 2, 10}) {
            Laws.of((p, q) -> Divergences.renyi(p, q, order), 32)
                    .bounds(INFINITY)
                    .jointPermutation(1e-13)
                    .mergedOutcomes();
        }
        Laws.of((p, q) -> Divergences.renyi(p, q, INFINITY), 32)
                .bounds(INFINITY)
                .jointPermutation(1e-15);
        Laws.of((p, q) -> Divergences.renyi(p, q, 0.5), 33).jointConvexity();
        Laws.of(Divergences::bhattacharyya, 34)
                .bounds(INFINITY)
                .symmetry()
                .mergedOutcomes()
                .jointConvexity();
    }

    /** The generalised divergence is convex in both sides for orders from 1 to 2, and symmetric. */
    @Test
    void alphaJensenShannon() {
        Laws.of((p, q) -> Divergences.alphaJensenShannon(p, q, 0.5), 35)
                .bounds(INFINITY)
                .absentOutcomes(1e-15);
        Laws.of((p, q) -> Divergences.alphaJensenShannon(p, q, 1.5), 36)
                .bounds(1)
                .jointConvexity();
    }

    @Test
    void rootsOfSymmetricFDivergencesAreMetrics() {
        Laws.of((p, q) -> Math.sqrt(Divergences.triangularDiscrimination(p, q)), 37)
                .triangleInequality();
    }

    /** A million random triples of two to four outcomes. */
    @Test
    void triangleInequalityOfTheRootOfJensenShannon() {
        SplittableRandom random = new SplittableRandom(38);
        for (int draw = 0; draw < 1_000_000; draw++) {
            double[][] w = new double[3][2 + draw % 3];
            for (double[] weights : w) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = random.nextDouble();
                }
            }
            double pq = Divergences.jensenShannonDistance(w[0], w[1]);
            double qr = Divergences.jensenShannonDistance(w[1], w[2]);
            double pr = Divergences.jensenShannonDistance(w[0], w[2]);
            double longest = Math.max(pq, Math.max(qr, pr));
            if (2 * longest > (pq + qr + pr) * (1 + 1e-14)) {
                fail(Arrays.deepToString(w));
            }
        }
    }

    /**
     * 2 TV² ≤ KL (Pinsker), JSD ≤ TV ln 2, H²/2 ≤ JSD ≤ H² ≤ TV ≤ H √2, Δ/4 ≤ JSD ≤ Δ ln(2)/2, H the Hellinger distance, Δ triangular
     * discrimination.
     */
    @Test
    void inequalitiesBetweenMeasures() {
        for (double[][] triple : Laws.triples(12)) {
            double tv = Divergences.totalVariation(triple[0], triple[1]);
            double kl = Divergences.kullbackLeibler(triple[0], triple[1]);
            double jsd = JensenShannon.withDefaults().between(triple[0], triple[1]);
            double hellinger = Divergences.hellinger(triple[0], triple[1]);
            assertTrue(2 * tv * tv <= kl * (1 + 1e-14));
            assertTrue(jsd <= tv * Math.log(2) * (1 + 1e-14));
            assertTrue(hellinger * hellinger <= tv * (1 + 1e-14) && tv <= hellinger * Math.sqrt(2) * (1 + 1e-14));
            double delta = Divergences.triangularDiscrimination(triple[0], triple[1]);
            assertTrue(delta / 4 <= jsd * (1 + 1e-14) && jsd <= delta * Math.log(2) / 2 * (1 + 1e-14));
            assertTrue(hellinger * hellinger / 2 <= jsd * (1 + 1e-14) && jsd <= hellinger * hellinger * (1 + 1e-14));
        }
    }
}
