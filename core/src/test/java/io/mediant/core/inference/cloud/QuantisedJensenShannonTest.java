package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.internal.PlugIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class QuantisedJensenShannonTest {
    private static final double[] EVEN = {.25, .25, .25, .25};
    private static final double[] TILTED = {.1, .2, .3, .4};

    private static double truth() {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += PlugIn.term(EVEN[i], TILTED[i]);
        }
        return sum;
    }

    /** Four clusters far apart: the cells are the clusters, so the truth is known. The standard error of one reading is .004. */
    @Test
    void findsTheDivergenceOfClusters() {
        PointCloud p = Clouds.corners(4000, EVEN, 1);
        PointCloud q = Clouds.corners(3000, TILTED, 2);
        QuantisedJensenShannon.Result result =
                QuantisedJensenShannon.withDefaults().withCells(4).between(p, q, 3);
        assertEquals(truth(), result.nats(), 0.015);
        assertTrue(result.interval().low() < truth());
        assertTrue(result.interval().high() > truth());
        CodebookCell first = result.cells().get(0);
        assertEquals(-.15, first.difference(), .04);
        assertTrue(first.low() < -.1);
        assertTrue(first.q() < 1e-6);
        double[] centre = result.codebook().centre(first.cell());
        for (int row : first.nearestReference()) {
            assertEquals(centre[0], p.coordinate(row, 0), .1);
            assertEquals(centre[1], p.coordinate(row, 1), .1);
        }
        assertEquals(5, first.nearestCurrent().size());
    }

    @Test
    void cellsAddUp() {
        QuantisedJensenShannon.Result result = QuantisedJensenShannon.withDefaults()
                .withCodebooks(3)
                .withExamples(0)
                .between(Clouds.normal(900, 6, 1), Clouds.shifted(600, 6, .5, 2), 5);
        double contributions = 0;
        double excess = 0;
        long rows = 0;
        double before = Double.POSITIVE_INFINITY;
        for (CodebookCell cell : result.cells()) {
            contributions += cell.contribution();
            excess += cell.excess();
            rows += cell.rowsReference() + cell.rowsCurrent();
            assertTrue(cell.contribution() <= before);
            assertTrue(cell.low() <= cell.difference());
            assertTrue(cell.high() > cell.difference());
            before = cell.contribution();
        }
        assertEquals(result.interval().plugIn(), contributions, 1e-14);
        assertEquals(result.readings().get(0).excess(), excess, 1e-14);
        assertEquals(result.countedReference() + result.countedCurrent(), rows);
        assertEquals(3, result.readings().size());
        assertEquals(900, result.countedReference() + result.rowsFitted() / 2);
    }

    /** Newcombe (1998), table II: 56/70 against 48/80, method 10: .0524 to .3339. Fisher's p by SciPy 1.17.1. */
    @Test
    void sharesOfOneCell() {
        CellShares shares = new CellShares(48, 56, 80, 70);
        assertEquals(.0524, shares.low(1.959964), 5e-5);
        assertEquals(.3339, shares.high(1.959964), 5e-5);
        assertEquals(0.012521129749209152, shares.exactP(), 1e-12);
    }

    @Test
    void nullMeanOfACellByEnumeration() {
        double mean = (PlugIn.term(0, 1) + 4 * PlugIn.term(.5, .5) + PlugIn.term(1, 0)) / 6;
        assertEquals(mean, new CellShares(1, 1, 2, 2).nullContribution(), 1e-15);
    }

    /** Mean excess of 30 null pairs within 4 standard errors of 0: fails for 1 of 16 000 seeds. */
    @Test
    void isZeroOnAverageWhereNothingDiffers() {
        double sum = 0;
        double squares = 0;
        for (long seed = 0; seed < 30; seed++) {
            double nats = QuantisedJensenShannon.withDefaults()
                    .withCodebooks(2)
                    .between(Clouds.normal(300, 4, 2 * seed), Clouds.normal(300, 4, 2 * seed + 1), seed)
                    .nats();
            sum += nats / 30;
            squares += nats * nats / 30;
        }
        assertTrue(Math.abs(sum) < 4 * Math.sqrt(squares / 30));
    }

    @Test
    void dependsOnTheSeedAndNotOnThreadsAndTellsProgress() throws Exception {
        PointCloud p = Clouds.normal(200, 3, 1);
        PointCloud q = Clouds.shifted(150, 3, 1, 2);
        List<Double> progress = new ArrayList<>();
        QuantisedJensenShannon measure =
                QuantisedJensenShannon.withDefaults().withCodebooks(4).withProgress(progress::add);
        QuantisedJensenShannon.Result here = measure.between(p, q, 1);
        assertEquals(List.of(.25, .5, .75, 1.0), progress);
        QuantisedJensenShannon.Result there =
                new ForkJoinPool(1).submit(() -> measure.between(p, q, 1)).get();
        assertEquals(there.cells(), here.cells());
        assertEquals(there.readings(), here.readings());
        assertNotEquals(here.nats(), measure.between(p, q, 2).nats());
    }

    @Test
    void saysWhatIsWrong() {
        PointCloud cloud = Clouds.normal(20, 2, 1);
        Clouds.assertRejected("7 points; this comparison needs at least 8", () -> QuantisedJensenShannon.withDefaults()
                .between(cloud, Clouds.normal(7, 2, 1), 1));
        Clouds.assertRejected(
                "at least 2", () -> QuantisedJensenShannon.withDefaults().withCells(1));
        Clouds.assertRejected(
                "confidence is 2.0", () -> QuantisedJensenShannon.withDefaults().withConfidence(2));
    }
}
