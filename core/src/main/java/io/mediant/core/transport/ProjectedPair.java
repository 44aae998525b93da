package io.mediant.core.transport;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.distribution.RadixSort;

/** Two clouds and their distance of order p along directions. */
final class ProjectedPair {
    private final CloudProjector reference;
    private final CloudProjector current;
    private final double order;
    private final double[] sharesReference;
    private final double[] sharesCurrent;

    ProjectedPair(PointCloud reference, PointCloud current, double order) {
        PointCloud.commonDimension(reference, current);
        this.reference = new CloudProjector(reference);
        this.current = new CloudProjector(current);
        this.order = order;
        boolean matched = isUnweighted() && reference.size() == current.size();
        sharesReference = matched ? new double[0] : OrderedMass.shares(reference.weights());
        sharesCurrent = matched ? new double[0] : OrderedMass.shares(current.weights());
    }

    private boolean isUnweighted() {
        return !reference.isWeighted() && !current.isWeighted();
    }

    /** W_p along each of some directions. */
    double[] distances(double[]... directions) {
        double[][] x = reference.project(directions);
        double[][] y = current.project(directions);
        double[] space = isUnweighted() ? new double[Math.max(reference.size(), current.size())] : new double[0];
        double[] distances = new double[directions.length];
        for (int l = 0; l < distances.length; l++) {
            distances[l] = isUnweighted() ? unweighted(x[l], y[l], space) : weighted(x[l], y[l]);
        }
        return distances;
    }

    private double unweighted(double[] x, double[] y, double[] space) {
        RadixSort.sort(x, space);
        RadixSort.sort(y, space);
        ScaledPowerSum sum = new ScaledPowerSum(order);
        if (x.length == y.length) {
            double mass = 1.0 / x.length;
            for (int i = 0; i < x.length; i++) {
                sum.add(y[i] - x[i], mass);
            }
        } else {
            QuantileWalk.over(sharesReference, sharesCurrent, (i, j, mass) -> sum.add(y[j] - x[i], mass));
        }
        return sum.root();
    }

    private double weighted(double[] projectedReference, double[] projectedCurrent) {
        return ScaledPowerSum.ofGaps(reference.ordered(projectedReference), current.ordered(projectedCurrent), order)
                .root();
    }

    /**
     * Σ_i π_ij (|gap| / unit)^(p-1) sign(gap) along each of some directions, by point of the current side: the slopes with respect to the
     * projections of its points.
     */
    double[][] slopes(double unit, double[]... directions) {
        double[][] x = reference.project(directions);
        double[][] y = current.project(directions);
        double[][] slopes = new double[directions.length][];
        for (int l = 0; l < slopes.length; l++) {
            slopes[l] = LineSlopes.ofPower(reference.ordered(x[l]), current.ordered(y[l]), order, unit);
        }
        return slopes;
    }

    /** The gradient of W_p along a direction with respect to that direction. */
    double[] slopeByDirection(double[] direction, double distance) {
        OrderedMass x = reference.ordered(reference.project(direction)[0]);
        OrderedMass y = current.ordered(current.project(direction)[0]);
        double[] byCurrent = current.weightedSum(LineSlopes.ofPower(x, y, order, distance));
        double[] byReference = reference.weightedSum(LineSlopes.ofPower(y, x, order, distance));
        for (int k = 0; k < byCurrent.length; k++) {
            byCurrent[k] += byReference[k];
        }
        return byCurrent;
    }
}
