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

    private static final double LEAST_VARIANCE = 1e-12;

    private final CellMeasure measure;
    private final double n;
    private final double m;
    private final TiltedCells cells;
    private final CommonShift shift;

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
        shift = new CommonShift(cells, n, m);
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
        double common = shift.at(t);
        MeasureMoments moments = new MeasureMoments(measure, n, m);
        PathSums sums = new PathSums(n + m);
        for (int i = 0; i < cells.size(); i++) {
            double odds = Math.exp(-shift.logOdds() - common - t * cells.tilt(i));
            double pi = 1 / (1 + odds);
            double rest = odds < 1 ? odds * pi : 1 / (1 + 1 / odds);
            add(sums, cells.weight(i), cells.total(i), pi, rest, moments);
        }
        return new Point(t, Math.min(sums.truth(), measure.largest()), sums.bias(), sums.variance());
    }

    private static void add(PathSums sums, double w, double c, double pi, double rest, MeasureMoments moments) {
        double phi = moments.phi(pi, rest);
        if (c * pi * rest < LEAST_VARIANCE) {
            sums.add(w, c, pi, rest, phi, 0, 0, 0, 0);
        } else {
            moments.compute(c, pi, rest);
            sums.add(w, c, pi, rest, phi, moments.bias(), moments.slope(), moments.residual(), moments.curvature());
        }
    }
}
