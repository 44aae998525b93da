package io.mediant.core.inference.internal;

/**
 * Moments of one cell's share of a plug-in {@link CellMeasure}, given its pooled count: bias, slope, residual and curvature as in {@link
 * CellMoments}, for any such measure.
 *
 * <p>For v = c pi (1 - pi) up to 64 the sum over X is exact to 9 standard deviations. Above, X is replaced by normal nodes a quarter of a
 * standard deviation apart with the first term of Edgeworth's series for the skewness; there a kink costs half a percent of a
 * bias, and a smooth measure less.
 */
final class MeasureMoments {
    private static final double EXACT_VARIANCE = 64;
    private static final double EXACT_WINDOW = 9;
    private static final double NODE_STEP = 0.25;
    private static final int NODES = 65;
    private static final double[] NODE_WEIGHTS = nodeWeights();

    private final CellMeasure measure;
    private final double rho;
    private final double otherRho;

    private double bias;
    private double slope;
    private double residual;
    private double curvature;

    private double weight;
    private double sum;
    private double d1;
    private double d2;
    private double square;
    private double withD;
    private double withD2;

    /** Moments for samples of {@code n} and {@code m} rows. */
    MeasureMoments(CellMeasure measure, double n, double m) {
        this.measure = measure;
        rho = n / (n + m);
        otherRho = m / (n + m);
    }

    private static double[] nodeWeights() {
        double[] weights = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double z = node(i);
            weights[i] = Math.exp(-0.5 * z * z);
        }
        return weights;
    }

    private static double node(int i) {
        return (i - NODES / 2) * NODE_STEP;
    }

    /** Returns phi(pi), what a cell adds to the truth per pooled row, with {@code rest} = 1 - pi. */
    double phi(double pi, double rest) {
        return measure.term(pi / rho, rest / otherRho);
    }

    /** Computes the moments of a cell of {@code c} rows, each of the first side with probability {@code pi} in (0, 1). */
    void compute(double c, double pi, double rest) {
        double v = c * pi * rest;
        double centre = c * phi(pi, rest);
        double a = pi / rho;
        double b = rest / otherRho;
        double tangent = measure.slopeByFirst(a, b) / rho - measure.slopeBySecond(a, b) / otherRho;
        weight = 0;
        sum = 0;
        d1 = 0;
        d2 = 0;
        square = 0;
        withD = 0;
        withD2 = 0;
        if (v <= EXACT_VARIANCE) {
            exact(c, pi, rest, v, centre, tangent);
        } else {
            smooth(c, pi, rest, v, centre, tangent);
        }
        double mean = sum / weight;
        double covariance = withD / weight - mean * d1 / weight;
        bias = mean;
        slope = tangent + covariance / v;
        residual = Math.max(0, square / weight - mean * mean - covariance * covariance / v);
        curvature = tangent * (rest - pi) + (withD2 / weight - mean * d2 / weight) / v;
    }

    private void exact(double c, double pi, double rest, double v, double centre, double tangent) {
        double mean = c * pi;
        double reach = EXACT_WINDOW * Math.sqrt(v) + EXACT_WINDOW;
        double low = Math.max(0, Math.floor(mean - reach));
        double high = Math.min(c, Math.ceil(mean + reach));
        double mode = Math.min(c, Math.floor((c + 1) * pi));
        double odds = pi / rest;
        double w = 1;
        for (double x = mode; x <= high && w > 0; x++) {
            add(c, x, x - mean, w, centre, tangent);
            w *= (c - x) * odds / (x + 1);
        }
        w = mode / ((c - mode + 1) * odds);
        for (double x = mode - 1; x >= low && w > 0; x--) {
            add(c, x, x - mean, w, centre, tangent);
            w *= x / ((c - x + 1) * odds);
        }
    }

    private void smooth(double c, double pi, double rest, double v, double centre, double tangent) {
        double deviation = Math.sqrt(v);
        double skewness = (rest - pi) / deviation;
        for (int i = 0; i < NODES; i++) {
            double z = node(i);
            double d = z * deviation;
            double x = c * pi + d;
            if (x >= 0 && x <= c) {
                add(c, x, d, NODE_WEIGHTS[i] * (1 + skewness / 6 * z * (z * z - 3)), centre, tangent);
            }
        }
    }

    private void add(double c, double x, double d, double w, double centre, double tangent) {
        double y = Math.max(c - x, measure.leastRows());
        double value = measure.term(x / rho, y / otherRho) - centre - tangent * d;
        weight += w;
        sum += w * value;
        d1 += w * d;
        d2 += w * d * d;
        square += w * value * value;
        withD += w * value * d;
        withD2 += w * value * d * d;
    }

    /** E F - c phi(pi) of the cell last computed. */
    double bias() {
        return bias;
    }

    /** Cov(F, X)/v. */
    double slope() {
        return slope;
    }

    /** Var F - slope^2 v. */
    double residual() {
        return residual;
    }

    /** Cov(F, (X - c pi)^2)/v. */
    double curvature() {
        return curvature;
    }
}
