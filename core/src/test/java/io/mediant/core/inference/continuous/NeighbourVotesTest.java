package io.mediant.core.inference.continuous;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.distribution.PointCloud;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeighbourVotesTest {

    /**
     * k = 3 of p at 0 (4 times), 1, 1 and q at 0 (2 times), 1 (4 times). At 0 the six points at distance 0 share three places as 4 to 2: a = 2,
     * b = 1. At 1 it is 2 to 4: a = 1, b = 2.
     */
    @Test
    void tiedPointsShareThePlacesByHand() {
        PointCloud p = PointCloud.ofRows(new double[] {0, 0, 0, 0, 1, 1}, 1);
        PointCloud q = PointCloud.ofRows(new double[] {0, 0, 1, 1, 1, 1}, 1);
        ClassifierFamily.LogOdds odds =
                NeighbourVotes.withDefaults().withNeighbours(3).fit(p, q);
        assertEquals(Math.log(3.0 / 2), odds.of(new double[] {0}), 1e-15);
        assertEquals(Math.log(2.0 / 3), odds.of(new double[] {1}), 1e-15);
    }

    /** Without ties at the last distance the nearest vote: to 0.6 these are 0.5 and 1 of p, and 0.7 of q. */
    @Test
    void theNearestVote() {
        PointCloud p = PointCloud.ofRows(new double[] {0.5, 1, 9, 10, 11, 12}, 1);
        PointCloud q = PointCloud.ofRows(new double[] {0.7, 1.5, 7, 8, 9, 10}, 1);
        ClassifierFamily.LogOdds odds =
                NeighbourVotes.withDefaults().withNeighbours(3).fit(p, q);
        assertEquals(Math.log(3.0 / 2), odds.of(new double[] {0.6}), 1e-15);
    }

    /** Also with ties, an exchange of the sides turns the sign alone. */
    @Test
    void exchangeOfTheSidesTurnsTheSign() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            int atoms = 2 + trial % 7;
            PointCloud p = PointCloud.ofRows(
                    random.doubles(40).map(u -> Math.floor(u * atoms)).toArray(), 1);
            PointCloud q = PointCloud.ofRows(
                    random.doubles(90).map(u -> Math.floor(u * u * atoms)).toArray(), 1);
            ClassifierFamily.LogOdds odds = NeighbourVotes.withDefaults().fit(p, q);
            ClassifierFamily.LogOdds exchanged = NeighbourVotes.withDefaults().fit(q, p);
            for (int value = 0; value < atoms; value++) {
                double[] point = {value};
                assertEquals(odds.of(point), -exchanged.of(point), 1e-13);
            }
        }
    }
}
