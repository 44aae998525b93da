package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.CellGroups;
import io.mediant.core.inference.internal.CountPair;
import io.mediant.core.inference.internal.PlugIn;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plug-in Jensen-Shannon divergence (nats, equal weights) that two corpora would have at a smaller, equal number of tokens: its mean
 * over all ways to draw N tokens of each side without replacement.
 *
 * <p>Plug-in divergences fall as corpora grow, so those of different sizes do not compare; at matched N they do. With X and Y a term's
 * counts among the drawn, JSD(N) = ln 2 + sum E[X ln X + Y ln Y - (X + Y) ln(X + Y)]/(2N), a sum over terms of expectations under
 * hypergeometric laws. The same for 2N tokens drawn from both corpora together and parted by chance tells what one law gives at that N.
 * Both are exact but for terms whose count varies by more than 10, where the error is below 1e-4/N a term. At N = n = m the first is the
 * plug-in of the corpora.
 *
 * <p>The null draws single tokens; documents that keep together, as {@link DocumentPermutation} does, give a larger one.
 *
 * <p>Terms with equal counts are worked out once, so a large vocabulary costs little. Source of the idea: H. L. Sanders (1968),
 * doi:10.1086/282541. Immutable.
 */
public final class Rarefaction {
    private static final long SMALLEST = 100;

    private final CountPair counts;
    private final CellGroups pairs;
    private final DistinctCounts first;
    private final DistinctCounts second;
    private final DistinctCounts pooled;

    private Rarefaction(CountPair counts) {
        this.counts = counts;
        pairs = CellGroups.of(counts);
        first = DistinctCounts.of(pairs, pairs::x);
        second = DistinctCounts.of(pairs, pairs::y);
        pooled = DistinctCounts.of(pairs, pairs::total);
    }

    /**
     * Divergences at one size, in nats.
     *
     * @param tokens N of each side
     * @param divergence the mean plug-in divergence at that size
     * @param nullMean its mean if the tokens of both sides were dealt to them by chance
     */
    public record Point(long tokens, double divergence, double nullMean) {
        /** The divergence less what one law gives. */
        public double excess() {
            return divergence - nullMean;
        }
    }

    /**
     * Takes up two corpora.
     *
     * @param a tokens of the first in each term, at least 0
     * @param b tokens of the second in the same terms
     * @throws IllegalArgumentException if the lengths differ, a count is negative, or a side has no tokens
     */
    public static Rarefaction of(long[] a, long[] b) {
        return new Rarefaction(CountPair.of(a, b));
    }

    /** The largest matched size: the tokens of the smaller corpus. */
    public long largest() {
        return Math.min(counts.n(), counts.m());
    }

    /**
     * The divergences at one size.
     *
     * @param tokens from 1 to {@link #largest()}
     * @throws IllegalArgumentException if {@code tokens} is outside that range
     */
    public Point at(long tokens) {
        if (tokens < 1 || tokens > largest()) {
            throw new IllegalArgumentException("cannot draw " + tokens
                    + " tokens of each side; give a number from 1 to " + largest() + ", the tokens of the smaller one");
        }
        long all = counts.n() + counts.m();
        ThinnedCount[] x = first.thinned(counts.n(), tokens);
        ThinnedCount[] y = second.thinned(counts.m(), tokens);
        double own = first.sumOfCountLogs(x) + second.sumOfCountLogs(y);
        double ownNull = 2 * pooled.sumOfCountLogs(pooled.thinned(all, tokens));
        return new Point(
                tokens,
                divergence(own - sumOfPairs(x, y), tokens),
                divergence(ownNull - pooled.sumOfCountLogs(pooled.thinned(all, 2 * tokens)), tokens));
    }

    /**
     * The divergences at sizes that rise by a constant factor, the last of which is the largest.
     *
     * @param points how many, at least 1; fewer come where sizes would coincide
     * @throws IllegalArgumentException if {@code points} is below 1
     */
    public List<Point> curve(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("the number of sizes is " + points + "; give at least 1, such as 20");
        }
        double factor = Math.min(1, SMALLEST / (double) largest());
        long[] sizes = IntStream.rangeClosed(1, points)
                .mapToLong(i -> Math.round(largest() * Math.pow(factor, (points - i) / Math.max(1.0, points - 1.0))))
                .distinct()
                .toArray();
        return Arrays.stream(sizes).parallel().mapToObj(this::at).toList();
    }

    private static double divergence(double sum, long tokens) {
        return Math.max(0, Math.min(PlugIn.LN2, PlugIn.LN2 + sum / (2.0 * tokens)));
    }

    private double sumOfPairs(ThinnedCount[] x, ThinnedCount[] y) {
        CompensatedSum sum = new CompensatedSum();
        for (int group = 0; group < pairs.size(); group++) {
            sum.add(pairs.multiplicity(group) * x[first.index(group)].meanOfCountLogWith(y[second.index(group)]));
        }
        return sum.value();
    }
}
