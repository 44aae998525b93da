package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChiSquareTest {
    /** SciPy 1.17.1, stats.norm.ppf(stats.ncx2.cdf(x, df, lambda)) and the same through the upper tail. */
    @Test
    void noncentralScores() {
        assertEquals(0.9942295064364517, ChiSquare.noncentralScore(3, 1, 0.5), 1e-10);
        assertEquals(-1.101083834747774, ChiSquare.noncentralScore(0.2, 1, 2), 1e-10);
        assertEquals(1.0435579541996245, ChiSquare.noncentralScore(30, 9.5, 12), 1e-10);
        assertEquals(1.8048570293998671, ChiSquare.noncentralScore(900, 99, 700), 1e-10);
        assertEquals(0.8558813537032302, ChiSquare.noncentralScore(4100, 999, 3000), 1e-10);
        assertEquals(3.332854301798937, ChiSquare.noncentralScore(60, 0.3, 20), 1e-10);
    }

    /** SciPy 1.17.1, as above; here the power transformation is in use. */
    @Test
    void noncentralScoreOfLargeNoncentrality() {
        assertEquals(1.127262991613136, ChiSquare.noncentralScore(5200, 40, 5000), 1e-4);
    }

    @Test
    void noncentralScoreWithoutNoncentralityIsTheCentralOne() {
        assertEquals(Normal.upperQuantile(ChiSquare.upperTail(7, 4)), ChiSquare.noncentralScore(7, 4, 0), 1e-12);
    }

    /** mpmath 1.3, log(gammainc(df/2, x/2, inf, regularized=True)) in 40 digits. */
    @Test
    void logUpperTails() {
        assertEquals(-2.48573279098608, ChiSquare.logUpperTail(3, 1), 1e-13);
        assertEquals(-1063.919955528871, ChiSquare.logUpperTail(3000, 255), 1e-9);
        assertEquals(-499968.3950601588, ChiSquare.logUpperTail(1e6, 7), 1e-6);
        assertEquals(-353.5027550251486, ChiSquare.logUpperTail(700, 1), 1e-10);
        assertEquals(0, ChiSquare.logUpperTail(0, 5));
    }

    @Test
    void logUpperTailFallsAcrossTheChangeOfMethod() {
        double previous = 0;
        for (double x = 1; x < 3000; x += 1) {
            double next = ChiSquare.logUpperTail(x, 12);
            assertTrue(next < previous, "at " + x);
            previous = next;
        }
    }

    @Test
    void quantilesInvertTails() {
        assertEquals(3.841458820694124, ChiSquare.upperQuantile(0.05, 1), 1e-9); // SciPy 1.17.1 chi2.isf(.05, 1)
        assertEquals(1.959963984540054, Normal.upperQuantile(0.025), 1e-14); // SciPy 1.17.1 norm.isf(.025)
        assertEquals(-1.959963984540054, Normal.quantile(0.025), 1e-14);
    }
}
