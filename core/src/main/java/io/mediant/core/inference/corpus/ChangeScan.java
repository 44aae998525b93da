package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.PlugIn;
import java.util.Arrays;

/**
 * The divergence of the documents before each split from those after it, for any order of the documents. One object serves one thread.
 *
 * <p>The documents pass one by one to the first side. Terms of few tokens are counted by how many they have in all and on the first side, so
 * that the many rare terms of a text cost as much as a few hundred frequent ones.
 */
final class ChangeScan {
    private static final int FEW = 24;

    private final DocumentCounts corpus;
    private final int[] splits;
    private final long[] totals;
    private final long allTokens;
    private final int[] frequent;
    private final int[] rareTerms = new int[FEW + 1];
    private final int[] rare = new int[place(FEW + 1)];
    private final long[] first;

    /**
     * A scan of some documents.
     *
     * @param documents their numbers, in any order
     * @param splits ascending numbers of documents on the first side
     */
    ChangeScan(DocumentCounts corpus, int[] documents, int[] splits) {
        this.corpus = corpus;
        this.splits = splits;
        totals = new long[corpus.terms()];
        long tokens = 0;
        for (int document : documents) {
            corpus.forEach(document, (term, count) -> totals[term] += count);
            tokens += corpus.tokens(document);
        }
        allTokens = tokens;
        first = new long[totals.length];
        int[] found = new int[totals.length];
        int size = 0;
        for (int term = 0; term < totals.length; term++) {
            if (totals[term] > FEW) {
                found[size++] = term;
            } else {
                rareTerms[(int) totals[term]]++;
            }
        }
        frequent = Arrays.copyOf(found, size);
    }

    /** Where rare terms of {@code total} tokens begin, those with none on the first side. */
    private static int place(int total) {
        return total * (total + 1) / 2;
    }

    /** The divergence (nats) at each split of documents in the given order. */
    double[] divergences(int[] order) {
        Arrays.fill(first, 0);
        Arrays.fill(rare, 0);
        for (int total = 1; total <= FEW; total++) {
            rare[place(total)] = rareTerms[total];
        }
        double[] values = new double[splits.length];
        long tokens = 0;
        int passed = 0;
        for (int i = 0; i < splits.length; i++) {
            for (; passed < splits[i]; passed++) {
                corpus.forEach(order[passed], this::pass);
                tokens += corpus.tokens(order[passed]);
            }
            values[i] = divergence(1.0 / tokens, 1.0 / (allTokens - tokens));
        }
        return values;
    }

    private void pass(int term, int count) {
        if (totals[term] <= FEW) {
            int place = place((int) totals[term]) + (int) first[term];
            rare[place]--;
            rare[place + count]++;
        }
        first[term] += count;
    }

    private double divergence(double p, double q) {
        double sum = 0;
        for (int total = 1; total <= FEW; total++) {
            for (int count = 0; count <= total; count++) {
                int terms = rare[place(total) + count];
                if (terms > 0) {
                    sum += terms * PlugIn.term(count * p, (total - count) * q);
                }
            }
        }
        for (int term : frequent) {
            sum += PlugIn.term(first[term] * p, (totals[term] - first[term]) * q);
        }
        return Math.min(sum, PlugIn.LN2);
    }
}
