package io.mediant.core.inference.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellMomentsTest {
    private static double[] moments(int c, double logit, double rho) {
        double[] out = new double[CellMoments.SIZE];
        new CellMoments(rho / (1 - rho)).write(c, logit, out, 0);
        return out;
    }

    @Test
    void oneRowOnEqualSidesAlwaysCostsLn2() {
        assertArrayEquals(new double[] {Math.log(2), 0, 0, 0}, moments(1, 0, 0.5), 1e-15);
    }

    /** Full sums over the binomial distribution in 40 digits (mpmath 1.3), for variances on both sides of 30. */
    @Test
    void matchesFullSums() {
        assertMoments(7, -1.5, 0.25, 0.916699972876669, -0.741320492286606, 1.10697804777523, 0.84321777899711);
        assertMoments(40, -3, 0.25, 1.05906705346388, -3.15517606169157, 1.89864852872841, -1.06141061986187);
        assertMoments(120, 0.5, 0.75, 0.573352665351638, -0.733796983021293, 0.66036177396572, 1.32229200612558);
        assertMoments(125, -0.25, 0.5, 0.502065460936303, -0.250011418948844, 0.504179362684049, 0.968958472891597);
        assertMoments(300, -1.75, 0.1, 1.15396078086153, 1.11784491457751, 2.69224883271458, 3.08918877758631);
        assertMoments(300, 5, 0.5, 0.569560369952291, 5.02381532820946, 0.559198411096272, -3.96884155398755);
    }

    private static void assertMoments(int c, double logit, double rho, double e, double k, double r, double g) {
        double[] actual = moments(c, logit, rho);
        assertEquals(e, actual[0], 1e-7, "bias");
        assertEquals(k, actual[1], 1e-7, "slope");
        assertEquals(r, actual[2], 1e-7, "residual");
        assertEquals(g, actual[3], 1e-7, "curvature");
    }

    @Test
    void largeCellsReachTheirNormalLimits() {
        double[] actual = moments(1_000_000_000, 0.5, 0.5);
        double pi = 1 / (1 + Math.exp(-0.5));
        double half = 0.5; // phi''(pi) pi (1 - pi)/2, and phi'' = 1/(pi (1 - pi)) at rho = 1/2
        assertEquals(half, actual[0], 1e-6 * half);
        assertEquals(Math.log(pi / (1 - pi)), actual[1], 1e-6);
        assertEquals(2 * half * half, actual[2], 1e-5 * half);
    }

    @Test
    void theTableInterpolatesToTwoPercentOfTheDirectSums() {
        SplittableRandom random = new SplittableRandom(3);
        MomentTable table = MomentTable.of(300, 700);
        double[] read = new double[CellMoments.SIZE];
        for (int i = 0; i < 300; i++) {
            int c = (int) Math.exp(random.nextDouble() * 12);
            double tilt = 12 * random.nextDouble() - 6;
            double[] direct = moments(c, table.logOdds() + tilt, 0.3);
            table.read(table.position(c), tilt, read);
            for (int j = 0; j < read.length; j++) {
                assertEquals(
                        direct[j],
                        read[j],
                        0.02 * (1 + Math.abs(direct[j])),
                        "moment " + j + " of c " + c + " at " + tilt);
            }
        }
    }

    @Test
    void biasAndResidualAreNeverNegative() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            double[] out =
                    moments(1 + random.nextInt(500), 28 * random.nextDouble() - 14, random.nextDouble(0.01, 0.99));
            assertTrue(out[0] >= 0 && out[2] >= 0);
        }
    }
}
