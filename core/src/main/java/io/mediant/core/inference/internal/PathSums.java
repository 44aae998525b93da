package io.mediant.core.inference.internal;

/**
 * The sums over cells from which the truth and the plug-in's cumulants at a point of a path follow, as {@link DivergencePath} states them.
 */
final class PathSums {
    private final double rows;
    private double truth;
    private double bias;
    private double v;
    private double asymmetry;
    private double kv;
    private double gv;
    private double residual;
    private double residualV;
    private final WeightedSpread first = new WeightedSpread();
    private final WeightedSpread second = new WeightedSpread();

    /** Sums for n + m rows. */
    PathSums(double rows) {
        this.rows = rows;
    }

    /**
     * Adds w cells of c rows each, of which a share pi belongs to the first side and {@code rest} to the second.
     *
     * @param phi the cells' divergence per row
     * @param e mean of the plug-in's remainder
     * @param k its regression on the first side's rows
     * @param r variance of what that leaves
     * @param g its regression on their square
     */
    void add(double w, double c, double pi, double rest, double phi, double e, double k, double r, double g) {
        double cellV = c * pi * rest;
        truth += w * c * phi;
        bias += w * e;
        v += w * cellV;
        asymmetry += w * cellV * (rest - pi);
        kv += w * k * cellV;
        gv += w * g * cellV;
        residual += w * r;
        residualV += w * r * cellV;
        first.add(w * c * pi, phi + k * rest);
        second.add(w * c * rest, phi - k * pi);
    }

    double truth() {
        return truth / rows;
    }

    double bias() {
        double fixed = v > 0 ? Math.min(1, v) * (kv / v * asymmetry - gv) / (2 * v) : 0;
        return (bias + fixed) / rows;
    }

    double variance() {
        double rest = v > 0 ? residual - residualV / v : residual;
        return (first.squares() + second.squares() + Math.max(0, rest)) / (rows * rows);
    }

    /**
     * Half the step of the plug-in's lattice: that of one side's rows, where they are of two kinds and the plug-in varies by them alone; less
     * as the other side comes in or there are more kinds.
     */
    double halfStep() {
        double difference = first.squares() - second.squares();
        double both = first.squares() + second.squares();
        WeightedSpread larger = difference > 0 ? first : second;
        return both > 0 ? larger.halfStep() * Math.abs(difference) / (both * rows) : 0;
    }

    double thirdCumulant() {
        return (first.cubes() + second.cubes()) / (rows * rows * rows);
    }
}
