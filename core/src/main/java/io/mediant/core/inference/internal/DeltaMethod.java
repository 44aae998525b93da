package io.mediant.core.inference.internal;

/**
 * First-order error of the plug-in Jensen-Shannon divergence away from 0 and ln 2: the standard deviation by the delta
 * method, Var = Var_p(g)/n + Var_q(h)/m with g = ½ ln(2p/(p+q)) and h = ½ ln(2q/(p+q)), and whether the cells hold enough
 * rows for it. Source: B. Efron, R. Tibshirani (1993), An Introduction to the Bootstrap, section 21.
 */
public final class DeltaMethod {
    /** The rows of both sides together from which on a cell counts as dense. */
    static final long DENSE_ROWS = 20;

    private static final double SPARSE_SHARE = 0.02;

    private DeltaMethod() {}

    /** Standard deviation of the plug-in, in nats. */
    public static double deviation(WorthPair counts) {
        double n = counts.n();
        double m = counts.m();
        double meanG = 0;
        double squareG = 0;
        double meanH = 0;
        double squareH = 0;
        for (int i = 0; i < counts.cells(); i++) {
            double p = counts.a(i) / n;
            double q = counts.b(i) / m;
            if (p > 0) {
                double g = 0.5 * Math.log(2 * p / (p + q));
                meanG += p * g;
                squareG += p * g * g;
            }
            if (q > 0) {
                double h = 0.5 * Math.log(2 * q / (p + q));
                meanH += q * h;
                squareH += q * h * h;
            }
        }
        double variance = (squareG - meanG * meanG) / n + (squareH - meanH * meanH) / m;
        return Math.sqrt(Math.max(0, variance));
    }

    /** Whether at most 2 % of either side's rows lie in cells of fewer than 20 rows of both sides together. */
    public static boolean isDense(CountPair counts) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < counts.cells(); i++) {
            if (counts.a(i) + counts.b(i) < DENSE_ROWS) {
                first += counts.a(i);
                second += counts.b(i);
            }
        }
        return first <= SPARSE_SHARE * counts.n() && second <= SPARSE_SHARE * counts.m();
    }
}
