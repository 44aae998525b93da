package io.mediant.core.density;

/**
 * The raised cosine law: a smooth bump that is 0 beyond a stated distance from its centre.
 *
 * <p>p(x) = (1 + cos πz)/(2s), z = (x - μ)/s, |z| ≤ 1. The density and its slope are 0 at both ends; the variance is s²(1/3 - 2/π²).
 *
 * @param mu the centre μ
 * @param halfWidth the half-width s
 */
public record RaisedCosine(double mu, double halfWidth) implements Density {
    private static final double SERIES = 0.1;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException naming the parameter that is not allowed
     */
    public RaisedCosine {
        Parameters.finite("mu", mu);
        Parameters.positive("halfWidth", halfWidth);
    }

    /** The bump about a finite centre with a positive half-width. */
    public static RaisedCosine of(double mu, double halfWidth) {
        return new RaisedCosine(mu, halfWidth);
    }

    /** {@inheritDoc} ln p = 2 ln sin(π(1 - |z|)/2) - ln s keeps its digits at both ends. */
    @Override
    public double logDensity(double x) {
        double inside = halfWidth - Math.abs(x - mu);
        return inside > 0
                ? 2 * Math.log(Math.sin(0.5 * Math.PI * inside / halfWidth)) - Math.log(halfWidth)
                : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double logDensityDerivative(double x) {
        double distance = x - mu;
        double inside = halfWidth - Math.abs(distance);
        return -Math.signum(distance) * Math.PI / halfWidth / Math.tan(0.5 * Math.PI * inside / halfWidth);
    }

    @Override
    public double cdf(double x) {
        return x < mu ? tail((x - lower()) / halfWidth) : 1 - tail((upper() - x) / halfWidth);
    }

    @Override
    public double survival(double x) {
        return x > mu ? tail((upper() - x) / halfWidth) : 1 - tail((x - lower()) / halfWidth);
    }

    /** (w - sin(πw)/π)/2, the mass within w half-widths of an end, w ≤ 1. */
    private static double tail(double w) {
        if (w <= 0) {
            return 0;
        }
        double y = Math.PI * w;
        double square = y * y;
        return w < SERIES
                ? w * square / 12 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110))))
                : 0.5 * (w - Math.sin(y) / Math.PI);
    }

    @Override
    public double quantile(double u) {
        return QuantileSearch.lower(this, u, lower(), upper());
    }

    @Override
    public double upperQuantile(double u) {
        return QuantileSearch.upper(this, u, lower(), upper());
    }

    @Override
    public double lower() {
        return mu - halfWidth;
    }

    @Override
    public double upper() {
        return mu + halfWidth;
    }

    @Override
    public double mean() {
        return mu;
    }

    @Override
    public double variance() {
        return halfWidth * halfWidth * (1.0 / 3 - 2 / (Math.PI * Math.PI));
    }

    @Override
    public RaisedCosine shifted(double distance) {
        return of(mu + distance, halfWidth);
    }

    @Override
    public RaisedCosine scaled(double factor) {
        return of(factor * mu, Parameters.positive("factor", factor) * halfWidth);
    }
}
