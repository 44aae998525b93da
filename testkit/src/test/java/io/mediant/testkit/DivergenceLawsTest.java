package io.mediant.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.transport.EnergyDistance;
import io.mediant.core.transport.Wasserstein1;
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

    /** Merging outcomes loses information: no divergence grows (the data-processing inequality). */
    @Test
    void mergingOutcomesNeverRaisesTheDivergence() {
        for (double[][] triple : Laws.triples(11)) {
            double fine = Divergences.jensenShannon(triple[0], triple[1]);
            double coarse = Divergences.jensenShannon(merged(triple[0]), merged(triple[1]));
            assertTrue(coarse <= fine * (1 + 1e-12) + 1e-29, () -> coarse + " > " + fine);
        }
    }

    private static double[] merged(double[] weights) {
        double[] halves = new double[(weights.length + 1) / 2];
        for (int i = 0; i < weights.length; i++) {
            halves[i / 2] += weights[i];
        }
        return halves;
    }

    /** 2 TV² ≤ KL (Pinsker), JSD ≤ TV ln 2, H²/2 ≤ JSD ≤ H², H the Hellinger distance. */
    @Test
    void inequalitiesBetweenMeasures() {
        for (double[][] triple : Laws.triples(12)) {
            double tv = Divergences.totalVariation(triple[0], triple[1]);
            double kl = Divergences.kullbackLeibler(triple[0], triple[1]);
            double jsd = JensenShannon.withDefaults().between(triple[0], triple[1]);
            double hellinger = Divergences.hellinger(triple[0], triple[1]);
            assertTrue(2 * tv * tv <= kl * (1 + 1e-14));
            assertTrue(jsd <= tv * Math.log(2) * (1 + 1e-14));
            assertTrue(hellinger * hellinger / 2 <= jsd * (1 + 1e-14) && jsd <= hellinger * hellinger * (1 + 1e-14));
        }
    }
}
