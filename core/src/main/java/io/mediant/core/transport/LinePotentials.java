package io.mediant.core.transport;

import io.mediant.core.internal.CompensatedSum;

/**
 * The dual potentials φ and ψ of transport on the line with the cost (|x - y| / unit)^p: φ_i + ψ_j ≤ cost(i, j) for all pairs, with equality
 * where mass moves, so that Σ φ dF + Σ ψ dG is the cost of the best transport.
 *
 * <p>Both follow from the staircase of pairs that the quantile walk passes: each step keeps one side and changes the other. The staircase is
 * feasible because the cost is convex in the difference (a Monge matrix). Where both running shares end together either way around is
 * feasible; the mean of the two is taken.
 */
final class LinePotentials {
    private final double[] reference;
    private final double[] current;

    private LinePotentials(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
    }

    static LinePotentials of(OrderedMass reference, OrderedMass current, double order, double unit) {
        double[] x = reference.values();
        double[] y = current.values();
        double[] phi = new double[x.length];
        double[] psi = new double[y.length];
        int i = 0;
        int j = 0;
        psi[0] = cost(x[0], y[0], order, unit);
        while (i + 1 < x.length || j + 1 < y.length) {
            double lead = reference.shares()[i] - current.shares()[j];
            boolean together = Math.abs(lead) <= QuantileWalk.EQUAL_SHARES;
            if (j + 1 == y.length || (i + 1 < x.length && lead < 0 && !together)) {
                i++;
                phi[i] = cost(x[i], y[j], order, unit) - psi[j];
            } else if (i + 1 == x.length || !together) {
                j++;
                psi[j] = cost(x[i], y[j], order, unit) - phi[i];
            } else {
                double corner = cost(x[i + 1], y[j + 1], order, unit);
                double referenceFirst = cost(x[i + 1], y[j], order, unit) - psi[j];
                double currentFirst = corner - (cost(x[i], y[j + 1], order, unit) - phi[i]);
                i++;
                j++;
                phi[i] = (referenceFirst + currentFirst) / 2;
                psi[j] = corner - phi[i];
            }
        }
        return new LinePotentials(phi, psi);
    }

    private static double cost(double x, double y, double order, double unit) {
        return ScaledPowerSum.power(Math.abs(y - x) / unit, order);
    }

    /** φ by ascending value of the reference; not a copy. */
    double[] reference() {
        return reference;
    }

    /** ψ by ascending value of the current side; not a copy. */
    double[] current() {
        return current;
    }

    /** ψ less its mean under the current side, times a factor, in the order of the caller. */
    double[] centredOnCurrent(OrderedMass mass, double factor) {
        CompensatedSum mean = new CompensatedSum();
        for (int j = 0; j < current.length; j++) {
            mean.add(current[j] * mass.mass(j));
        }
        double[] slopes = new double[current.length];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = (current[j] - mean.value()) * factor;
        }
        return LineSlopes.inCallersOrder(slopes, mass);
    }
}
