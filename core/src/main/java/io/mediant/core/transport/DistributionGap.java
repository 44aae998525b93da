package io.mediant.core.transport;

import io.mediant.core.BoundedValue;
import io.mediant.core.internal.quadrature.AdaptiveQuadrature;
import io.mediant.core.internal.quadrature.Integrand;
import io.mediant.core.internal.quadrature.Panel;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * W1 from two distribution functions: the integral of |F(x) - G(x)| over the line.
 *
 * <p>Break points are quantiles of both laws, found by bisection, so that no narrow law is stepped over. The tails beyond them are mapped to
 * a finite stretch by x = b ± w r/(1-r), 0 ≤ r < 1, with w the distance of the outer break points.
 */
final class DistributionGap {
    private static final double TOLERANCE = 1e-10;
    private static final AdaptiveQuadrature QUADRATURE = new AdaptiveQuadrature(TOLERANCE / 4, 0, 60_000);
    private static final double[] LEVELS = {1e-6, 1e-3, 0.05, 0.25, 0.5, 0.75, 0.95, 1 - 1e-3, 1 - 1e-6};

    private DistributionGap() {}

    static BoundedValue integrate(DoubleUnaryOperator reference, DoubleUnaryOperator current) {
        double[] breaks = new double[2 * LEVELS.length];
        for (int k = 0; k < LEVELS.length; k++) {
            breaks[k] = quantile(reference, LEVELS[k], "reference");
            breaks[LEVELS.length + k] = quantile(current, LEVELS[k], "current side");
        }
        Arrays.sort(breaks);
        double low = breaks[0];
        double high = breaks[breaks.length - 1];
        double width = high > low ? high - low : Math.max(Math.abs(high), 1);
        DoubleUnaryOperator gap = x -> Math.abs(reference.applyAsDouble(x) - current.applyAsDouble(x));
        List<Panel> tail = Panel.between(0, 0.5, 0.75, 0.9, 1);
        BoundedValue sum = QUADRATURE
                .integrate(tail, Integrand.of(r -> onTail(gap, low, -width, r)))
                .plus(QUADRATURE.integrate(Panel.between(breaks), Integrand.of(gap)))
                .plus(QUADRATURE.integrate(tail, Integrand.of(r -> onTail(gap, high, width, r))));
        return new BoundedValue(
                sum.value(), sum.errorBound(), sum.evaluations(), sum.errorBound() <= TOLERANCE * sum.value());
    }

    private static double onTail(DoubleUnaryOperator gap, double end, double width, double r) {
        double height = gap.applyAsDouble(end + width * (r / (1 - r)));
        return height == 0 ? 0 : height * (Math.abs(width) / ((1 - r) * (1 - r)));
    }

    /** The least double at which the distribution function reaches a level, to the last bit. */
    private static double quantile(DoubleUnaryOperator distribution, double level, String role) {
        double below = -Double.MAX_VALUE;
        double above = Double.MAX_VALUE;
        while (Math.nextUp(below) < above) {
            double middle = middle(below, above);
            double share = distribution.applyAsDouble(middle);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("the distribution function of the " + role + " is " + share + " at "
                        + middle + "; it must be within [0, 1] on the whole line");
            }
            if (share < level) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** The double half way between two others in the order of doubles, so that bisection ends within 64 steps. */
    private static double middle(double below, double above) {
        long a = key(below);
        long b = key(above);
        long middle = (a & b) + ((a ^ b) >> 1);
        return Double.longBitsToDouble(middle < 0 ? Long.MIN_VALUE - middle : middle);
    }

    private static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
