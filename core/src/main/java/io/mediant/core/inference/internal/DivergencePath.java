package io.mediant.core.inference.internal;

import java.util.OptionalDouble;

/**
 * A one-parameter family of truths from "the sides agree" (t = 0) to "they share nothing", through the data's direction,
 * with the mean and variance of the plug-in divergence at each.
 *
 * <p>A cell's rows belong to the first side with log-odds ln(n/m) + a(t) + t U, where a(t) keeps the expected number of the
 * first side's rows at n. With the moments of {@link CellMoments}, V = sum v, and f = phi + k(1 - pi), s = phi - k pi the
 * effects of one more row of either side:
 *
 * <pre>
 * truth = sum c phi(pi) / N
 * bias  = [sum e - sum g v/(2V) + (sum k v)(sum v(1 - 2 pi))/(2 V^2)] / N
 * var   = [sum c pi (f - mean f)^2 + sum c (1 - pi) (s - mean s)^2 + sum r(1 - v/V)] / N^2
 * third = [sum c pi (f - mean f)^3 + sum c (1 - pi) (s - mean s)^3] / N^3
 * </pre>
 *
 * The terms with V come from conditioning on both sides' sizes; in the bias they fade with V below 1. At t = 0
 * these are the mean and variance over permutations of
 * the rows.
 */
public final class DivergencePath {
    /** Largest t of the path, where almost nothing is shared. */
    public static final double END = 14;

    private final double n;
    private final double m;
    private final TiltedCells cells;
    private final MomentTable table;
    private final double[] positions;
    private final CommonShift shift;

    /**
     * One truth on the path: its divergence, the plug-in's bias (mean minus truth), variance and third cumulant, and half the step of the
     * lattice that the plug-in moves on where the rows that move it are of two kinds.
     */
    public record Point(double t, double truth, double bias, double variance, double thirdCumulant, double halfStep) {
        /** Returns the plug-in's mean. */
        public double mean() {
            return truth + bias;
        }
    }

    private DivergencePath(double n, double m, TiltedCells cells, MomentTable table) {
        this.n = n;
        this.m = m;
        this.cells = cells;
        this.table = table;
        positions = new double[cells.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = table.position(cells.total(i));
        }
        shift = new CommonShift(cells, n, m);
    }

    /** Returns the path through the direction of the given counts, which have at least two occupied cells. */
    public static DivergencePath through(CountPair counts) {
        return through(WorthPair.of(counts));
    }

    /** Returns the path of samples that are worth as many independent rows in every cell; at least two cells are occupied. */
    public static DivergencePath through(WorthPair counts) {
        double n = counts.n();
        double m = counts.m();
        TiltedCells cells = Direction.estimate(CellGroups.of(counts), n, m);
        return new DivergencePath(n, m, cells.merged(), MomentTable.ofRatio(n / m));
    }

    /**
     * Returns the path through the direction of the given counts as it would be with {@code factor} times the rows in every
     * cell.
     *
     * @param factor at least 1
     */
    public static DivergencePath through(CountPair counts, double factor) {
        double n = counts.n();
        double m = counts.m();
        TiltedCells cells = Direction.estimate(CellGroups.of(counts), n, m).merged();
        return new DivergencePath(factor * n, factor * m, cells.enlarged(factor), MomentTable.ofRatio(n / m));
    }

    /**
     * Returns the path that samples of n and m rows of two known laws lead along. Pooled counts of less than 30 expected rows
     * are spread by Poisson's law, larger ones stand at their expectation. Where the laws agree, the direction is up and down
     * in turn.
     *
     * @param p probabilities of the first law, above 0
     * @param q probabilities of the second law, above 0, for the same cells
     */
    public static DivergencePath expected(double[] p, double[] q, double n, double m) {
        return new DivergencePath(n, m, TiltedCells.expected(p, q, n, m).merged(), MomentTable.ofRatio(n / m));
    }

    /** Returns the mean number of rows in an occupied cell. */
    public double rowsPerCell() {
        return (n + m) / occupiedCells();
    }

    /** Returns how many rows the smaller side has for every occupied cell. */
    public double smallerSideRowsPerCell() {
        return Math.min(n, m) / occupiedCells();
    }

    private double occupiedCells() {
        double occupied = 0;
        for (int i = 0; i < cells.size(); i++) {
            occupied += cells.weight(i);
        }
        return occupied;
    }

    /** Returns the path through the opposite direction, with the same pooled counts. */
    public DivergencePath reversed() {
        return new DivergencePath(n, m, cells.reversed(), table);
    }

    /** Returns the null point of the counts (t = 0), whose mean and variance do not depend on a direction. */
    public static Point nullPoint(CountPair counts) {
        CellGroups groups = CellGroups.of(counts);
        double[] weights = new double[groups.size()];
        double[] totals = new double[groups.size()];
        for (int i = 0; i < totals.length; i++) {
            weights[i] = groups.multiplicity(i);
            totals[i] = groups.total(i);
        }
        TiltedCells cells = new TiltedCells(weights, totals, new double[totals.length]);
        return new DivergencePath(counts.n(), counts.m(), cells, MomentTable.of(counts.n(), counts.m())).at(0);
    }

    /**
     * Returns the truth whose mean plug-in is {@code plugIn}: 0 where that is not above the mean at t = 0, empty where the path
     * ends before.
     */
    public OptionalDouble truthOf(double plugIn) {
        if (plugIn <= at(0).mean()) {
            return OptionalDouble.of(0);
        }
        OptionalDouble t = DecreasingRoot.find(t0 -> plugIn - at(t0).mean(), Math.sqrt(8 * plugIn), END);
        return t.isPresent() ? OptionalDouble.of(at(t.getAsDouble()).truth()) : t;
    }

    /** Returns the truth at {@code t} in [0, 14]. */
    public Point at(double t) {
        double common = shift.at(t);
        CellMoments moments = table.moments();
        double[] read = new double[CellMoments.SIZE];
        PathSums sums = new PathSums(n + m);
        for (int i = 0; i < cells.size(); i++) {
            double tilt = common + t * cells.tilt(i);
            double odds = Math.exp(-table.logOdds() - tilt);
            double pi = 1 / (1 + odds);
            double rest = odds < 1 ? odds * pi : 1 / (1 + 1 / odds);
            table.read(positions[i], tilt, read);
            double phi = moments.phi(pi, rest);
            sums.add(cells.weight(i), cells.total(i), pi, rest, phi, read[0], read[1], read[2], read[3]);
        }
        double truth = Math.min(sums.truth(), PlugIn.LN2);
        return new Point(t, truth, sums.bias(), sums.variance(), sums.thirdCumulant(), sums.halfStep());
    }
}
