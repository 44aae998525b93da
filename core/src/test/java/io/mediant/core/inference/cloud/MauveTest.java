package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.distribution.PointCloud;
import org.junit.jupiter.api.Test;

class MauveTest {
    /** The floor that the class comment states: about .96 where nothing differs, at any number of rows. */
    @Test
    void nullFloorDoesNotFall() {
        for (int rows : new int[] {500, 2000}) {
            Mauve.Result result = Mauve.withDefaults().between(Clouds.normal(rows, 8, 1), Clouds.normal(rows, 8, 2), 3);
            assertTrue(result.nullMauve() >= .95 && result.nullMauve() <= .975);
            assertEquals(result.nullMauve(), result.mauve(), .02);
            assertEquals(rows / 10, result.cells());
            assertTrue(result.explained() > .9);
        }
    }

    @Test
    void fallsWhereCloudsDiffer() {
        PointCloud p = Clouds.shifted(600, 4, 2, 1);
        PointCloud q = Clouds.shifted(700, 4, -2, 2);
        Mauve.Result result = Mauve.withDefaults().withMostRows(400).between(p, q, 3);
        assertTrue(result.mauve() < .3);
        assertTrue(result.smoothedMauve() > result.mauve());
        assertTrue(result.frontierIntegral() > .4);
        assertEquals(400, result.rowsReference());
        assertTrue(Mauve.withDefaults().withScale(1).between(p, q, 3).mauve() > result.mauve());
        assertEquals(9, Mauve.withDefaults().withCells(9).between(p, q, 3).cells());
    }

    @Test
    void saysWhatIsWrong() {
        Clouds.assertRejected("scale is 0.0", () -> Mauve.withDefaults().withScale(0));
        Clouds.assertRejected("at least 2", () -> Mauve.withDefaults().withCells(1));
        Clouds.assertRejected("at least 20", () -> Mauve.withDefaults().withMostRows(5));
    }
}
