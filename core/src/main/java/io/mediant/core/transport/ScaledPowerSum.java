package io.mediant.core.transport;

/**
 * A running sum of mass times gap^p that neither overflows nor underflows: gaps are measured in units of the largest so far. For p = +∞ it
 * is the largest gap.
 *
 * <p>The unit is a power of two up to p = 64, so that a change of it costs no digits, and the largest gap itself above. The sum is
 * compensated.
 */
final class ScaledPowerSum {
    private static final double LARGEST_ORDER_WITH_BINARY_UNIT = 64;

    private final double order;
    private double unit;
    private double high;
    private double low;

    ScaledPowerSum(double order) {
        this.order = order;
    }

    /** Σ mass |gap|^p over the quantile gaps of two sides. */
    static ScaledPowerSum ofGaps(OrderedMass reference, OrderedMass current, double order) {
        ScaledPowerSum sum = new ScaledPowerSum(order);
        double[] x = reference.values();
        double[] y = current.values();
        QuantileWalk.over(reference.shares(), current.shares(), (i, j, mass) -> {
            if (x[i] != y[j]) {
                sum.add(y[j] - x[i], mass);
            }
        });
        return sum;
    }

    /** Adds mass · |gap|^p. */
    void add(double gap, double mass) {
        double size = Math.abs(gap);
        if (size == 0 || unit == Double.POSITIVE_INFINITY) {
            return;
        }
        if (order <= LARGEST_ORDER_WITH_BINARY_UNIT ? size >= 2 * unit : size > unit) {
            changeUnit(size);
        }
        if (order < Double.POSITIVE_INFINITY) {
            double term = mass * power(size / unit, order);
            double sum = high + term;
            double virtual = sum - high;
            low += (high - (sum - virtual)) + (term - virtual);
            high = sum;
        }
    }

    private void changeUnit(double size) {
        double next = order <= LARGEST_ORDER_WITH_BINARY_UNIT && size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE
                ? Math.scalb(1.0, Math.getExponent(size))
                : size;
        double factor = unit == 0 ? 0 : power(unit / next, order);
        high *= factor;
        low *= factor;
        unit = next;
    }

    /** base^order for a base of at least 0. */
    static double power(double base, double order) {
        if (order == 1) {
            return base;
        }
        return order == 2 ? base * base : Math.pow(base, order);
    }

    /** (Σ mass |gap|^p)^(1/p); the largest gap for p = +∞. */
    double root() {
        if (unit == 0 || unit == Double.POSITIVE_INFINITY || order == Double.POSITIVE_INFINITY) {
            return unit;
        }
        double sum = high + low;
        return unit * (order == 2 ? Math.sqrt(sum) : order == 1 ? sum : Math.pow(sum, 1 / order));
    }

    /** Σ mass |gap|^p, for a finite p; overflows to +∞ and underflows to 0. */
    double sum() {
        return unit == 0 ? 0 : power(unit, order) * (high + low);
    }
}
