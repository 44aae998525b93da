package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowProductsTest {
    @Test
    void productsAreSumsOfProductsAtAwkwardSizes() {
        for (int rows : new int[] {1, 2, 3, 64, 65, 129}) {
            for (int depth : new int[] {1, 3, 4, 5, 9}) {
                for (int columns : new int[] {1, 7, 66}) {
                    double[][] a = Normals.rows(rows, depth, 1);
                    double[][] b = Normals.rows(depth, columns, 2);
                    double[][] product = RowProducts.times(a, b);
                    for (int i = 0; i < rows; i++) {
                        for (int j = 0; j < columns; j++) {
                            double sum = 0;
                            for (int k = 0; k < depth; k++) {
                                sum += a[i][k] * b[k][j];
                            }
                            assertEquals(sum, product[i][j], 1e-13);
                        }
                    }
                }
            }
        }
    }

    @Test
    void gramIsTheProductWithTheTranspose() {
        for (int rows : new int[] {1, 4, 6, 7}) {
            for (int columns : new int[] {1, 2, 65, 67}) {
                double[][] a = Normals.rows(rows, columns, 3);
                double[][] expected = RowProducts.times(RowProducts.transposed(a), a);
                double[][] gram = RowProducts.gram(a);
                for (int i = 0; i < columns; i++) {
                    for (int j = 0; j < columns; j++) {
                        assertEquals(expected[i][j], gram[i][j], 1e-13);
                    }
                }
            }
        }
    }
}
