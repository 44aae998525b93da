package io.mediant.core.internal;

import java.util.function.DoubleUnaryOperator;

/**
 * The Gauss-Legendre rule of 20 points, for smooth functions: exact for polynomials of degree 39.
 *
 * <p>The nodes are the roots of the Legendre polynomial P_20, found by Newton's method; their weights are 2/((1 - x²) P'_20(x)²).
 */
public final class GaussLegendre {
    private static final int POINTS = 20;
    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
            for (int step = 0; step < 6; step++) {
                x -= legendre(x)[0] / legendre(x)[1];
            }
            double slope = legendre(x)[1];
            NODES[i] = x;
            WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private GaussLegendre() {}

    /** P_20(x) and its derivative. */
    private static double[] legendre(double x) {
        double before = 1;
        double value = x;
        for (int k = 2; k <= POINTS; k++) {
            double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
            before = value;
            value = next;
        }
        return new double[] {value, POINTS * (x * value - before) / (x * x - 1)};
    }

    /** The integral of a function over [0, 1]. */
    public static double overUnitInterval(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += 0.5 * WEIGHTS[i] * function.applyAsDouble(0.5 * (1 + NODES[i]));
        }
        return sum;
    }
}
