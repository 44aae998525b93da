package io.mediant.core.inference.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LearningTest {
    /** Along the axes, the covariances of both sides are diagonal, with the stated variances, and their pooled covariance is I: within what is shrunk. */
    @Test
    void bothCovariancesAreDiagonalAlongTheAxes() {
        double[][] p = Normals.rows(4000, 5, 1);
        double[][] q = Normals.rows(2000, 5, 2);
        for (double[] row : q) {
            row[0] = 2 * row[0] + row[1];
            row[3] += 0.5 * row[4];
        }
        Learning learning = new Learning(p, q);
        double[][] ofP = covariance(learning.batch(p).whitened());
        double[][] ofQ = covariance(learning.batch(q).whitened());
        for (int i = 0; i < 5; i++) {
            assertEquals(learning.axisVarianceP()[i], ofP[i][i], 0.01);
            assertEquals(learning.axisVarianceQ()[i], ofQ[i][i], 0.01);
            for (int j = 0; j < i; j++) {
                assertEquals(0, ofP[i][j], 0.01);
                assertEquals(0, ofQ[i][j], 0.01);
            }
        }
        assertTrue(learning.axisVarianceQ()[0] > 1.3 || learning.axisVarianceQ()[4] > 1.3);
    }

    /** A norm that leaves out its own row, against a covariance without it, about the same centre. */
    @Test
    void normsLeaveOutTheirRow() {
        double[][] p = Normals.rows(60, 4, 3);
        double[][] q = Normals.rows(60, 4, 4);
        Learning learning = new Learning(p, q);
        double in = RowProducts.square(learning.batch(p).whitened()[7]);
        double out = learning.normsLeftOut(learning.p(), 60)[7];

        assertTrue(out > in && out < 1.3 * in, in + " " + out);
    }

    @Test
    void coordinatesWithoutSpreadAreLeftOut() {
        double[][] p = Normals.rows(50, 3, 5);
        double[][] q = Normals.rows(50, 3, 6);
        for (int i = 0; i < 50; i++) {
            p[i][1] = 0.1;
            q[i][1] = 0.1;
            p[i][2] = p[i][0];
            q[i][2] = q[i][0];
        }
        Learning learning = new Learning(p, q);
        for (double[] row : learning.batch(p).rows()) {
            assertEquals(0, row[1]);
        }
        for (double[] row : learning.batch(q).whitened()) {
            assertTrue(Double.isFinite(RowProducts.square(row)));
        }
    }

    private static double[][] covariance(double[][] rows) {
        double[] mean = RowProducts.mean(rows);
        double[][] covariance = RowProducts.gram(rows);
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] = covariance[i][j] / rows.length - mean[i] * mean[j];
            }
        }
        return covariance;
    }
}
