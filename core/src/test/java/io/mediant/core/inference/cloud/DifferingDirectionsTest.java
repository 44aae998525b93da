package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferingDirectionsTest {
    private static final DifferingDirections DEFAULT = DifferingDirections.withDefaults();

    private static PointCloud stretched(PointCloud cloud, int axis, double factor) {
        double[] coordinates = cloud.coordinates();
        for (int i = axis; i < coordinates.length; i += cloud.dimension()) {
            coordinates[i] *= factor;
        }
        return PointCloud.ofRows(coordinates, cloud.dimension());
    }

    @Test
    void findsTheShiftAndTheStretchedAxis() {
        PointCloud p = Clouds.normal(3000, 6, 1);
        PointCloud q = stretched(Clouds.shifted(2500, 6, .5, 2), 3, 1.5);
        DifferingDirections.Result result = DEFAULT.between(p, q, 3);
        DifferingDirection mean = result.directions().get(0);
        assertEquals(DifferingDirection.Kind.MEAN, mean.kind());
        assertTrue(mean.coordinates().get(0) > .9);
        assertEquals(.5, mean.standardisedDifference(), .12);
        DifferingDirection spread = result.directions().get(1);
        assertTrue(spread.coordinates().get(3) > .95);
        assertEquals(1.5, spread.spreadRatio(), .1);
        assertTrue(spread.q() < 1e-6);
        assertEquals(3000, result.heldOutReference() + result.fittedReference());
        assertEquals(6, result.dimensions());
    }

    /** Of 60 null pairs the p of the direction of means is below .05 for at most 10: fails for 1 of 2300 seeds at most. */
    @Test
    void heldOutRowsKeepTheLevel() {
        int below = 0;
        int spreadsBelow = 0;
        for (long seed = 0; seed < 60; seed++) {
            List<DifferingDirection> found = DEFAULT.withSpreads(1)
                    .between(Clouds.normal(200, 5, 2 * seed), Clouds.normal(200, 5, 2 * seed + 1), seed)
                    .directions();
            below += found.get(0).p() < .05 ? 1 : 0;
            spreadsBelow += found.get(1).p() < .05 ? 1 : 0;
        }
        assertTrue(below <= 10);
        assertTrue(spreadsBelow <= 10);
    }

    @Test
    void searchesLeadingComponentsWhereRowsAreFew() {
        PointCloud p = stretched(Clouds.normal(300, 40, 1), 7, 5);
        PointCloud q = stretched(Clouds.normal(300, 40, 2), 7, 15);
        DifferingDirections.Result result = DEFAULT.between(p, q, 3);
        assertEquals(16, result.dimensions());
        DifferingDirection spread = result.directions().get(1);
        assertEquals(40, spread.coordinates().size());
        assertEquals(3, spread.spreadRatio(), .6);
    }

    @Test
    void tableOfDimensions() {
        PointCloud p = PointCloud.of(new double[][] {{0, 5}, {2, 5}, {4, 5}});
        PointCloud q = PointCloud.of(new double[][] {{1, 5}, {3, 5}, {8, 5}});
        List<DimensionShift> table = DimensionShifts.between(p, q);
        DimensionShift first = table.get(0);
        assertEquals(4, first.meanCurrent(), 1e-15);
        assertEquals(2, first.spreadReference(), 1e-15);
        assertEquals(Math.sqrt(13), first.spreadCurrent(), 1e-15);
        assertEquals(2 / Math.sqrt(8.5), first.standardisedDifference(), 1e-15);
        assertEquals(1, first.wasserstein(), 1e-15);
        assertEquals(1.0 / 3, first.kolmogorovSmirnov(), 1e-15);
        assertEquals(0, table.get(1).kolmogorovSmirnov());
        assertEquals(1, table.get(1).p(), 1e-15);
        assertTrue(Double.isNaN(table.get(1).wasserstein()));
        assertEquals(0, table.get(1).standardisedDifference());
    }

    @Test
    void tableFindsTheShiftedDimension() {
        List<DimensionShift> table = DimensionShifts.between(Clouds.normal(500, 20, 1), Clouds.shifted(400, 20, .5, 2));
        assertTrue(table.get(0).q() < 1e-4);
        assertEquals(1, table.stream().filter(shift -> shift.q() < .01).count());
        assertEquals(19, table.get(19).axis());
    }

    @Test
    void saysWhatIsWrong() {
        PointCloud same = PointCloud.of(new double[20][2]);
        Clouds.assertRejected("do not vary", () -> DEFAULT.between(same, same, 1));
        Clouds.assertRejected("give 0 or more", () -> DEFAULT.withSpreads(-1));
    }
}
