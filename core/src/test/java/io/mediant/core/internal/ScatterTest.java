package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatterTest {
    @Test
    void byHand() {
        double[][] rows = {{1, 2}, {3, -1}};
        double[][] sums = Scatter.of(2, 2, (i, target) -> System.arraycopy(rows[i], 0, target, 0, 2));
        assertArrayEquals(new double[][] {{10, -1}, {-1, 5}}, sums);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 1", "3, 5", "127, 7", "128, 16", "129, 17", "300, 33"})
    void equalsTheTripleLoop(int size, int dimension) {
        SplittableRandom random = new SplittableRandom(4);
        double[][] rows = new double[size][dimension];
        for (double[] row : rows) {
            for (int k = 0; k < dimension; k++) {
                row[k] = random.nextDouble() - 0.5;
            }
        }
        double[][] sums =
                Scatter.of(size, dimension, (i, target) -> System.arraycopy(rows[i], 0, target, 0, dimension));
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double expected = 0;
                for (double[] row : rows) {
                    expected += row[i] * row[j];
                }
                assertEquals(sums[j][i], sums[i][j]);
                assertEquals(expected, sums[i][j], 1e-12);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 4", "1, 0, 5", "4, 1, 4", "7, 2, 9", "8, 0, 0"})
    void combinationsOfRowsStayWithinTheirColumns(int rows, int from, int to) {
        double[][] b = new double[rows][9];
        double[] a = new double[rows + 1];
        for (int r = 0; r < rows; r++) {
            a[r + 1] = r + 1;
            for (int j = 0; j < 9; j++) {
                b[r][j] = r - j;
            }
        }
        double[] c = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        PanelProduct.add(c, a, 1, b, rows, from, to);
        for (int j = 0; j < 9; j++) {
            double expected = 1;
            for (int r = 0; r < rows && j >= from && j < to; r++) {
                expected += (r + 1.0) * (r - j);
            }
            assertEquals(expected, c[j]);
        }
    }
}
