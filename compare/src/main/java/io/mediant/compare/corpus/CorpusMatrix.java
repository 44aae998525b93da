package io.mediant.compare.corpus;

import io.mediant.compare.policy.PairPolicy;
import java.util.List;

/**
 * More than two corpora, each against each. Immutable.
 *
 * @param version version of Mediant
 * @param corpora the corpora, in the order given
 * @param tokens what counts as a term
 * @param distances square roots of the divergences in bits, a symmetric matrix with 0 on the diagonal
 * @param nullDistances the same under the hypothesis that both were one corpus, where documents allow; else from exchanged tokens
 * @param order corpora in the order of the tree's leaves
 * @param merges the tree by average linkage: leaves are 0 to n - 1, the i-th merge makes node n + i
 */
public record CorpusMatrix(
        String version,
        List<CorpusSide> corpora,
        PairPolicy policy,
        Tokens tokens,
        List<List<Double>> distances,
        List<List<Double>> nullDistances,
        List<Integer> order,
        List<Merge> merges) {
    public CorpusMatrix {
        corpora = List.copyOf(corpora);
        distances = distances.stream().map(List::copyOf).toList();
        nullDistances = nullDistances.stream().map(List::copyOf).toList();
        order = List.copyOf(order);
        merges = List.copyOf(merges);
    }

    /** Two nodes joined at a height, their average distance in the unit of the distances. */
    public record Merge(int left, int right, double height) {}
}
