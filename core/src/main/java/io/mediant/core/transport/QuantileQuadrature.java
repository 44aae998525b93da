package io.mediant.core.transport;

import io.mediant.core.BoundedValue;
import io.mediant.core.internal.quadrature.AdaptiveQuadrature;
import io.mediant.core.internal.quadrature.Integrand;
import io.mediant.core.internal.quadrature.Panel;
import java.util.function.DoubleUnaryOperator;

/**
 * W_p from two quantile functions: the integral of |F⁻¹(u) - G⁻¹(u)|^p over (0, 1) in the variable s = ln(u/(1-u)), in which tails are
 * smooth.
 *
 * <p>The quadrature reaches from u = 2^-52 to 1 - 2^-52. What lies outside is not added but estimated and put into the error bound: the
 * gap is taken to grow there as the power of u (or 1-u) seen between the last two octaves; if that power has no finite integral, the
 * bound is infinite.
 */
final class QuantileQuadrature {
    private static final double TOLERANCE = 1e-10;
    private static final AdaptiveQuadrature QUADRATURE = new AdaptiveQuadrature(TOLERANCE / 2, 0, 60_000);
    private static final double END = 52 * Math.log(2);
    private static final int FIRST_STRETCHES = 24;

    private final DoubleUnaryOperator reference;
    private final DoubleUnaryOperator current;
    private final double order;

    private QuantileQuadrature(DoubleUnaryOperator reference, DoubleUnaryOperator current, double order) {
        this.reference = reference;
        this.current = current;
        this.order = order;
    }

    static BoundedValue distance(DoubleUnaryOperator reference, DoubleUnaryOperator current, double order) {
        return new QuantileQuadrature(reference, current, order).solve();
    }

    private BoundedValue solve() {
        double[] breaks = new double[FIRST_STRETCHES + 1];
        double unit = 0;
        for (int k = 0; k <= FIRST_STRETCHES; k++) {
            breaks[k] = END * (2.0 * k / FIRST_STRETCHES - 1);
            unit = Math.max(unit, gap(breaks[k]));
        }
        if (unit == Double.POSITIVE_INFINITY) {
            return new BoundedValue(unit, 0, breaks.length, true);
        }
        double scale = unit > 0 ? unit : 1;
        BoundedValue integral = QUADRATURE.integrate(
                Panel.between(breaks), Integrand.of(s -> ScaledPowerSum.power(gap(s) / scale, order) * density(s)));
        double error = integral.errorBound() + tail(-END, scale) + tail(END, scale);
        double value = root(integral.value());
        double bound = value - root(Math.max(0, integral.value() - error));
        if (error > integral.value()) {
            bound = Math.max(bound, root(integral.value() + error) - value);
        }
        return new BoundedValue(
                scale * value, scale * bound, integral.evaluations() + breaks.length, bound <= TOLERANCE * value);
    }

    private double root(double cost) {
        return Math.pow(cost, 1 / order);
    }

    private double gap(double s) {
        double u = s < 0 ? Math.exp(s) / (1 + Math.exp(s)) : 1 / (1 + Math.exp(-s));
        double x = reference.applyAsDouble(u);
        double y = current.applyAsDouble(u);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            throw new IllegalArgumentException("the quantile function of the "
                    + (Double.isNaN(x) ? "reference" : "current side") + " is NaN at " + u
                    + "; it must be a number on all of (0, 1)");
        }
        return x == y ? 0 : Math.abs(x - y);
    }

    /** du/ds = u (1 - u). */
    private static double density(double s) {
        double e = Math.exp(-Math.abs(s));
        return e / ((1 + e) * (1 + e));
    }

    private double tail(double end, double scale) {
        double last = ScaledPowerSum.power(gap(end) / scale, order);
        double inner = ScaledPowerSum.power(gap(end - Math.signum(end) * Math.log(2)) / scale, order);
        if (last == 0) {
            return 0;
        }
        double growth = Math.max(0, Math.log(last / inner) / Math.log(2));
        return growth < 1 ? density(end) * last / (1 - growth) : Double.POSITIVE_INFINITY;
    }
}
