package io.mediant.core.inference.internal;

import java.util.Arrays;

/**
 * The direction in which the two sides differ, estimated by empirical Bayes: each cell's tilt has a posterior mean M and
 * standard deviation S under a {@link TiltPrior}, and stands in the result as two cells of half weight at M - S and M + S.
 *
 * <p>The posterior is integrated by the trapezoidal rule over the prior's nodes joined with 17 nodes across 4 standard
 * errors on both sides of the cell's own estimate, so that both a narrow likelihood and a narrow prior are resolved.
 */
final class Direction {
    private static final int OWN_NODES = 17;
    private static final double OWN_REACH = 4;

    private Direction() {}

    /** Returns the cells with their standardised tilts. */
    static TiltedCells estimate(CellGroups groups, double n, double m) {
        TiltPrior prior = TiltPrior.fit(groups, n, m);
        int size = groups.size();
        double[] weights = new double[2 * size];
        double[] totals = new double[2 * size];
        double[] tilts = new double[2 * size];
        double[] nodes = new double[TiltPrior.NODES + OWN_NODES];
        for (int i = 0; i < size; i++) {
            spreadNodes(prior, groups.x(i), groups.y(i), n, m, nodes);
            double[] logs = logPosterior(prior, groups.x(i), groups.y(i), Math.log(n / m), nodes);
            double mass = 0;
            double first = 0;
            double second = 0;
            for (int j = 0; j < nodes.length; j++) {
                double left = j == 0 ? 0 : nodes[j] - nodes[j - 1];
                double right = j == nodes.length - 1 ? 0 : nodes[j + 1] - nodes[j];
                double p = Math.exp(logs[j]) * (left + right);
                mass += p;
                first += p * nodes[j];
                second += p * nodes[j] * nodes[j];
            }
            double mean = first / mass;
            double deviation = Math.sqrt(Math.max(0, second / mass - mean * mean));
            for (int side = 0; side < 2; side++) {
                weights[2 * i + side] = 0.5 * groups.multiplicity(i);
                totals[2 * i + side] = groups.total(i);
                tilts[2 * i + side] = side == 0 ? mean - deviation : mean + deviation;
            }
        }
        return TiltedCells.standardised(weights, totals, tilts);
    }

    private static void spreadNodes(TiltPrior prior, double x, double y, double n, double m, double[] nodes) {
        double own = Math.log((x + n / (n + m)) / (y + m / (n + m))) - Math.log(n / m);
        double error = Math.sqrt(TiltPrior.squaredError(x, y, n, m));
        for (int j = 0; j < TiltPrior.NODES; j++) {
            nodes[j] = prior.node(j);
        }
        for (int j = 0; j < OWN_NODES; j++) {
            nodes[TiltPrior.NODES + j] = own + OWN_REACH * error * (2.0 * j / (OWN_NODES - 1) - 1);
        }
        Arrays.sort(nodes);
    }

    private static double[] logPosterior(TiltPrior prior, double x, double y, double logOdds, double[] nodes) {
        double[] logs = new double[nodes.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < nodes.length; j++) {
            logs[j] = TiltPrior.logLikelihood(x, y, logOdds + nodes[j]) + prior.logDensity(nodes[j]);
            best = Math.max(best, logs[j]);
        }
        for (int j = 0; j < nodes.length; j++) {
            logs[j] -= best;
        }
        return logs;
    }
}
