package io.mediant.core.inference.dependence;

import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.Exceedances;
import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.inference.internal.PlugIn;

/**
 * Permutation test that two samples of grouped rows come from one law: whole groups are exchanged between the sides, since rows of one
 * group are not independent of each other. The statistic is the plug-in Jensen-Shannon divergence (nats, equal weights) of the cells.
 *
 * <p>Groups that have rows on one side only are dealt to the sides anew, as many to each as it has. A group with rows on both sides
 * keeps its place, and a fair coin says whether its two parts change sides. There both parts count with the harmonic mean
 * 2 n_g m_g/(n_g + m_g) of their rows, so that an exchange alters no weights; where all groups have equal parts the statistic is the
 * plug-in divergence of all rows, else it compares like with like.
 *
 * <p>The level is exact where groups of one side are drawn like those of the other, numbers of rows included, and, for groups on both
 * sides, where both parts have equally many rows; elsewhere it is approximate. p = (1 + #{permuted at least observed})/(1 + R), never 0.
 *
 * <p>Groups are added up cell by cell, so a permutation costs the number of occupied pairs of group and cell, however many rows there
 * are. Source: P. Good, Permutation, Parametric and Bootstrap Tests of Hypotheses (2005), ISBN 0-387-20279-X. Immutable.
 */
public final class GroupPermutation {
    private static final int LEAST_LABELLINGS = 20;
    private static final double TIE = 1e-10;
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 42;
    private static final GroupPermutation DEFAULT = new GroupPermutation(PERMUTATIONS, 0, SEED);

    private final int permutations;
    private final int exceedances;
    private final long seed;

    private GroupPermutation(int permutations, int exceedances, long seed) {
        this.permutations = permutations;
        this.exceedances = exceedances;
        this.seed = seed;
    }

    /** Outcome of the test. */
    public sealed interface Outcome permits Tested, TooFewGroups {}

    /**
     * A test that was made.
     *
     * @param statistic the divergence of the samples, in nats
     * @param p of one law for both sides; never 0
     * @param nullMean the mean of the permuted statistics
     * @param nullPercentile95 their 95th percentile
     * @param permutations number of permutations that were drawn
     * @param stoppedEarly whether drawing ended with the wanted number of exceedances; p is then their share
     * @param seed that the permutations were drawn from
     * @param designEffect what the rows are worth
     */
    public record Tested(
            double statistic,
            double p,
            double nullMean,
            double nullPercentile95,
            int permutations,
            boolean stoppedEarly,
            long seed,
            DesignEffect designEffect)
            implements Outcome {}

    /**
     * Too few groups for an answer: so few labellings differ that no p of 0.05 could come out, or a side has a single group.
     *
     * @param referenceGroups groups of the reference
     * @param currentGroups groups of the current side
     * @param sharedGroups groups with rows on both sides
     * @param labellings how many labellings with different statistics there are
     */
    public record TooFewGroups(int referenceGroups, int currentGroups, int sharedGroups, long labellings)
            implements Outcome {}

    /** Returns the test of 999 permutations, all of which are drawn, from seed 42. */
    public static GroupPermutation withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the test of R permutations; the smallest possible p is 1/(1 + R).
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public GroupPermutation withPermutations(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("permutations is " + count + "; give at least 1, such as 999");
        }
        return new GroupPermutation(count, exceedances, seed);
    }

    /** Returns the test that draws its permutations from another seed. */
    public GroupPermutation withSeed(long value) {
        return new GroupPermutation(permutations, exceedances, value);
    }

    /**
     * Returns the test that stops when h permutations have reached the observed statistic, with p = h/(permutations drawn). Mean and
     * percentile are then those of few permutations. Source: J. Besag and P. Clifford (1991), doi:10.1093/biomet/78.2.301.
     *
     * @throws IllegalArgumentException if {@code h} is below 1
     */
    public GroupPermutation withEarlyStopping(int h) {
        if (h < 1) {
            throw new IllegalArgumentException("the number of exceedances is " + h + "; give at least 1, such as 10");
        }
        return new GroupPermutation(permutations, h, seed);
    }

    /** Tests two samples. */
    public Outcome test(GroupedCounts counts) {
        GroupExchange exchange = GroupExchange.of(counts);
        long labellings = exchange.labellings();
        if (labellings < LEAST_LABELLINGS || counts.referenceGroups() < 2 || counts.currentGroups() < 2) {
            return new TooFewGroups(
                    counts.referenceGroups(), counts.currentGroups(), counts.sharedGroups(), labellings);
        }
        DesignEffect effect = DesignEffect.of(counts);
        if (CountPair.of(counts.reference(), counts.current()).cells() == 1) {
            return new Tested(0, 1, 0, 0, 0, false, seed, effect);
        }
        double observed = exchange.observed();
        Exceedances drawn = MonteCarlo.run(
                exchange::relabelling, observed, TIE * PlugIn.LN2 + TIE * observed, permutations, exceedances, seed);
        return new Tested(
                observed, drawn.p(), drawn.mean(), drawn.percentile95(), drawn.drawn(), drawn.stopped(), seed, effect);
    }
}
