package io.mediant.core.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PointCloudTest {
    @Test
    void keepsPointsInTheirOrder() {
        PointCloud cloud = PointCloud.weighted(new double[][] {{3, 4}, {1, 2}}, new double[] {1, 3});
        assertEquals(2, cloud.size());
        assertEquals(2, cloud.dimension());
        assertEquals(4, cloud.coordinate(0, 1));
        assertArrayEquals(new double[] {1, 2}, cloud.point(1));
        assertArrayEquals(new double[] {3, 4, 1, 2}, cloud.coordinates());
        assertEquals(3, cloud.weight(1));
        assertEquals(4, cloud.totalWeight());
    }

    @Test
    void pointsWithoutWeightsCountOnceEach() {
        PointCloud cloud = PointCloud.ofRows(new double[] {1, 2, 3, 4, 5, 6}, 3);
        assertEquals(2, cloud.size());
        assertEquals(2, cloud.totalWeight());
        assertArrayEquals(new double[] {1, 1}, cloud.weights());
    }

    @Test
    void saysWhatIsNotAllowed() {
        assertMessage("the cloud is empty", () -> PointCloud.of());
        assertMessage("point 1 has 1 coordinates and point 0 has 2", () -> PointCloud.of(new double[][] {{1, 2}, {3}}));
        assertMessage("coordinate 1 of point 0 is NaN", () -> PointCloud.of(new double[][] {{1, Double.NaN}}));
        assertMessage("points of 0 coordinates", () -> PointCloud.of(new double[][] {{}}));
        assertMessage("5 coordinates for points of 2", () -> PointCloud.ofRows(new double[5], 2));
        assertMessage("2 weights for 1 points", () -> PointCloud.weighted(new double[][] {{1}}, new double[] {1, 2}));
        assertMessage("weight -1.0 at index 0", () -> PointCloud.weighted(new double[][] {{1}}, new double[] {-1}));
        assertMessage("weights sum to 0.0", () -> PointCloud.weighted(new double[][] {{1}}, new double[] {0}));
        assertMessage(
                "the reference has points of 1 coordinates and the current side of 2",
                () -> PointCloud.commonDimension(
                        PointCloud.of(new double[][] {{1}}), PointCloud.of(new double[][] {{1, 2}})));
    }

    private static void assertMessage(String expected, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
