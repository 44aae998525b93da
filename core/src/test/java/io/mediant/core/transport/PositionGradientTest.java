package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.Sample;
import io.mediant.core.divergence.JensenShannon;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PositionGradientTest {
    private static final double STEP = 1e-6;

    /** Whatever the gap: moving one of m values away costs 1/m per unit. */
    @Test
    void disjointSamplesPullWithTheSameForceAtAnyDistance() {
        double[] reference = {0, 0.25, 1};
        for (double gap : new double[] {1e-3, 1, 1e12}) {
            double[] current = {2 + gap, 1 + gap, 5 + gap, 3 + gap};
            PositionGradient right = Wasserstein1.positionGradient(reference, current);
            assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, right.slopes(), 1e-15);
            assertEquals(1, right.shift()[0], 1e-15);
            double[] left = Arrays.stream(current).map(v -> -v).toArray();
            assertEquals(-1, Wasserstein1.positionGradient(reference, left).shift()[0], 1e-15);
        }
        // the Jensen-Shannon divergence of the same disjoint samples is pinned: a move to the next free cell changes
        // nothing
        double[] p = {1, 1, 1, 0, 0, 0};
        double near = JensenShannon.withDefaults().between(p, new double[] {0, 0, 0, 1, 3, 0});
        double far = JensenShannon.withDefaults().between(p, new double[] {0, 0, 0, 0, 1, 3});
        assertEquals(near, far);
        assertEquals(Math.log(2), near, 1e-15);
    }

    @Test
    void powersAgreeWithDifferences() {
        SplittableRandom random = new SplittableRandom(21);
        for (int draw = 0; draw < 50; draw++) {
            double[] x = random.doubles(1 + random.nextInt(8), -3, 3).toArray();
            double[] y = random.doubles(1 + random.nextInt(8), -3, 3).toArray();
            for (double order : new double[] {1, 1.5, 2, 3, 12}) {
                WassersteinP w = WassersteinP.of(order);
                agrees(v -> w.between(Sample.of(x), Sample.of(v)), y, w.positionGradient(x, y));
                agrees(v -> w.cost(Sample.of(x), Sample.of(v)), y, w.costPositionGradient(x, y));
            }
        }
    }

    @Test
    void weightedPowersAgreeWithDifferences() {
        SplittableRandom random = new SplittableRandom(22);
        for (int draw = 0; draw < 50; draw++) {
            double[] x = random.doubles(5, -3, 3).toArray();
            double[] y = random.doubles(4, -3, 3).toArray();
            double[] u = random.doubles(5, 0, 2).toArray();
            double[] v = random.doubles(4, 0, 2).toArray();
            for (double order : new double[] {1, 2, Double.POSITIVE_INFINITY}) {
                WassersteinP w = WassersteinP.of(order);
                agrees(z -> w.between(Sample.weighted(x, u), Sample.weighted(z, v)), y, w.positionGradient(x, u, y, v));
            }
        }
    }

    @Test
    void energyAgreesWithDifferences() {
        SplittableRandom random = new SplittableRandom(23);
        for (int draw = 0; draw < 50; draw++) {
            double[] x = random.doubles(1 + random.nextInt(8), -3, 3).toArray();
            double[] y = random.doubles(1 + random.nextInt(8), -3, 3).toArray();
            agrees(v -> EnergyDistance.between(Sample.of(x), Sample.of(v)), y, EnergyDistance.positionGradient(x, y));
        }
    }

    private static void agrees(ToDoubleFunction<double[]> distance, double[] current, PositionGradient gradient) {
        assertEquals(distance.applyAsDouble(current), gradient.value(), 1e-12 * (1 + gradient.value()));
        double largest =
                1 + Arrays.stream(gradient.slopes()).map(Math::abs).max().orElseThrow();
        double shift = 0;
        double scale = 0;
        for (int j = 0; j < current.length; j++) {
            double[] above = current.clone();
            double[] below = current.clone();
            above[j] += STEP;
            below[j] -= STEP;
            double slope = (distance.applyAsDouble(above) - distance.applyAsDouble(below)) / (2 * STEP);
            assertEquals(slope, gradient.slope(j, 0), 2e-4 * largest);
            shift += gradient.slope(j, 0);
            scale += gradient.slope(j, 0) * current[j];
        }
        assertEquals(shift, gradient.shift()[0], 1e-12 * largest);
        assertEquals(scale, gradient.scale(), 1e-12 * largest);
        assertEquals(current.length, gradient.size());
    }

    /** Two values at one place between two targets: each would be drawn to one of them, so neither is preferred. */
    @Test
    void tiesShareTheirSlope() {
        double[] reference = {0, 10};
        assertArrayEquals(
                new double[2],
                Wasserstein1.positionGradient(reference, new double[] {4, 4}).slopes());
        PositionGradient quadratic = WassersteinP.of(2).costPositionGradient(reference, new double[] {4, 4});
        assertArrayEquals(new double[] {-1, -1}, quadratic.slopes(), 1e-15);
        // equal samples: nothing to gain
        for (double order : new double[] {1, 2, Double.POSITIVE_INFINITY}) {
            assertArrayEquals(
                    new double[2],
                    WassersteinP.of(order)
                            .positionGradient(reference, new double[] {10, 0})
                            .slopes());
        }
        assertArrayEquals(
                new double[2],
                EnergyDistance.positionGradient(reference, reference).slopes());
    }

    @Test
    void weightsAgreeWithDifferences() {
        SplittableRandom random = new SplittableRandom(24);
        for (int draw = 0; draw < 50; draw++) {
            double[] positions = random.doubles(7, -3, 3).toArray();
            double[] p = random.doubles(7, 0.5, 2).toArray();
            double[] q = random.doubles(7, 0.5, 2).toArray();
            for (double order : new double[] {1, 1.5, 2, 3}) {
                WassersteinP w = WassersteinP.of(order);
                double[] gradient = w.gradient(positions, p, q);
                for (int i = 0; i < q.length; i++) {
                    double[] above = q.clone();
                    double[] below = q.clone();
                    above[i] += STEP;
                    below[i] -= STEP;
                    double slope = (w.betweenWeights(positions, p, above) - w.betweenWeights(positions, p, below))
                            / (2 * STEP);
                    assertEquals(slope, gradient[i], 1e-5);
                }
                if (order == 1) {
                    assertArrayEquals(Wasserstein1.gradient(positions, p, q), gradient, 1e-13);
                }
            }
            assertArrayEquals(new double[7], WassersteinP.of(2).gradient(positions, p, p));
        }
    }

    /** The potentials are feasible for all pairs and their value is the cost: the gap of the duality is rounding. */
    @Test
    void dualityGap() {
        SplittableRandom random = new SplittableRandom(25);
        for (int draw = 0; draw < 200; draw++) {
            boolean ties = draw % 2 == 0;
            OrderedMass x = mass(random, ties);
            OrderedMass y = mass(random, ties);
            for (double order : new double[] {1, 2, 3}) {
                LinePotentials potentials = LinePotentials.of(x, y, order, 1);
                double dual = 0;
                for (int i = 0; i < x.size(); i++) {
                    dual += potentials.reference()[i] * x.mass(i);
                    for (int j = 0; j < y.size(); j++) {
                        double cost = Math.pow(Math.abs(x.values()[i] - y.values()[j]), order);
                        assertTrue(potentials.reference()[i] + potentials.current()[j] <= cost + 1e-11);
                    }
                }
                for (int j = 0; j < y.size(); j++) {
                    dual += potentials.current()[j] * y.mass(j);
                }
                ScaledPowerSum primal = ScaledPowerSum.ofGaps(x, y, order);
                assertEquals(primal.sum(), dual, 1e-11 * (1 + primal.sum()));
            }
        }
    }

    private static OrderedMass mass(SplittableRandom random, boolean ties) {
        int size = 1 + random.nextInt(8);
        double[] values = ties
                ? random.ints(size, 0, 6).asDoubleStream().toArray()
                : random.doubles(size, -3, 3).toArray();
        double[] weights = ties
                ? random.ints(size, 0, 3).asDoubleStream().toArray()
                : random.doubles(size).toArray();
        weights[0] = 1;
        return OrderedMass.of(values, weights);
    }
}
