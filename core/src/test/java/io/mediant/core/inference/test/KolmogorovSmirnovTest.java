package io.mediant.core.inference.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {
    /** SciPy 1.17.1, stats.ks_2samp(method='asymp') on columns of public data sets: distance, sizes, p. */
    private static final double[][] COLUMNS = {
        {0.05462317081036424, 8645, 8734, 1.0418211829037938e-11},
        {0.0650788029417223, 8645, 8734, 1.9230392518449898e-16},
        {0.01924107974750955, 8645, 8734, 0.07909958727316879},
        {0.11748659665933958, 8645, 8734, 1.0361233202589243e-52},
        {0.22657724086863684, 8645, 8734, 1.6738497039455303e-196},
        {0.2164736099112342, 8645, 8734, 3.190188142927003e-179},
        {0.0050754627845970846, 8645, 8734, 0.9998571839195999},
        {0.10349745669099897, 2286, 2742, 4.396174863470346e-12},
        {0.09760965327911697, 2286, 2742, 8.568253155401295e-11},
        {0.07368321301194025, 2286, 2742, 2.4719992457658744e-06},
        {0.05487976475588263, 2286, 2742, 0.0010504188928789069},
        {0.0382577998319138, 2286, 2742, 0.050626169264949006},
        {0.12321762808983427, 10897, 10067, 1.0558630856946481e-69},
        {0.3077884460250122, 10897, 10067, 0.0},
        {0.3592780440426039, 10897, 10067, 0.0},
        {0.43481902608076556, 1599, 4898, 1.0889782642068525e-207},
        {0.6614575871863565, 1599, 4898, 0.0},
        {0.3174645188359098, 1599, 4898, 1.7472667210060176e-108},
        {0.4945926289680336, 1599, 4898, 1.1090343291010262e-272},
        {0.8265949956983629, 1599, 4898, 0.0},
        {0.5410086847358406, 1599, 4898, 0.0},
        {0.7778058254559366, 1599, 4898, 0.0},
        {0.4892198600033555, 1599, 4898, 2.10170814200419e-266},
        {0.3593833273194685, 1599, 4898, 7.311389544072821e-140},
        {0.9027620739783556, 151, 123, 3.009391808865842e-69},
        {0.8952242502557476, 151, 123, 4.883210263265458e-67},
        {0.9786248855866042, 151, 123, 5.430057916281701e-114},
        {0.8356216012491251, 151, 123, 1.7086976873928561e-53},
    };

    /** SciPy 1.17.1, stats.kstwo.sf(d, round(nm/(n + m))), one value for each method: distance, sizes, p. */
    private static final double[][] METHODS = {
        {0.3, 10, 10, 0.664},
        {0.05, 280, 280, 0.8576480297656114},
        {0.09, 282, 284, 0.19156768536655033},
        {0.02, 5000, 3000, 0.4356769355236835},
        {0.03, 5000, 3000, 0.06705985077556664},
        {0.0025, 200000, 200000, 0.5586954140357887},
        {0.005, 200000, 200000, 0.013430824977799608},
        {0.7, 40, 30, 7.119294990803903e-09},
        {0.12, 2000, 3000, 1.6267248260942426e-15},
        {0.95, 12, 14, 3.1250000000000164e-08},
        {0.06, 280, 280, 0.6719092248862638},
        {0.16, 280, 280, 0.0013440163244194184},
        {0.012, 40000, 30000, 0.014233867356500625},
        {0.0015, 80000, 80000, 0.9999899937631979},
    };

    @Test
    void matchesReferences() {
        for (double[] row : COLUMNS) {
            assertRelative(row);
        }
        for (double[] row : METHODS) {
            assertRelative(row);
        }
    }

    private static void assertRelative(double[] row) {
        double p = KolmogorovSmirnov.asymptoticP(row[0], row[1], row[2]);
        assertEquals(row[3], p, 1e-6 * row[3], "d " + row[0]);
    }

    /** Birnbaum and Tingey's sum at n = 50 000 000 in 40 digits (mpmath 1.3). */
    @Test
    void keepsItsDigitsForHugeSamples() {
        double p = KolmogorovSmirnov.asymptoticP(0.0016970562748477142, 1e8, 1e8);
        assertEquals(1.6735872769023e-125, p, 1e-136);
    }

    @Test
    void fallsFromOneToZero() {
        assertEquals(1, KolmogorovSmirnov.asymptoticP(0, 30, 40));
        assertEquals(0, KolmogorovSmirnov.asymptoticP(1, 30, 40));
        for (double n : new double[] {4, 60, 280, 300, 20_000, 1e6}) {
            double previous = 1;
            for (double d = 0.001; d < 1; d += 0.001) {
                double p = KolmogorovSmirnov.asymptoticP(d, n, n);
                assertTrue(p <= previous + 1e-6 && p >= 0, "at " + d + " of " + n);
                previous = p;
            }
        }
    }

    @Test
    void badArgumentsAreRejected() {
        assertEquals(
                "distance is 1.5; distribution functions differ by 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.asymptoticP(1.5, 3, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.asymptoticP(Double.NaN, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.asymptoticP(0.5, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.asymptoticP(0.5, 1, 1));
    }

    /** Of the 6 orders of two and two values, both of those that keep the sides apart have distance 1. */
    @Test
    void exactPByHand() {
        assertEquals(1.0 / 3, KolmogorovSmirnov.exactP(1, 2, 2), 1e-15);
        assertEquals(1, KolmogorovSmirnov.exactP(0.5, 2, 2), 1e-15);
        assertEquals(1, KolmogorovSmirnov.exactP(0, 5, 3));
    }

    /** All 2 of C(60, 30) orders: 1.7e-17, below the rounding of 1. */
    @Test
    void exactPKeepsSmallValues() {
        assertEquals(2 / 118264581564861424.0, KolmogorovSmirnov.exactP(1, 30, 30), 1e-30);
    }

    @Test
    void exactPNeedsModerateSizes() {
        assertEquals(
                "sizes are 20000 and 20000; the exact p needs 1 or more rows a side and a product of at most 100 000 000,"
                        + " else use asymptoticP",
                assertThrows(IllegalArgumentException.class, () -> KolmogorovSmirnov.exactP(0.1, 20_000, 20_000))
                        .getMessage());
    }
}
