package io.mediant.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Reference values: mpmath 1.3.0 at 30 to 50 digits (besseli, psi). */
class SpecialFunctionsTest {
    /** x, e^-x I0(x), A = I1(x)/I0(x), 1 - A/x - A². */
    private static final double[][] BESSEL = {
        {1.0e-8, 0.99999999000000007, 5.0e-9, 0.49999999999999998},
        {0.5, 0.64503527044915007, 0.24249961258080195, 0.45619471273655707},
        {3.0, 0.2430003541618254, 0.80998529395650453, 0.073928725588693442},
        {29.5, 0.07376861727872859, 0.98290206366781716, 0.00058481921490843766},
        {30.5, 0.072538784070779077, 0.98346753669944453, 0.00054676698949248055},
        {99.0, 0.040146123771164046, 0.99493661024548301, 5.1276843273455087e-5},
        {101.0, 0.039745646065407209, 0.99503712800952269, 4.9261129991215583e-5},
        {10000.0, 0.0039894726746047321, 0.99994999874987498, 5.0002500375078145e-9}
    };

    /** x, ψ'(x) - 1/x. */
    private static final double[][] TRIGAMMA = {
        {0.001, 999001.64253319583},
        {0.7, 1.4054777281231823},
        {5.0, 0.021322955737115325},
        {11.9, 0.0036295877446260348},
        {12.1, 0.0035090183718127296},
        {1.0e+6, 5.0000016666666667e-13}
    };

    @Test
    void besselFunctions() {
        for (double[] row : BESSEL) {
            assertEquals(row[1], Bessel.scaledI0(row[0]), 2e-14 * row[1]);
            assertEquals(row[2], Bessel.ratio(row[0]), 2e-15 * row[2]);
            assertEquals(row[3], Bessel.ratioDerivative(row[0]), 1e-11 * row[3]);
        }
        assertEquals(0.5, Bessel.ratioDerivative(0));
    }

    @Test
    void trigammaBeyondTheReciprocal() {
        for (double[] row : TRIGAMMA) {
            assertEquals(row[1], Bregman.trigammaExcess(row[0]), 1e-14 * row[1]);
        }
    }

    /** x - 1 - ln x at 2 and e - 2 by hand; ln Γ from 1 to 2: ln 1 - ln 1 - ψ(1) = γ. */
    @Test
    void bregmanDivergencesByHand() {
        assertEquals(1 - Math.log(2), Bregman.logarithm(1), 1e-15);
        assertEquals(Math.E - 2, Bregman.exponential(1), 1e-15);
        assertEquals(0.5e-16, Bregman.exponential(1e-8), 1e-24);
        assertEquals(0.57721566490153286, Bregman.logGamma(1, 1), 1e-15);
        assertEquals(1.0 / 3, GaussLegendre.overUnitInterval(x -> x * x), 2e-16);
    }
}
