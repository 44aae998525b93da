package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class KMeansTest {
    private static int nearest(Codebook codebook, double[] point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < codebook.size(); j++) {
            double[] centre = codebook.centre(j);
            double squared = 0;
            for (int k = 0; k < point.length; k++) {
                squared += (point[k] - centre[k]) * (point[k] - centre[k]);
            }
            if (squared < least) {
                least = squared;
                nearest = j;
            }
        }
        return nearest;
    }

    @Test
    void fourPointsByHand() {
        PointCloud cloud = PointCloud.of(new double[][] {{0}, {2}, {10}, {14}});
        Codebook codebook = KMeans.withDefaults().fit(cloud, 2, 1);
        double[] found = new double[] {codebook.centre(0)[0], codebook.centre(1)[0]};
        Arrays.sort(found);
        assertArrayEquals(new double[] {1, 12}, found, 1e-12);
        assertEquals(2 + 8, codebook.inertia(), 1e-12);
        int[] cells = codebook.cellsOf(cloud);
        assertEquals(cells[1], cells[0]);
        assertNotEquals(cells[2], cells[0]);
        assertEquals(cells[3], cells[2]);
    }

    @Test
    void findsClustersThatAreFarApart() {
        PointCloud cloud = Clouds.corners(400, new double[] {.4, .3, .2, .1}, 5);
        Codebook codebook = KMeans.withDefaults().withRestarts(3).fit(cloud, 4, 7);
        assertTrue(codebook.converged());
        assertTrue(codebook.inertia() / cloud.size() >= 0.015 && codebook.inertia() / cloud.size() <= 0.025);
    }

    @Test
    void boundsLeaveEveryRowAtItsNearestCentreAndEveryCentreAtItsMean() {
        PointCloud cloud = Clouds.normal(700, 9, 2);
        Codebook codebook = KMeans.withDefaults().withRounds(500).fit(cloud, 23, 3);
        int[] cells = codebook.cellsOf(cloud);
        double[][] sums = new double[23][9];
        int[] sizes = new int[23];
        double inertia = 0;
        for (int i = 0; i < cloud.size(); i++) {
            double[] point = cloud.point(i);
            assertEquals(nearest(codebook, point), cells[i]);
            sizes[cells[i]]++;
            for (int k = 0; k < 9; k++) {
                sums[cells[i]][k] += point[k];
                inertia += Math.pow(point[k] - codebook.centre(cells[i])[k], 2);
            }
        }
        assertEquals(inertia, codebook.inertia(), 1e-8);
        for (int j = 0; j < 23; j++) {
            for (int k = 0; k < 9; k++) {
                assertEquals(sums[j][k] / sizes[j], codebook.centre(j)[k], 0.02);
            }
        }
    }

    @Test
    void fewerDifferentRowsThanCellsGiveFewerCells() {
        double[][] rows = new double[50][];
        Arrays.setAll(rows, i -> new double[] {1e6 + i % 3, 5});
        Codebook codebook = KMeans.withDefaults().fit(PointCloud.of(rows), 10, 1);
        assertEquals(3, codebook.size());
        assertEquals(0, codebook.inertia(), 1e-9);
        assertEquals(
                1,
                KMeans.withDefaults()
                        .fit(PointCloud.of(new double[][] {{2}, {2}}), 2, 1)
                        .size());
    }

    @Test
    void dependsOnTheSeedAndNotOnThreads() throws Exception {
        PointCloud cloud = Clouds.normal(600, 5, 8);
        Codebook here = KMeans.withDefaults().fit(cloud, 12, 4);
        Codebook there = new ForkJoinPool(1)
                .submit(() -> KMeans.withDefaults().fit(cloud, 12, 4))
                .get();
        assertEquals(there.inertia(), here.inertia());
        assertArrayEquals(there.centre(7), here.centre(7));
        assertNotEquals(here.inertia(), KMeans.withDefaults().fit(cloud, 12, 5).inertia());
        assertTrue(KMeans.withDefaults().withRestarts(5).fit(cloud, 12, 4).inertia() <= here.inertia());
    }

    @Test
    void saysWhatIsWrong() {
        PointCloud cloud = PointCloud.of(new double[][] {{0}, {1}});
        Clouds.assertRejected("3 cells for 2 rows", () -> KMeans.withDefaults().fit(cloud, 3, 1));
        Clouds.assertRejected("starts are 0", () -> KMeans.withDefaults().withRestarts(0));
        Clouds.assertRejected(
                "2 coordinates and the codebook of 1",
                () -> KMeans.withDefaults().fit(cloud, 1, 1).cellsOf(Clouds.normal(3, 2, 1)));
    }
}
