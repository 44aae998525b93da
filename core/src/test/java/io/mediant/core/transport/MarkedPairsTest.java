package io.mediant.core.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.distribution.PointCloud;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarkedPairsTest {
    /** Points 0, 1, 3, 7: distances 1, 3, 7, 2, 6, 4. */
    @Test
    void byHand() {
        MarkedPairs pairs = MarkedPairs.ofNegativeDistances(PointCloud.ofRows(new double[] {0, 1, 3, 7}, 1));
        MarkedPairs.Sums sums = pairs.sums(new BitSet[] {marks(0, 1, 3), marks(2), marks(), marks(0, 1, 2, 3)});
        assertEquals(-14, sums.within(0));
        assertEquals(0, sums.within(1));
        assertEquals(0, sums.within(2));
        assertEquals(-23, sums.within(3));
        assertEquals(-23, sums.total());
        assertEquals(-9, sums.ofPoint(2));
    }

    @Test
    void agreesWithAllPairsAtAwkwardSizes() {
        SplittableRandom random = new SplittableRandom(4);
        for (int size : new int[] {1, 7, 63, 64, 65, 512, 513, 1100}) {
            PointCloud points = PointCloud.ofRows(random.doubles(2L * size).toArray(), 2);
            BitSet marks = new BitSet();
            for (int i = 0; i < size; i++) {
                marks.set(i, random.nextBoolean());
            }
            MarkedPairs.Sums sums = MarkedPairs.ofNegativeDistances(points).sums(new BitSet[] {marks});
            double within = 0;
            double total = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    double distance = Math.hypot(
                            points.coordinate(i, 0) - points.coordinate(j, 0),
                            points.coordinate(i, 1) - points.coordinate(j, 1));
                    total -= distance;
                    within -= marks.get(i) && marks.get(j) ? distance : 0;
                }
            }
            assertEquals(within, sums.within(0), 1e-12 * (1 - total));
            assertEquals(total, sums.total(), 1e-12 * (1 - total));
        }
    }

    private static BitSet marks(int... points) {
        BitSet marks = new BitSet();
        for (int point : points) {
            marks.set(point);
        }
        return marks;
    }
}
