package io.mediant.core.inference.planning;

import io.mediant.core.density.Mixture;
import io.mediant.core.density.Normal;
import io.mediant.core.inference.internal.PlugIn;
import java.util.Arrays;

/**
 * A difference that is to be found: two laws over the same cells, each with a positive probability in every cell. Immutable.
 *
 * <p>How many rows a divergence takes depends on its size and on the number of cells, and little on which cells differ. So the
 * alternative of a given divergence has all cells differ, in turn up and down by the same factor.
 */
public final class Alternative {
    private static final double SUM_SLACK = 1e-9;
    private static final double STEEPEST = 60;
    private static final int HALVINGS = 200;
    private static final int MAX_CELLS = 100_000;

    private final double[] p;
    private final double[] q;
    private final double nats;

    private Alternative(double[] p, double[] q) {
        this.p = p;
        this.q = q;
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += PlugIn.term(p[i], q[i]);
        }
        nats = Math.min(sum, PlugIn.LN2);
    }

    /**
     * Returns the alternative of two given laws.
     *
     * @param p probabilities of the reference, at least two, above 0, with sum 1
     * @param q probabilities of the current side for the same cells
     * @throws IllegalArgumentException naming the index and value that is not allowed
     */
    public static Alternative of(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException(
                    "the laws have " + p.length + " and " + q.length + " cells; give both over the same cells");
        }
        return new Alternative(checked(p, "first"), checked(q, "second"));
    }

    private static double[] checked(double[] law, String which) {
        requireCells(law.length);
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            if (!(law[i] > 0 && law[i] < 1)) {
                throw new IllegalArgumentException("probability " + i + " of the " + which + " law is " + law[i]
                        + "; a plan needs probabilities between 0 and 1, without the ends");
            }
            sum += law[i];
        }
        if (Math.abs(sum - 1) > SUM_SLACK) {
            throw new IllegalArgumentException(
                    "probabilities of the " + which + " law sum to " + sum + ", expected 1 ± " + SUM_SLACK);
        }
        return law.clone();
    }

    /**
     * Returns the alternative of a change of a proportion.
     *
     * @param before the rate of the reference, between 0 and 1 without the ends
     * @param after the rate of the current side, likewise
     * @throws IllegalArgumentException if a rate is outside that range or NaN
     */
    public static Alternative ofRates(double before, double after) {
        Checks.rate("first", before);
        Checks.rate("second", after);
        return of(new double[] {before, 1 - before}, new double[] {after, 1 - after});
    }

    /**
     * Returns the alternative of a given divergence over equally likely cells.
     *
     * @param nats Jensen-Shannon divergence, at least 0 and below ln 2
     * @param cells number of cells, 2 to 100 000
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Alternative ofDivergence(double nats, int cells) {
        requireCells(cells);
        double[] shares = new double[cells];
        Arrays.fill(shares, 1.0 / cells);
        return ofDivergence(nats, shares);
    }

    /**
     * Returns the alternative of a given divergence about given shares: p in proportion to b exp(t s), q to b exp(-t s) with
     * s = 1, -1, 1, ...
     *
     * @param nats Jensen-Shannon divergence, at least 0 and below ln 2
     * @param shares what both sides have in common: probabilities above 0, with sum 1
     * @throws IllegalArgumentException if an argument is outside its range, or no t up to 60 reaches the divergence
     */
    public static Alternative ofDivergence(double nats, double[] shares) {
        Checks.divergence(nats);
        double[] base = checked(shares, "common");
        double low = 0;
        double high = nats == 0 ? 0 : STEEPEST;
        if (tilted(base, high).nats < nats * (1 - SUM_SLACK)) {
            throw new IllegalArgumentException(
                    "divergence is " + nats + " nats, more than laws about these shares reach; give a smaller one");
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (middle == low || middle == high) {
                break;
            }
            if (tilted(base, middle).nats < nats) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return tilted(base, high);
    }

    private static Alternative tilted(double[] base, double t) {
        return new Alternative(tiltedLaw(base, t), tiltedLaw(base, -t));
    }

    private static double[] tiltedLaw(double[] base, double t) {
        double[] law = new double[base.length];
        double sum = 0;
        for (int i = 0; i < law.length; i++) {
            law[i] = base[i] * Math.exp(i % 2 == 0 ? t : -t);
            sum += law[i];
        }
        for (int i = 0; i < law.length; i++) {
            law[i] /= sum;
        }
        return law;
    }

    /**
     * Returns the alternative of a shift of the mean: N(0, 1) against N(shift, 1), over cells of equal mass under their even
     * mixture. The cells lose a little of the divergence that {@link MeanShift#nats} gives, the less the more there are.
     *
     * @param deviations the shift in standard deviations, from -10 to 10
     * @param cells number of cells, 2 to 100 000
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static Alternative ofMeanShift(double deviations, int cells) {
        requireCells(cells);
        Checks.shift(deviations);
        Normal reference = Normal.of(0, 1);
        Normal current = Normal.of(deviations, 1);
        Mixture even = Mixture.of(new double[] {1, 1}, reference, current);
        double[] edges = new double[cells - 1];
        Arrays.setAll(edges, i -> even.quantile((i + 1.0) / cells));
        return new Alternative(masses(reference, edges), masses(current, edges));
    }

    private static double[] masses(Normal law, double[] edges) {
        double[] masses = new double[edges.length + 1];
        for (int i = 0; i < masses.length; i++) {
            double left = i == 0 ? Double.NEGATIVE_INFINITY : edges[i - 1];
            double right = i == edges.length ? Double.POSITIVE_INFINITY : edges[i];
            double mass = left > law.mu() ? law.survival(left) - law.survival(right) : law.cdf(right) - law.cdf(left);
            masses[i] = Math.max(mass, Double.MIN_NORMAL);
        }
        return masses;
    }

    private static void requireCells(int cells) {
        if (cells < 2 || cells > MAX_CELLS) {
            throw new IllegalArgumentException("there are " + cells
                    + " cells; a difference needs at least 2, and a plan takes at most " + MAX_CELLS);
        }
    }

    /** The probabilities of the reference, a new array. */
    public double[] reference() {
        return p.clone();
    }

    /** The probabilities of the current side, a new array. */
    public double[] current() {
        return q.clone();
    }

    /** The number of cells. */
    public int cells() {
        return p.length;
    }

    /** The Jensen-Shannon divergence of the two laws, in nats. */
    public double nats() {
        return nats;
    }

    @Override
    public String toString() {
        return "Alternative[" + nats + " nats over " + p.length + " cells]";
    }
}
