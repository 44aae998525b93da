package io.mediant.core.inference.estimator;

import io.mediant.core.distribution.Counts;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.internal.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * Estimators of the Kullback-Leibler divergence KL(p‖q) (nats) of the distributions behind a reference sample (counts a, n rows) and a current
 * one (counts b, m rows).
 *
 * <p>Where the current sample lacks a cell that the reference has, the data cannot tell a rare cell of q from an absent one, that is a finite
 * divergence from an infinite one. Every estimate lists such cells; nothing is smoothed unless {@link #smoothed} is asked for. Immutable.
 */
public final class KullbackLeiblerEstimator {
    private enum Formula {
        PLUG_IN,
        FIRST_ORDER,
        ZHANG_GRABCHAK,
        SMOOTHED
    }

    private static final KullbackLeiblerEstimator PLUG_IN = new KullbackLeiblerEstimator(Formula.PLUG_IN, 0);
    private static final KullbackLeiblerEstimator FIRST_ORDER = new KullbackLeiblerEstimator(Formula.FIRST_ORDER, 0);
    private static final KullbackLeiblerEstimator ZHANG_GRABCHAK =
            new KullbackLeiblerEstimator(Formula.ZHANG_GRABCHAK, 0);

    private final Formula formula;
    private final double rows;

    private KullbackLeiblerEstimator(Formula formula, double rows) {
        this.formula = formula;
        this.rows = rows;
    }

    /** The estimator that the study {@code estimators} of the module {@code calibration} recommends, {@link #zhangGrabchak}. */
    public static KullbackLeiblerEstimator withDefaults() {
        return ZHANG_GRABCHAK;
    }

    /** The divergence of the samples' own proportions: 0 to +∞, +∞ where a cell of the reference is missing from the current sample. */
    public static KullbackLeiblerEstimator plugIn() {
        return PLUG_IN;
    }

    /**
     * Plug-in less the delta method's second-order term on the reference's cells, (K - 1)/(2n) + Σ (p/q)(1 - q)/(2m). Sound where each of these
     * cells has about 10 rows or more of the current sample; +∞ where one has none.
     */
    public static KullbackLeiblerEstimator firstOrder() {
        return FIRST_ORDER;
    }

    /**
     * Σ (a/n) [ψ(a) - ψ(n) + ψ(m + 1) - ψ(b + 1)], always finite. Its bias is Σ p [Σ_{v ≥ n} (1-p)^v/v - Σ_{v > m} (1-q)^v/v], which falls
     * exponentially for a fixed finite number of cells. A cell that the current sample lacks counts as if q were about 0.56/m: if q lacks it
     * too, the truth is infinite and the estimate only grows like ln m.
     *
     * <p>Source: Z. Zhang, M. Grabchak, "Nonparametric estimation of Kullback-Leibler divergence" (2014), doi:10.1162/NECO_a_00646.
     */
    public static KullbackLeiblerEstimator zhangGrabchak() {
        return ZHANG_GRABCHAK;
    }

    /**
     * The divergence of (a + s)/(n + sL) from (b + s)/(m + sL), L the number of all cells given. Finite, at least 0; a choice of the caller,
     * since the result depends on s where the current sample lacks cells.
     *
     * @param addedRows s, the rows added to every cell on both sides, above 0 and finite; such as 0.5
     * @throws IllegalArgumentException if it is not
     */
    public static KullbackLeiblerEstimator smoothed(double addedRows) {
        if (!(addedRows > 0) || Double.isInfinite(addedRows)) {
            throw new IllegalArgumentException("cannot add " + addedRows
                    + " rows to every cell; give a positive finite number such as 0.5, or use plugIn() to add none");
        }
        return new KullbackLeiblerEstimator(Formula.SMOOTHED, addedRows);
    }

    /**
     * Estimates KL(reference‖current).
     *
     * @param reference rows of the reference in each cell, at least 0, not all 0
     * @param current rows of the current sample in the same cells
     * @throws IllegalArgumentException if the lengths differ, a count is negative or a side has no rows
     */
    public KullbackLeiblerEstimate estimate(long[] reference, long[] current) {
        CountPair.of(reference, current);
        List<Integer> uncovered = new ArrayList<>();
        for (int i = 0; i < reference.length; i++) {
            if (reference[i] > 0 && current[i] == 0) {
                uncovered.add(i);
            }
        }
        return switch (formula) {
            case PLUG_IN -> new KullbackLeiblerEstimate(plugIn(reference, current, 0), uncovered, "plug-in");
            case FIRST_ORDER ->
                new KullbackLeiblerEstimate(
                        firstOrder(reference, current, uncovered.isEmpty()), uncovered, "first order");
            case ZHANG_GRABCHAK ->
                new KullbackLeiblerEstimate(zhangGrabchak(reference, current), uncovered, "Zhang-Grabchak");
            case SMOOTHED ->
                new KullbackLeiblerEstimate(
                        plugIn(reference, current, rows),
                        uncovered,
                        "plug-in with " + rows + " rows added to every cell");
        };
    }

    private static double plugIn(long[] reference, long[] current, double added) {
        double[] p = Counts.of(reference).toDoubles();
        double[] q = Counts.of(current).toDoubles();
        for (int i = 0; i < p.length; i++) {
            p[i] += added;
            q[i] += added;
        }
        return KullbackLeibler.withDefaults().between(p, q);
    }

    private static double firstOrder(long[] reference, long[] current, boolean covered) {
        double plugIn = plugIn(reference, current, 0);
        if (!covered) {
            return plugIn;
        }
        double n = Counts.of(reference).total();
        double m = Counts.of(current).total();
        double bias = -1 / (2 * n);
        for (int i = 0; i < reference.length; i++) {
            if (reference[i] > 0) {
                double q = current[i] / m;
                bias += 1 / (2 * n) + reference[i] / n / q * (1 - q) / (2 * m);
            }
        }
        return plugIn - bias;
    }

    private static double zhangGrabchak(long[] reference, long[] current) {
        long n = Counts.of(reference).total();
        long m = Counts.of(current).total();
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < reference.length; i++) {
            if (reference[i] > 0) {
                sum.add(reference[i] * (Digamma.value((double) reference[i]) - Digamma.value(current[i] + 1.0)));
            }
        }
        return sum.value() / n + Digamma.value(m + 1.0) - Digamma.value((double) n);
    }
}
