package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.CellGroups;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The distinct counts that terms have on one side, rising, with the number of terms that have each. */
final class DistinctCounts {
    private final double[] counts;
    private final double[] terms;
    private final int[] indexes;

    private DistinctCounts(double[] counts, double[] terms, int[] indexes) {
        this.counts = counts;
        this.terms = terms;
        this.indexes = indexes;
    }

    /** @param count a group's count on this side */
    static DistinctCounts of(CellGroups groups, IntToDoubleFunction count) {
        double[] all = new double[groups.size()];
        Arrays.setAll(all, count);
        double[] counts = Arrays.stream(all).sorted().distinct().toArray();
        double[] terms = new double[counts.length];
        int[] indexes = new int[all.length];
        for (int group = 0; group < all.length; group++) {
            indexes[group] = Arrays.binarySearch(counts, all[group]);
            terms[indexes[group]] += groups.multiplicity(group);
        }
        return new DistinctCounts(counts, terms, indexes);
    }

    /** Which of the distinct counts a group has. */
    int index(int group) {
        return indexes[group];
    }

    /** What is left of each count when {@code draws} of {@code population} tokens are drawn. */
    ThinnedCount[] thinned(long population, long draws) {
        ThinnedCount[] thinned = new ThinnedCount[counts.length];
        Arrays.setAll(thinned, i -> new ThinnedCount((long) counts[i], population, draws));
        return thinned;
    }

    /** The sum over terms of means of X ln X. */
    double sumOfCountLogs(ThinnedCount[] thinned) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < thinned.length; i++) {
            sum.add(terms[i] * thinned[i].meanOfCountLog());
        }
        return sum.value();
    }
}
