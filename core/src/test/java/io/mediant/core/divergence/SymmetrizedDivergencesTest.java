package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.distribution.AlignedWeights;
import io.mediant.core.distribution.SparseWeights;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The chi-square family, the skew and geometric Jensen-Shannon divergences, and sparse input. */
class SymmetrizedDivergencesTest {
    private static final double[] P = {1, 3};
    private static final double[] Q = {1, 1};

    @Test
    void byHand() {
        assertEquals(0.25 * 0.25 * (4 + 4 / 3.0), Divergences.neymanChiSquare(P, Q), 1e-16);
        assertEquals(0.25 + 1 / 3.0, Divergences.symmetricChiSquare(P, Q), 2e-16);
        // (1/16)/(3/4) + (1/16)/(5/4)
        double triangular = 1 / 12.0 + 1 / 20.0;
        assertEquals(triangular, Divergences.triangularDiscrimination(P, Q), 1e-16);
        assertEquals(2 * triangular, Divergences.probabilisticSymmetricChiSquare(P, Q), 1e-16);
        assertEquals(triangular / 2, TriangularDiscrimination.vinczeLeCam().between(P, Q), 1e-16);
        assertEquals(2.0, Divergences.triangularDiscrimination(new double[] {1, 0}, new double[] {0, 1}));
        assertEquals(Math.log(3) / 4, Divergences.jeffreys(P, Q), 2e-16);
        assertEquals(Math.log(2), Divergences.skew(new double[] {1, 0}, new double[] {0, 1}, 0.5), 2e-16);
        assertEquals(-Math.log(0.9), Divergences.skew(new double[] {1, 0}, new double[] {0, 1}, 0.1), 1e-16);
    }

    @Test
    void relations() {
        SplittableRandom random = new SplittableRandom(95);
        for (int draw = 0; draw < 300; draw++) {
            double[] p = random.doubles(5).toArray();
            double[] q = random.doubles(5).toArray();
            double jeffreys = Divergences.jeffreys(p, q);
            double jsd = Divergences.jensenShannon(p, q);
            assertEquals(Divergences.populationStability(p, q), jeffreys, 0.0);
            assertEquals(
                    Divergences.chiSquare(p, q) + Divergences.chiSquare(q, p),
                    Divergences.symmetricChiSquare(p, q),
                    1e-15 * Divergences.symmetricChiSquare(p, q));
            assertEquals(jsd, Divergences.skewJensenShannon(p, q, 0.5), 1e-15 * jsd);
            assertEquals(jeffreys / 2, Divergences.skewJensenShannon(p, q, 1), 1e-15 * jeffreys);
            assertEquals(Divergences.kullbackLeibler(p, q), Divergences.skew(p, q, 1), 0.0);
            assertEquals(
                    jeffreys / 4 - Divergences.bhattacharyya(p, q), Divergences.geometricJensenShannon(p, q), 1e-15);
        }
    }

    /** -½ Σ over both of the logarithm of the mean: three outcomes, one shared. */
    @Test
    void sparseIsDense() {
        SparseWeights p = SparseWeights.of(new int[] {4, 2_000_000_000}, new double[] {1, 1});
        SparseWeights q = SparseWeights.of(new int[] {4, 2_000_000_001}, new double[] {1, 1});
        assertEquals(Math.log(2) / 2, JensenShannon.withDefaults().between(p, q), 1e-16);
        assertEquals(0.5, TotalVariation.withDefaults().between(p, q), 1e-16);
        AlignedWeights<String> words = AlignedWeights.of(Map.of("a", 1, "b", 3), Map.of("b", 1L, "a", 1L));
        assertEquals(Math.log(1.25), Renyi.ofOrder(2).between(words), 1e-16);
    }
}
