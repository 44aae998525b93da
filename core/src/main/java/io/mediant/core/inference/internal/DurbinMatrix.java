package io.mediant.core.inference.internal;

/**
 * Distribution function of Kolmogorov's distance by Durbin's matrix algorithm: an entry of (n!/n^n) H^n, H of order 2k - 1,
 * k = ceil(n d). Powers are kept in range by powers of 2^400.
 */
final class DurbinMatrix {
    private static final int SHIFT = 400;
    private static final double LARGE = Math.scalb(1.0, SHIFT);
    private static final double SMALL = Math.scalb(1.0, -SHIFT);

    private final int order;
    private final double[] values;
    private final int exponent;

    private DurbinMatrix(int order, double[] values, int exponent) {
        this.order = order;
        this.values = values;
        this.exponent = exponent;
    }

    /** Returns P(D_n at most d) for n d above 1/2 and d below 1. */
    static double probability(double d, int n) {
        int k = (int) Math.ceil(n * d);
        DurbinMatrix base = initial(2 * k - 1, k - n * d);
        DurbinMatrix power = null;
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = power == null ? new DurbinMatrix(base.order, base.values, base.exponent) : power.times(base);
            }
            if (left > 1) {
                base = base.times(base);
            }
        }
        double p = power.values[(k - 1) * power.order + k - 1];
        int exponent = power.exponent;
        for (int i = 1; i <= n; i++) {
            p *= (double) i / n;
            if (p < SMALL) {
                p *= LARGE;
                exponent -= SHIFT;
            }
        }
        return Math.scalb(p, exponent);
    }

    private static DurbinMatrix initial(int order, double h) {
        double[] values = new double[order * order];
        double[] inverseFactorials = new double[order + 2];
        inverseFactorials[0] = 1;
        for (int i = 1; i < inverseFactorials.length; i++) {
            inverseFactorials[i] = inverseFactorials[i - 1] / i;
        }
        for (int row = 0; row < order; row++) {
            for (int column = 0; column <= Math.min(row + 1, order - 1); column++) {
                values[row * order + column] = inverseFactorials[row - column + 1];
            }
        }
        for (int i = 0; i < order; i++) {
            double missing = Math.pow(h, i + 1) * inverseFactorials[i + 1];
            values[i * order] -= missing;
            values[(order - 1) * order + order - 1 - i] -= missing;
        }
        if (h > 0.5) {
            values[(order - 1) * order] += Math.pow(2 * h - 1, order) * inverseFactorials[order];
        }
        return new DurbinMatrix(order, values, 0);
    }

    private DurbinMatrix times(DurbinMatrix other) {
        double[] product = new double[order * order];
        double largest = 0;
        for (int row = 0; row < order; row++) {
            for (int inner = 0; inner < order; inner++) {
                double factor = values[row * order + inner];
                for (int column = 0; column < order; column++) {
                    product[row * order + column] += factor * other.values[inner * order + column];
                }
            }
        }
        for (double value : product) {
            largest = Math.max(largest, value);
        }
        int scaled = exponent + other.exponent;
        if (largest > LARGE) {
            for (int i = 0; i < product.length; i++) {
                product[i] *= SMALL;
            }
            scaled += SHIFT;
        }
        return new DurbinMatrix(order, product, scaled);
    }
}
