package io.mediant.core.inference.internal;

/**
 * Distribution of the cells' tilts (log-odds of the sides, minus ln(n/m)), fitted to the cells themselves: nonparametric
 * maximum likelihood on a grid, with a little normal prior mass.
 *
 * <p>The grid has 25 nodes at tau z, z in [-3, 3], with tau from {@link TiltScale}. Forty EM steps start from the normal density; each adds 2 cells' worth of it. The log-likelihood of a cell
 * whose own standard error s is below 0.7 grid steps is multiplied by (s/(0.7 step))^2, so that it does not fall between
 * nodes. Between nodes the log-density is linear; outside it falls by 1 per step. Source of the estimator: N. Laird,
 * "Nonparametric maximum likelihood estimation of a mixing distribution" (1978), doi:10.1080/01621459.1978.10480103.
 */
final class TiltPrior {
    static final int NODES = 25;

    private static final double REACH = 3;
    private static final int STEPS = 40;
    private static final double PRIOR_CELLS = 2;
    private static final double RESOLUTION = 0.7;

    private final double step;
    private final double[] logDensity = new double[NODES];

    private TiltPrior(double scale) {
        step = 2 * REACH * scale / (NODES - 1);
    }

    /** Fits the prior of the given scale to cells of samples with {@code n} and {@code m} rows. */
    static TiltPrior fit(CellGroups groups, double scale, double n, double m) {
        TiltPrior prior = new TiltPrior(scale);
        double[] start = new double[NODES];
        double mass = 0;
        for (int j = 0; j < NODES; j++) {
            double z = REACH * (2.0 * j / (NODES - 1) - 1);
            start[j] = Math.exp(-0.5 * z * z);
            mass += start[j];
        }
        for (int j = 0; j < NODES; j++) {
            start[j] /= mass;
        }
        double[] density = prior.expectationMaximisation(groups, n, m, start);
        for (int j = 0; j < NODES; j++) {
            prior.logDensity[j] = Math.log(density[j]);
        }
        return prior;
    }

    /** Squared standard error of a cell's own log-odds, with n/N and m/N added to its counts. */
    static double squaredError(double x, double y, double n, double m) {
        return 1 / (x + n / (n + m)) + 1 / (y + m / (n + m));
    }

    /** Log-likelihood of log-odds {@code logit} for counts x and y, up to a constant. */
    static double logLikelihood(double x, double y, double logit) {
        double size = Math.log1p(Math.exp(-Math.abs(logit)));
        return logit > 0 ? -y * logit - (x + y) * size : x * logit - (x + y) * size;
    }

    private double[] expectationMaximisation(CellGroups groups, double n, double m, double[] start) {
        double[] likelihood = likelihoods(groups, n, m);
        double cells = 0;
        for (int i = 0; i < groups.size(); i++) {
            cells += groups.multiplicity(i);
        }
        double[] density = start.clone();
        double[] next = new double[NODES];
        for (int iteration = 0; iteration < STEPS; iteration++) {
            for (int j = 0; j < NODES; j++) {
                next[j] = PRIOR_CELLS * start[j];
            }
            for (int i = 0, row = 0; i < groups.size(); i++, row += NODES) {
                double evidence = 0;
                for (int j = 0; j < NODES; j++) {
                    evidence += density[j] * likelihood[row + j];
                }
                double factor = groups.multiplicity(i) / evidence;
                for (int j = 0; j < NODES; j++) {
                    next[j] += factor * density[j] * likelihood[row + j];
                }
            }
            for (int j = 0; j < NODES; j++) {
                density[j] = next[j] / (cells + PRIOR_CELLS);
            }
        }
        return density;
    }

    private double[] likelihoods(CellGroups groups, double n, double m) {
        double[] result = new double[groups.size() * NODES];
        double logOdds = Math.log(n / m);
        double resolution = RESOLUTION * step * RESOLUTION * step;
        for (int i = 0, row = 0; i < groups.size(); i++, row += NODES) {
            double x = groups.x(i);
            double y = groups.y(i);
            double damping = Math.min(1, squaredError(x, y, n, m) / resolution);
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < NODES; j++) {
                result[row + j] = damping * logLikelihood(x, y, logOdds + node(j));
                best = Math.max(best, result[row + j]);
            }
            for (int j = 0; j < NODES; j++) {
                result[row + j] = Math.exp(result[row + j] - best);
            }
        }
        return result;
    }

    /** Returns the tilt of node {@code j}, 0 to 24. */
    double node(int j) {
        return (j - (NODES - 1) / 2) * step;
    }

    /** Returns the log-density at a tilt, up to a constant. */
    double logDensity(double tilt) {
        double x = tilt / step + (NODES - 1) / 2;
        if (x <= 0) {
            return logDensity[0] + x;
        }
        if (x >= NODES - 1) {
            return logDensity[NODES - 1] - (x - (NODES - 1));
        }
        int j = (int) x;
        return logDensity[j] + (x - j) * (logDensity[j + 1] - logDensity[j]);
    }
}
