package io.mediant.core.inference.internal;

/**
 * Moments of one cell's share of the plug-in divergence, given its pooled count.
 *
 * <p>Of a cell's c rows X ~ Bin(c, pi) belong to the first side, and the cell adds F/N to the plug-in, F = c phi(X/c), with
 * phi(r) = [a ln(2a/(a+b)) + b ln(2b/(a+b))]/2, a = r/rho, b = (1-r)/(1-rho), rho = n/N. With v = c pi (1-pi):
 *
 * <ul>
 *   <li>bias e = E F - c phi(pi), at least 0 since phi is convex;
 *   <li>slope k = Cov(F, X)/v;
 *   <li>residual r = Var F - k^2 v;
 *   <li>curvature g = Cov(F, (X - c pi)^2)/v.
 * </ul>
 *
 * <p>All four are computed from the remainder R = F - c phi(pi) - phi'(pi)(X - c pi), which is a relative entropy and so has
 * no cancellation. For v up to 30 the sum over X is exact to 10 standard deviations. Above, X is replaced by its saddle-point
 * density at nodes half a standard deviation apart, where the trapezoidal rule errs by less than 1e-15.
 */
final class CellMoments {
    /** Numbers stored per cell: bias, slope, residual, curvature. */
    static final int SIZE = 4;

    private static final double EXACT_VARIANCE = 30;
    private static final double EXACT_WINDOW = 10;
    private static final int NODES_PER_SIDE = 17;
    private static final double NODE_STEP = 0.5;

    private final double rho;
    private final double otherRho;

    /** Moments for samples whose sizes have the ratio {@code ratio} = n/m. */
    CellMoments(double ratio) {
        rho = ratio / (1 + ratio);
        otherRho = 1 / (1 + ratio);
    }

    /** Returns phi(pi), with {@code rest} = 1 - pi given apart so that it keeps its digits. */
    double phi(double pi, double rest) {
        return PlugIn.term(pi / rho, rest / otherRho);
    }

    /** Writes e, k, r and g of a cell of {@code c} rows at log-odds {@code logit} to {@code out} from {@code at} on. */
    void write(double c, double logit, double[] out, int at) {
        double pi = 1 / (1 + Math.exp(-logit));
        double rest = 1 / (1 + Math.exp(logit));
        double v = c * pi * rest;
        Sums sums = new Sums(c, pi, rest);
        if (v <= EXACT_VARIANCE) {
            exact(c, pi, rest, v, sums);
        } else {
            smooth(c, pi, rest, v, sums);
        }
        sums.write(v, out, at);
    }

    private static void exact(double c, double pi, double rest, double v, Sums sums) {
        double mean = c * pi;
        double reach = EXACT_WINDOW * Math.sqrt(v) + EXACT_WINDOW;
        double low = Math.max(0, Math.floor(mean - reach));
        double high = Math.min(c, Math.ceil(mean + reach));
        double mode = Math.min(c, Math.floor((c + 1) * pi));
        double odds = pi / rest;
        double weight = 1;
        for (double x = mode; x <= high && weight > 0; x++) {
            sums.add(x, x - mean, weight);
            weight *= (c - x) * odds / (x + 1);
        }
        weight = mode / ((c - mode + 1) * odds);
        for (double x = mode - 1; x >= low && weight > 0; x--) {
            sums.add(x, x - mean, weight);
            weight *= x / ((c - x + 1) * odds);
        }
    }

    private static void smooth(double c, double pi, double rest, double v, Sums sums) {
        double mean = c * pi;
        double step = NODE_STEP * Math.sqrt(v);
        for (int i = -NODES_PER_SIDE; i <= NODES_PER_SIDE; i++) {
            double d = i * step;
            double x = mean + d;
            double y = c - x;
            if (x > 1 && y > 1) {
                double log = Saddlepoint.deviance(x, mean)
                        + Saddlepoint.deviance(y, c * rest)
                        + Saddlepoint.errorSeries(x)
                        + Saddlepoint.errorSeries(y);
                sums.add(x, d, Math.exp(-log) * c / Math.sqrt(x * y));
            }
        }
    }

    /** Weighted sums over the values of X. */
    private final class Sums {
        private final double c;
        private final double pi;
        private final double share;
        private final double slope;
        private double weight;
        private double remainder;
        private double d1;
        private double d2;
        private double square;
        private double withD;
        private double withD2;

        Sums(double c, double pi, double rest) {
            double a = pi / rho;
            double b = rest / otherRho;
            this.c = c;
            this.pi = pi;
            share = a / (a + b);
            slope = 0.5 * (Math.log(2 * share) / rho - Math.log(2 * b / (a + b)) / otherRho);
        }

        void add(double x, double d, double w) {
            double a = x / (c * rho);
            double b = (c - x) / (c * otherRho);
            double change = a / (a + b) - share;
            double entropy = share * Saddlepoint.excess(change / share)
                    + (1 - share) * Saddlepoint.excess(-change / (1 - share));
            double value = 0.5 * c * (a + b) * entropy;
            weight += w;
            remainder += w * value;
            d1 += w * d;
            d2 += w * d * d;
            square += w * value * value;
            withD += w * value * d;
            withD2 += w * value * d * d;
        }

        void write(double v, double[] out, int at) {
            double mean = remainder / weight;
            double covariance = withD / weight - mean * d1 / weight;
            double curvature = withD2 / weight - mean * d2 / weight;
            out[at] = mean;
            out[at + 1] = slope + covariance / v;
            out[at + 2] = Math.max(0, square / weight - mean * mean - covariance * covariance / v);
            out[at + 3] = slope * (1 - 2 * pi) + curvature / v;
        }
    }
}
