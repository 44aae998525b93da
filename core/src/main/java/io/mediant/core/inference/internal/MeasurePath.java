package io.mediant.core.inference.internal;

/**
 * The path of truths of {@link DivergencePath}, for any {@link CellMeasure}: its value at each truth, and the bias and variance of its plug-in.
 *
 * <p>The direction, the constraint and the moments' formulas are the same; the cells' moments are computed afresh at every truth instead of read
 * from a table.
 */
public final class MeasurePath {
    /** Largest t of the path, where almost nothing is shared. */
    public static final double END = DivergencePath.END;

    private static final int MAX_NEWTON = 60;
    private static final double SHIFT_TOLERANCE = 1e-11;
    private static final double LEAST_VARIANCE = 1e-12;

    private final CellMeasure measure;
    private final double n;
    private final double m;
    private final double logOdds;
    private final TiltedCells cells;
    private final double lowestTilt;
    private final double highestTilt;

    /** One truth: the measure's value, and its plug-in's bias (mean minus truth) and variance. */
    public record Point(double t, double truth, double bias, double variance) {
        /** Returns the plug-in's mean. */
        public double mean() {
            return truth + bias;
        }
    }

    private MeasurePath(CellMeasure measure, double n, double m, TiltedCells cells) {
        this.measure = measure;
        this.n = n;
        this.m = m;
        this.cells = cells;
        logOdds = Math.log(n / m);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells.size(); i++) {
            lowest = Math.min(lowest, cells.tilt(i));
            highest = Math.max(highest, cells.tilt(i));
        }
        lowestTilt = lowest;
        highestTilt = highest;
    }

    /** Returns the path through the direction of the given counts, which have at least two occupied cells. */
    public static MeasurePath through(CountPair counts, CellMeasure measure) {
        double n = counts.n();
        double m = counts.m();
        return new MeasurePath(
                measure, n, m, Direction.estimate(CellGroups.of(counts), n, m).merged());
    }

    /** Returns the truth at {@code t} in [0, 14]. */
    public Point at(double t) {
        double shift = shift(t);
        MeasureMoments moments = new MeasureMoments(measure, n, m);
        Totals totals = new Totals();
        for (int i = 0; i < cells.size(); i++) {
            double odds = Math.exp(-logOdds - shift - t * cells.tilt(i));
            double pi = 1 / (1 + odds);
            double rest = odds < 1 ? odds * pi : 1 / (1 + 1 / odds);
            totals.add(cells.weight(i), cells.total(i), pi, rest, moments);
        }
        return totals.point(t);
    }

    /** Solves sum w c pi = n for the common shift of the log-odds: Newton steps kept inside a shrinking bracket. */
    private double shift(double t) {
        if (t == 0) {
            return 0;
        }
        double low = -t * highestTilt;
        double high = -t * lowestTilt;
        double shift = 0;
        for (int step = 0; step < MAX_NEWTON; step++) {
            double sum = 0;
            double slope = 0;
            for (int i = 0; i < cells.size(); i++) {
                double pi = 1 / (1 + Math.exp(-logOdds - shift - t * cells.tilt(i)));
                double mass = cells.weight(i) * cells.total(i);
                sum += mass * pi;
                slope += mass * pi * (1 - pi);
            }
            double gap = sum - n;
            if (Math.abs(gap) <= SHIFT_TOLERANCE * Math.min(n, m)) {
                return shift;
            }
            if (gap > 0) {
                high = shift;
            } else {
                low = shift;
            }
            double newton = shift - gap / slope;
            shift = newton > low && newton < high ? newton : 0.5 * (low + high);
        }
        return shift;
    }

    /** Running sums over cells. */
    private final class Totals {
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

        void add(double w, double c, double pi, double rest, MeasureMoments moments) {
            double cellV = c * pi * rest;
            double phi = moments.phi(pi, rest);
            truth += w * c * phi;
            if (cellV < LEAST_VARIANCE) {
                first.add(w * c * pi, phi);
                second.add(w * c * rest, phi);
                return;
            }
            moments.compute(c, pi, rest);
            double k = moments.slope();
            bias += w * moments.bias();
            v += w * cellV;
            asymmetry += w * cellV * (rest - pi);
            kv += w * k * cellV;
            gv += w * moments.curvature() * cellV;
            residual += w * moments.residual();
            residualV += w * moments.residual() * cellV;
            first.add(w * c * pi, phi + k * rest);
            second.add(w * c * rest, phi - k * pi);
        }

        Point point(double t) {
            double rows = n + m;
            double fixed = v > 0 ? Math.min(1, v) * (kv / v * asymmetry - gv) / (2 * v) : 0;
            double rest = v > 0 ? residual - residualV / v : residual;
            double variance = (first.sum() + second.sum() + Math.max(0, rest)) / (rows * rows);
            return new Point(t, Math.min(truth / rows, measure.largest()), (bias + fixed) / rows, variance);
        }
    }
}
