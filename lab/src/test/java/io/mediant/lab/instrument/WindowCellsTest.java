package io.mediant.lab.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mediant.lab.target.Modes;
import io.mediant.lab.target.NormalModes;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowCellsTest {

    @Test
    void countsPointsRowByRowAndThoseOutsideLast() {
        WindowCells cells = WindowCells.of(new double[] {0, 2, 0, 2}, 2);
        float[] points = {0.5f, 0.5f, 1.5f, 0.5f, 1.5f, 1.5f, 1.9f, 1.1f, 2.1f, 1, -0.1f, 1};
        assertArrayEquals(new double[] {1, 1, 0, 2, 2}, cells.counts(points));
        assertArrayEquals(
                new double[] {1, 1, 1}, WindowCells.of(new double[] {0, 2}, 2).counts(new float[] {0, 1, 7}));
    }

    /** By hand: halves against quarters and three quarters is H(3/8) less the mean of both entropies. */
    @Test
    void divergesAsItsCountsDo() {
        WindowCells cells = WindowCells.of(new double[] {0, 2}, 2);
        float[] even = {0.5f, 1.5f, 0.5f, 1.5f};
        float[] uneven = {0.5f, 1.5f, 1.5f, 1.5f};
        double expected = entropy(3 / 8.0) - (entropy(0.5) + entropy(0.25)) / 2;
        assertEquals(expected, cells.jensenShannon(even, uneven), 1e-15);
        assertEquals(Math.log(2), cells.jensenShannon(new float[] {0.5f}, new float[] {1.5f}), 1e-15);
    }

    private static double entropy(double p) {
        return -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    }

    @Test
    void refusesWhatIsNoWindow() {
        assertThrows(IllegalArgumentException.class, () -> WindowCells.of(new double[6], 2));
        assertThrows(IllegalArgumentException.class, () -> WindowCells.of(new double[] {1, 1}, 2));
        assertThrows(IllegalArgumentException.class, () -> WindowCells.of(new double[] {0, 1}, 0));
    }

    @Test
    void coverageKnowsModes() {
        NormalModes ring = NormalModes.ring(8, 2, 0.05);
        float[] draws = ring.draw(4000, new SplittableRandom(1));
        Coverage whole = Coverage.of(draws, 2, ring.modes().orElseThrow());
        assertEquals(8, whole.covered());
        assertEquals(1, whole.nearShare(), 0.003);
        Modes modes = ring.modes().orElseThrow();
        Coverage one = Coverage.of(new float[] {2, 0, 2.01f, 0, 0, 0}, 2, modes);
        assertEquals(1, one.covered());
        assertEquals(2 / 3.0, one.nearShare(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Coverage.of(new float[0], 2, modes));
    }
}
