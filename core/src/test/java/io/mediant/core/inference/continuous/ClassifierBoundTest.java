package io.mediant.core.inference.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClassifierBoundTest {
    private static final double JSD = 0.111421482184736;
    private static final ClassifierBound BOUND = ClassifierBound.withDefaults();

    private static PointCloud normal(int size, int dimension, double shift, double scale, SplittableRandom random) {
        double[] rows = new double[size * dimension];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = scale * random.nextGaussian() + (i % dimension == 0 ? shift : 0);
        }
        return PointCloud.ofRows(rows, dimension);
    }

    /** A judge that always says 3:1 for the reference: ln 2 + (ln 0.75 + ln 0.25)/2, whatever the points. */
    @Test
    void aFixedJudgeByHand() {
        ClassifierFamily fixed = new ClassifierFamily() {
            @Override
            public String name() {
                return "fixed";
            }

            @Override
            public LogOdds fit(PointCloud reference, PointCloud current) {
                return point -> Math.log(3);
            }
        };
        SplittableRandom random = new SplittableRandom(1);
        ClassifierBound.Estimate estimate =
                BOUND.between(normal(30, 1, 0, 1, random), normal(50, 1, 0, 1, random), fixed, 1);
        double expected = Math.log(2) + 0.5 * (Math.log(0.75) + Math.log(0.25));

        assertEquals(expected, estimate.nats(), 1e-14);
        assertEquals(expected, estimate.lower(), 1e-9);
    }

    /** Shifted normals: the linear family holds the ideal judge. Errors over seeds are 0.010; the limit is 5 of them. */
    @Test
    void theIdealFamilyComesNearTheDivergence() {
        SplittableRandom random = new SplittableRandom(2);
        PointCloud p = normal(1000, 2, 0, 1, random);
        PointCloud q = normal(2000, 2, 1, 1, random);
        ClassifierBound.Estimate estimate = BOUND.between(p, q, RidgeLogistic.linear(), 3);

        assertEquals(JSD, estimate.nats(), 0.05);
        assertTrue(estimate.lower() > 0.03 && estimate.lower() < estimate.nats());
        assertEquals(estimate, BOUND.between(p, q, RidgeLogistic.linear(), 3));
    }

    /** Equal means, unequal spread: only curved judges see it. */
    @Test
    void familiesSeeWhatTheyCan() {
        SplittableRandom random = new SplittableRandom(3);
        PointCloud p = normal(1000, 2, 0, 1, random);
        PointCloud q = normal(1000, 2, 0, 2, random);
        double linear = BOUND.between(p, q, RidgeLogistic.linear(), 1).nats();
        double quadratic = BOUND.between(p, q, RidgeLogistic.quadratic(), 1).nats();
        double votes = BOUND.between(p, q, NeighbourVotes.withDefaults(), 1).nats();

        assertTrue(linear < 0.01, "linear " + linear);
        assertTrue(quadratic > 0.09, "quadratic " + quadratic);
        assertTrue(votes > 0.07 && votes < quadratic + 0.01, "votes " + votes);
    }

    /** One law: of 60 pairs the lower limit lies above 0 in 5 % at most; more than 10 would be rarer than 1 in 1500. */
    @Test
    void equalLawsSeldomLookDifferent() {
        int above = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PointCloud p = normal(100, 2, 0, 1, random);
            PointCloud q = normal(100, 2, 0, 1, random);
            above += BOUND.between(p, q, RidgeLogistic.linear(), seed).lower() > 0 ? 1 : 0;
        }
        assertTrue(above <= 10, above + " of 60");
    }

    /** Separable sides do not break the fit, and the bound stays within its maximum. */
    @Test
    void sidesThatShareNothing() {
        SplittableRandom random = new SplittableRandom(5);
        ClassifierBound.Estimate estimate =
                BOUND.between(normal(200, 3, 0, 1, random), normal(200, 3, 100, 1, random), RidgeLogistic.linear(), 1);

        assertTrue(estimate.nats() > 0.6 && estimate.nats() <= Math.log(2), "bound " + estimate.nats());
    }

    @Test
    void badArgumentsAreRejected() {
        SplittableRandom random = new SplittableRandom(5);
        PointCloud few = normal(20, 1, 0, 1, random);
        PointCloud flat = normal(50, 1, 0, 1, random);
        PointCloud deep = normal(50, 2, 0, 1, random);

        assertThrows(IllegalArgumentException.class, () -> BOUND.between(few, few, RidgeLogistic.linear(), 1));
        assertThrows(IllegalArgumentException.class, () -> BOUND.between(flat, deep, RidgeLogistic.linear(), 1));
        assertThrows(IllegalArgumentException.class, () -> BOUND.withFolds(1));
        assertThrows(IllegalArgumentException.class, () -> BOUND.withConfidence(1));
        assertThrows(
                IllegalArgumentException.class, () -> RidgeLogistic.linear().withPenalty(0));
        assertThrows(IllegalArgumentException.class, () -> NeighbourVotes.withDefaults()
                .withNeighbours(0));
    }
}
