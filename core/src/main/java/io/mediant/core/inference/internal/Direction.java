package io.mediant.core.inference.internal;

import java.util.Arrays;

/**
 * The direction in which the two sides differ, estimated by empirical Bayes: each cell's tilt has a posterior mean M and
 * standard deviation S under a {@link TiltPrior}, and stands in the result as two cells of half weight at M - S and M + S.
 *
 * <p>Rare cells may differ otherwise than frequent ones, and say little each. So the cells are parted by their information
 * v = c rho (1 - rho), rho = n/N, at 2.5 and 25 (10 and 100 rows, where the sizes are equal), and every class has a prior of
 * its own; but where the cells together show no more than chance, they are one class.
 *
 * <p>The posterior is integrated by the trapezoidal rule over the prior's nodes joined with 17 nodes across 4 standard
 * errors on both sides of the cell's own estimate, so that both a narrow likelihood and a narrow prior are resolved.
 */
final class Direction {
    private static final double[] CLASSES = {0, 2.5, 25, Double.POSITIVE_INFINITY};
    private static final double[] ONE_CLASS = {0, Double.POSITIVE_INFINITY};
    private static final int OWN_NODES = 17;
    private static final double OWN_REACH = 4;

    private final double n;
    private final double m;
    private final double[] weights;
    private final double[] totals;
    private final double[] tilts;
    private int size;

    private Direction(int cells, double n, double m) {
        this.n = n;
        this.m = m;
        weights = new double[2 * cells];
        totals = new double[2 * cells];
        tilts = new double[2 * cells];
    }

    /** Returns the occupied cells of samples with {@code n} and {@code m} rows, with their standardised tilts. */
    static TiltedCells estimate(CellGroups groups, double n, double m) {
        double rho = n / (n + m);
        double v = rho * (1 - rho);
        TiltScale all = TiltScale.of(groups, rho);
        Direction direction = new Direction(groups.size(), n, m);
        double[] classes = all.isClear() ? CLASSES : ONE_CLASS;
        for (int i = 1; i < classes.length; i++) {
            CellGroups some = groups.withTotals(classes[i - 1] / v, classes[i] / v);
            if (some.size() > 0) {
                TiltScale scale = TiltScale.of(some, rho);
                direction.add(some, TiltPrior.fit(some, scale.valueAmong(all), n, m));
            }
        }
        return TiltedCells.standardised(direction.weights, direction.totals, direction.tilts);
    }

    private void add(CellGroups groups, TiltPrior prior) {
        for (int i = 0; i < groups.size(); i++) {
            double[] nodes = nodes(prior, groups.x(i), groups.y(i));
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
            for (int side = -1; side <= 1; side += 2) {
                weights[size] = 0.5 * groups.multiplicity(i);
                totals[size] = groups.total(i);
                tilts[size++] = mean + side * deviation;
            }
        }
    }

    /** Log-odds of counts, less ln(n/m), with one row added in the proportion of the sizes. */
    private double ownTilt(double x, double y) {
        return Math.log((x + n / (n + m)) / (y + m / (n + m))) - Math.log(n / m);
    }

    private double[] nodes(TiltPrior prior, double x, double y) {
        double[] nodes = new double[TiltPrior.NODES + OWN_NODES];
        double own = ownTilt(x, y);
        double error = Math.sqrt(TiltPrior.squaredError(x, y, n, m));
        for (int j = 0; j < TiltPrior.NODES; j++) {
            nodes[j] = prior.node(j);
        }
        for (int j = 0; j < OWN_NODES; j++) {
            nodes[TiltPrior.NODES + j] = own + OWN_REACH * error * (2.0 * j / (OWN_NODES - 1) - 1);
        }
        Arrays.sort(nodes);
        return nodes;
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
