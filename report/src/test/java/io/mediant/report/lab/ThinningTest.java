package io.mediant.report.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private static int[] thin(double[] y) {
        double[] x = IntStream.range(0, y.length).asDoubleStream().toArray();
        return Thinning.of(x, y, new ChartScale(0, Math.max(1, y.length), false, 0, 600));
    }

    private static boolean keeps(int[] kept, int index) {
        return Arrays.binarySearch(kept, index) >= 0;
    }

    @Test
    void aShortLineIsKeptWhole() {
        assertEquals(0, thin(new double[0]).length);
        assertEquals(Thinning.MOST, thin(new double[Thinning.MOST]).length);
    }

    @Test
    void ofALongLineSpikesEndsAndGapsAreKept() {
        double[] y = new double[100_000];
        y[12_345] = 1;
        y[67_890] = -1;
        y[50_001] = Double.NaN;
        y[30_000] = Double.POSITIVE_INFINITY;
        int[] kept = thin(y);
        assertTrue(kept.length <= Thinning.MOST + 1, "kept " + kept.length);
        for (int index : new int[] {0, 12_345, 30_000, 50_001, 67_890, 99_999}) {
            assertTrue(keeps(kept, index), "lost " + index);
        }
    }

    @Test
    void aLineOfGapsIsNoLine() {
        double[] y = new double[1000];
        Arrays.fill(y, Double.NaN);
        assertTrue(thin(y).length <= Thinning.MOST);
    }
}
