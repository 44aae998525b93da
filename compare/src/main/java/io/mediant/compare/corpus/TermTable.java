package io.mediant.compare.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * All terms of a comparison by falling contribution, made one by one when they are asked for.
 *
 * <p>Immutable.
 */
public final class TermTable {
    private final int size;
    private final IntFunction<Term> byRank;
    private final double[] cumulativeShares;

    /**
     * A table of terms.
     *
     * @param cumulativeShares share of the divergence of each term and all before it, by rank
     * @param byRank makes the term of a place, 0 for the first rank
     */
    public TermTable(double[] cumulativeShares, IntFunction<Term> byRank) {
        this.size = cumulativeShares.length;
        this.cumulativeShares = cumulativeShares.clone();
        this.byRank = byRank;
    }

    /** The number of terms. */
    public int size() {
        return size;
    }

    /**
     * The term of a rank.
     *
     * @param rank 1 to the number of terms
     */
    public Term term(int rank) {
        if (rank < 1 || rank > size) {
            throw new IndexOutOfBoundsException("rank " + rank + " of " + size + " terms");
        }
        return byRank.apply(rank - 1);
    }

    /** The first terms, at most {@code count} of them. */
    public List<Term> first(int count) {
        List<Term> terms = new ArrayList<>();
        for (int rank = 1; rank <= Math.min(count, size); rank++) {
            terms.add(term(rank));
        }
        return terms;
    }

    /** Share of the divergence that the first terms make. */
    public double coverage(int terms) {
        return terms <= 0 || size == 0 ? 0 : cumulativeShares[Math.min(terms, size) - 1];
    }

    /** The least number of terms that make this share of the divergence. */
    public int termsFor(double share) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulativeShares[middle] >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.min(low + 1, size);
    }
}
