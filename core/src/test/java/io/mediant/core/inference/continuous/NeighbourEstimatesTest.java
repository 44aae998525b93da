package io.mediant.core.inference.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.density.Normal;
import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.Sample;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Digamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourEstimatesTest {
    /** JSD of N(0, 1) and N(1, 1), and their KL. */
    private static final double JSD = 0.111421482184736;

    private static final double KL = 0.5;

    /**
     * p at 0, 1, 3 and q at 0.5, 10 with k = 1: rho = 1, 1, 2 and nu = 0.5, 0.5, 2.5, so the plain estimate is
     * (2 ln 0.5 + ln 1.25)/3 + ln(2/2).
     */
    @Test
    void plainKullbackLeiblerByHand() {
        double nats = NeighbourKullbackLeibler.withDefaults()
                .plain()
                .withNeighbours(1)
                .between(new double[] {0, 1, 3}, new double[] {0.5, 10});

        assertEquals((2 * Math.log(0.5) + Math.log(1.25)) / 3, nats, 1e-15);
    }

    /**
     * The same points, bias-reduced. Point 0: radius 1 holds 1 of p (at 1) and 0.5 of q; 1: radius 1, likewise; 3: radius 2.5
     * holds 1 of p (at 2) and 1 of q (at 2.5). All counts are 1, so it is the plain value.
     */
    @Test
    void reducedKullbackLeiblerByHand() {
        NeighbourKullbackLeibler one = NeighbourKullbackLeibler.withDefaults().withNeighbours(1);
        double nats = one.between(new double[] {0, 1, 3}, new double[] {0.5, 10});
        double other = one.between(new double[] {0, 1, 3}, new double[] {4.5, 10});
        double first = Math.log(4.5 / 3) + Digamma.value(2);
        double second = Math.log(3.5 / 2) + Digamma.value(2);
        double third = Math.log(1.5 / 2);

        assertEquals((2 * Math.log(0.5) + Math.log(1.25)) / 3, nats, 1e-15);
        assertEquals((first + second + third - 2 * Digamma.value(1)) / 3, other, 1e-14);
    }

    /** Three points a side, apart: all neighbours within reach are of one's own label, so the value is psi(6) - psi(3). */
    @Test
    void apartByHand() {
        NeighbourEstimate estimate = NeighbourJensenShannon.withDefaults()
                .withNeighbours(1)
                .between(new double[] {0, 1, 2.5}, new double[] {100, 101, 102.5}, 1);

        assertEquals(Digamma.value(6) - Digamma.value(3), estimate.nats(), 1e-15);
        assertEquals(0, estimate.tied());
    }

    /** Errors are about 0.011 (JSD), 0.05 (KL) and 0.009 (kernels) at 2000 points, by the study's at 1000; the limits are 4 of them and more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void normalsOfKnownDivergence(long seed) {
        double[] a = Normal.of(0, 1).sample(seed, 2000);
        double[] b = Normal.of(1, 1).sample(seed + 100, 2000);

        assertEquals(
                JSD, NeighbourJensenShannon.withDefaults().between(a, b, seed).nats(), 0.045);
        assertEquals(KL, NeighbourKullbackLeibler.withDefaults().between(a, b), 0.2);
        assertEquals(
                JSD,
                KernelJensenShannon.withDefaults()
                        .between(Sample.of(a), Sample.of(b))
                        .value(),
                0.045);
    }

    @Test
    void theLargerSideIsThinnedByTheSeed() {
        double[] a = Normal.of(0, 1).sample(1, 3000);
        double[] b = Normal.of(1, 1).sample(2, 1000);
        NeighbourEstimate first = NeighbourJensenShannon.withDefaults().between(a, b, 5);
        NeighbourEstimate again = NeighbourJensenShannon.withDefaults().between(a, b, 5);

        assertEquals(1000, first.points());
        assertEquals(first, again);
        assertEquals(JSD, first.nats(), 0.06);
    }

    /** Distances do not change under shifts, turns and common scale. */
    @Test
    void movingBothSidesChangesNothing() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] a = new double[200][];
        double[][] b = new double[200][];
        double[][] c = new double[200][];
        double[][] d = new double[200][];
        for (int i = 0; i < 200; i++) {
            a[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            b[i] = new double[] {random.nextGaussian() + 1, 2 * random.nextGaussian()};
            c[i] = new double[] {8 - 4 * a[i][1], 4 * a[i][0]};
            d[i] = new double[] {8 - 4 * b[i][1], 4 * b[i][0]};
        }
        NeighbourKullbackLeibler kl = NeighbourKullbackLeibler.withDefaults();
        NeighbourJensenShannon jsd = NeighbourJensenShannon.withDefaults();

        assertEquals(
                kl.between(PointCloud.of(a), PointCloud.of(b)), kl.between(PointCloud.of(c), PointCloud.of(d)), 1e-9);
        assertEquals(
                jsd.between(PointCloud.of(a), PointCloud.of(b), 1).nats(),
                jsd.between(PointCloud.of(c), PointCloud.of(d), 1).nats(),
                1e-9);
    }

    /** Two values with shares 1/2, 1/2 against 3/4, 1/4: the divergence of these rates, 0.0338 nats; its error is about sqrt(JSD/n) = 0.0058, the limit 4.5 of them. */
    @Test
    void atomsAreCounted() {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = random.doubles(1000).map(u -> u < 0.5 ? 0 : 1).toArray();
        double[] b = random.doubles(1000).map(u -> u < 0.75 ? 0 : 1).toArray();
        NeighbourEstimate estimate = NeighbourJensenShannon.withDefaults().between(a, b, 1);

        assertEquals(2000, estimate.tied());
        assertEquals(0.0338, estimate.nats(), 0.026);
    }

    @Test
    void twinsAreRefusedWhereDensitiesAreNeeded() {
        double[] a = {1, 1, 1, 1, 1, 1, 2};
        String message = assertThrows(IllegalArgumentException.class, () -> NeighbourKullbackLeibler.withDefaults()
                        .between(a, a))
                .getMessage();

        assertTrue(message.startsWith("point 0 of the reference has 5 twins in the reference"), message);
    }

    /**
     * Samples far apart: within a ball that holds k points of q lie nearly all of p. With p at 0, 1, 3 and q at 100 and 200 it holds the two
     * others of p, the farther at 3, 2 and 3: l = 2, c = 1.
     */
    @Test
    void samplesThatLieApartByHand() {
        double[] p = {0, 1, 3};
        double nats = NeighbourKullbackLeibler.withDefaults().withNeighbours(1).between(p, new double[] {100, 200});
        double logs = Math.log(100.0 / 3) + Math.log(99.0 / 2) + Math.log(97.0 / 3);

        assertEquals(logs / 3 + Digamma.value(2) - Digamma.value(1), nats, 1e-14);
    }

    @Test
    void asManyCurrentPointsAsNeighboursAreEnough() {
        NeighbourKullbackLeibler two = NeighbourKullbackLeibler.withDefaults().withNeighbours(2);

        assertTrue(Double.isFinite(two.between(new double[] {0, 1, 3}, new double[] {0.5, 2})));
        assertEquals(
                "the reference has 2 points; this estimate needs at least 3",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> two.between(new double[] {0, 1}, new double[] {0.5, 2}))
                        .getMessage());
    }

    @Test
    void badArgumentsAreRejected() {
        double[] few = {1, 2, 3};
        PointCloud weighted = PointCloud.weighted(new double[][] {{1}, {2}}, new double[] {1, 2});

        assertThrows(IllegalArgumentException.class, () -> NeighbourJensenShannon.withDefaults()
                .between(few, few, 1));
        assertThrows(IllegalArgumentException.class, () -> NeighbourJensenShannon.withDefaults()
                .withNeighbours(0));
        assertThrows(IllegalArgumentException.class, () -> NeighbourKullbackLeibler.withDefaults()
                .withNeighbours(1001));
        assertThrows(
                IllegalArgumentException.class,
                () -> NeighbourKullbackLeibler.withDefaults().withNeighbours(1).between(weighted, weighted));
    }
}
