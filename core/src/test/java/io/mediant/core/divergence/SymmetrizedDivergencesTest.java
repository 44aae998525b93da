package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

    /** p = (1/4, 3/4), q = (1/2, 1/2), m = (3/8, 5/8). */
    @Test
    void meansByHand() {
        double taneja =
                3 / 8.0 * Math.log(3 / 8.0 / Math.sqrt(1 / 8.0)) + 5 / 8.0 * Math.log(5 / 8.0 / Math.sqrt(3 / 8.0));
        assertEquals(taneja, Divergences.taneja(P, Q), 1e-16);
        double first = 9 / 256.0 / (2 * Math.pow(1 / 8.0, 1.5));
        double second = 25 / 256.0 / (2 * Math.pow(3 / 8.0, 1.5));
        assertEquals(first + second, Divergences.kumarJohnson(P, Q), 2e-16);
        double[] one = {1, 0};
        assertEquals(Double.POSITIVE_INFINITY, Divergences.taneja(P, one));
        assertEquals(Double.POSITIVE_INFINITY, Divergences.kumarJohnson(one, P));
        assertEquals(0.0, Divergences.taneja(one, new double[] {3, 0}));
        assertEquals(0.0, Divergences.kumarJohnson(one, new double[] {3, 0}));
    }

    @Test
    void gradientsOfTheMeansWhereSupportsDiffer() {
        double infinity = Double.POSITIVE_INFINITY;
        for (Divergence measure : new Divergence[] {Taneja.withDefaults(), KumarJohnson.withDefaults()}) {
            assertArrayEquals(
                    new double[] {0, -infinity, infinity},
                    measure.gradient(new double[] {1, 1, 0}, new double[] {1, 0, 0}),
                    measure.toString());
        }
    }

    @Test
    void gradientOfKumarAndJohnsonAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(96);
        for (int draw = 0; draw < 50; draw++) {
            double[] p = random.doubles(6, 0.5, 2).toArray();
            double[] q = random.doubles(6, 0.5, 2).toArray();
            double[] gradient = KumarJohnson.withDefaults().gradient(p, q);
            for (int i = 0; i < q.length; i++) {
                double weight = q[i];
                q[i] = weight * (1 + 1e-6);
                double above = Divergences.kumarJohnson(p, q);
                q[i] = weight * (1 - 1e-6);
                double below = Divergences.kumarJohnson(p, q);
                q[i] = weight;
                assertEquals((above - below) / (2e-6 * weight), gradient[i], 1e-6 * (1 + Math.abs(gradient[i])));
            }
        }
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
            assertEquals(jeffreys / 4 - jsd, Divergences.taneja(p, q), 1e-15 * jeffreys);
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
