package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.core.distribution.Sample;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Wasserstein1Test {
    /** SciPy's documentation: wasserstein_distance([0, 1, 3], [5, 6, 8]) = 5. */
    @Test
    void aShiftIsItsDistance() {
        assertEquals(5.0, Wasserstein1.between(Sample.of(0, 1, 3), Sample.of(5, 6, 8)));
        assertEquals(0.0, Wasserstein1.between(Sample.of(3, 1, 0), Sample.of(0, 1, 3)));
    }

    /** commons-math EarthMoversDistanceTest, bins one apart; dit, tests/divergences/test_earth_movers_distance.py. */
    @Test
    void weightsOnPositions() {
        double[] bins = {0, 1, 2, 3, 4, 5};
        double[] p = {.1, .3, .2, 0, .25, .15};
        double[] q = {.3, 0, .4, .1, 0, .2};
        assertEquals(0.65, Wasserstein1.betweenWeights(bins, p, q), 1e-15);
        assertEquals(
                1.0,
                Wasserstein1.betweenWeights(new double[] {0, 1, 2}, new double[] {1, 1, 1}, new double[] {1, 0, 0}),
                1e-15);
        double[] shuffled = {5, 4, 3, 2, 1, 0};
        double[] backwards = {.15, .25, 0, .2, .3, .1};
        double[] other = {.2, 0, .1, .4, 0, .3};
        assertEquals(0.65, Wasserstein1.betweenWeights(shuffled, backwards, other), 1e-15);
    }

    /** deepchecks, tests/utils/drift_test.py: 0..99 against 50..149, in units of the range: 50/149. */
    @Test
    void deepchecks() {
        Sample low = Sample.of(IntStream.range(0, 100).asDoubleStream().toArray());
        Sample high = Sample.of(IntStream.range(50, 150).asDoubleStream().toArray());
        assertEquals(50, Wasserstein1.between(low, high), 1e-13);
        assertEquals(0.33, Wasserstein1.between(low, high) / 149, 0.01);
        assertEquals(10.0, Wasserstein1.between(Sample.of(10, 10), Sample.of(0)));
    }

    /** Without weights the pass counts values; it agrees with the one of weights, ties and unequal sizes included. */
    @Test
    void countingAgreesWithWeighing() {
        SplittableRandom random = new SplittableRandom(83);
        for (int draw = 0; draw < 300; draw++) {
            boolean whole = draw % 2 == 0;
            double[] x = random.doubles(1 + random.nextInt(60), -3, 3)
                    .map(v -> whole ? Math.rint(v) : v)
                    .toArray();
            double[] y = random.doubles(1 + random.nextInt(60), -2, 5)
                    .map(v -> whole ? Math.rint(v) : v)
                    .toArray();
            double[] one = IntStream.range(0, x.length).mapToDouble(i -> 1).toArray();
            double[] two = IntStream.range(0, y.length).mapToDouble(i -> 2).toArray();
            double weighed = Wasserstein1.between(Sample.weighted(x, one), Sample.weighted(y, two));
            assertEquals(weighed, Wasserstein1.between(Sample.of(x), Sample.of(y)), 4e-16 * weighed);
        }
        Sample endless = Sample.of(0, Double.POSITIVE_INFINITY);
        assertEquals(Double.POSITIVE_INFINITY, Wasserstein1.between(endless, Sample.of(0, 1)));
        assertEquals(0.5, Wasserstein1.between(endless, Sample.of(1, Double.POSITIVE_INFINITY)));
        assertEquals(
                Double.POSITIVE_INFINITY,
                Wasserstein1.between(Sample.of(-Double.MAX_VALUE), Sample.of(Double.MAX_VALUE)));
    }

    /** The pass over positions that ascend already gives every bit of the way by sorted samples. */
    @Test
    void ascendingPositionsGiveTheSameBits() {
        SplittableRandom random = new SplittableRandom(82);
        for (int draw = 0; draw < 300; draw++) {
            int n = 1 + random.nextInt(40);
            double scale = Math.scalb(1.0, random.nextInt(-900, 900));
            double[] positions = random.doubles(n, -3, 3)
                    .map(x -> random.nextInt(4) == 0 ? Math.rint(x) : x)
                    .sorted()
                    .toArray();
            double[] p = random.doubles(n).map(u -> u < 0.2 ? 0 : u * scale).toArray();
            double[] q = random.doubles(n).map(u -> u < 0.2 ? 0 : u).toArray();
            p[0] = scale;
            q[n - 1] = 1;
            assertEquals(
                    Wasserstein1.between(Sample.weighted(positions, p), Sample.weighted(positions, q)),
                    Wasserstein1.betweenWeights(positions, p, q),
                    0.0);
        }
    }

    @Test
    void positionsThatNeedMoreThanOnePass() {
        double infinity = Double.POSITIVE_INFINITY;
        double[] half = {1, 1};
        assertEquals(infinity, Wasserstein1.betweenWeights(new double[] {0, infinity}, half, new double[] {1, 3}));
        assertEquals(0.0, Wasserstein1.betweenWeights(new double[] {0, infinity}, half, new double[] {3, 3}));
        double[] far = {-Double.MAX_VALUE, Double.MAX_VALUE};
        assertEquals(infinity, Wasserstein1.betweenWeights(far, half, new double[] {1, 3}));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Wasserstein1.betweenWeights(new double[] {0, 1}, half, new double[] {1, -3}))
                .getMessage();
        assertEquals("weight -3.0 at index 1 is not allowed; weights are finite and at least 0", message);
        String nothing = assertThrows(
                        IllegalArgumentException.class,
                        () -> Wasserstein1.betweenWeights(new double[] {0, 1}, half, new double[2]))
                .getMessage();
        assertEquals("weights sum to 0.0; a sample needs a positive finite sum", nothing);
    }

    @Test
    void weightsNeedPositions() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> Wasserstein1.betweenWeights(new double[] {0, 1}, one, one));
        assertThrows(
                IllegalArgumentException.class, () -> EnergyDistance.betweenWeights(new double[] {0, 1}, one, one));
    }

    @Test
    void energyOnPositions() {
        double[] positions = {0, 8};
        assertEquals(4.0, EnergyDistance.betweenWeights(positions, new double[] {1, 0}, new double[] {0, 3}));
    }

    /** Central differences; the distance is piecewise linear in the shares, so they are exact away from kinks. */
    @Test
    void gradientAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(81);
        for (int draw = 0; draw < 100; draw++) {
            double[] positions = random.doubles(7, -3, 3).toArray();
            double[] p = random.doubles(7, 0.5, 2).toArray();
            double[] q = random.doubles(7, 0.5, 2).toArray();
            double[] gradient = Wasserstein1.gradient(positions, p, q);
            for (int i = 0; i < q.length; i++) {
                double weight = q[i];
                q[i] = weight + 1e-7;
                double above = Wasserstein1.betweenWeights(positions, p, q);
                q[i] = weight - 1e-7;
                double below = Wasserstein1.betweenWeights(positions, p, q);
                q[i] = weight;
                assertEquals((above - below) / 2e-7, gradient[i], 1e-6);
            }
        }
    }

    /** Unlike a divergence, the distance points the way also between disjoint supports. */
    @Test
    void gradientBetweenDisjointSupports() {
        double[] positions = {0, 10, 11};
        double[] gradient = Wasserstein1.gradient(positions, new double[] {1, 0, 0}, new double[] {0, 1, 1});
        assertArrayEquals(new double[] {-5.25, -0.25, 0.25}, gradient, 1e-15);
        double[] equal = Wasserstein1.gradient(positions, new double[] {1, 2, 3}, new double[] {2, 4, 6});
        assertArrayEquals(new double[3], equal);
    }
}
