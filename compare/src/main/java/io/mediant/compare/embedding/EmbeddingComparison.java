package io.mediant.compare.embedding;

import io.mediant.compare.Regime;
import io.mediant.compare.Status;
import io.mediant.compare.policy.PairPolicy;
import java.util.List;
import java.util.Optional;

/**
 * Two clouds of embeddings, judged. Immutable.
 *
 * @param version version of Mediant
 * @param reference the reference side (p)
 * @param current the current side (q)
 * @param policy the rules that were applied, with the seed
 * @param status the answer
 * @param regime whether a divergence was the right tool
 * @param bound the lower bound of the divergence that judges give
 * @param tests the tests of "both come from one source"
 * @param distances how far apart the clouds are
 * @param overlap shares of vectors near those of the other side
 * @param mauve MAUVE with its defaults; empty where a side has too few vectors for it
 * @param codebook the clusters that explain; empty where a side has too few vectors to learn them from
 * @param directions in which the clouds differ
 * @param dimensions all dimensions in their order
 * @param map a sketch in two dimensions
 * @param scores of the vectors
 * @param findings what explains the answer, most important first
 * @param notices what a reader should know first
 */
public record EmbeddingComparison(
        String version,
        CloudSide reference,
        CloudSide current,
        PairPolicy policy,
        Status status,
        Regime regime,
        JudgeBound bound,
        List<CloudTest> tests,
        CloudDistances distances,
        CloudOverlap overlap,
        Optional<MauveScore> mauve,
        Optional<CloudClusters> codebook,
        List<Direction> directions,
        List<DimensionRow> dimensions,
        CloudMap map,
        RowScores scores,
        List<EmbeddingFinding> findings,
        List<EmbeddingNotice> notices) {

    public EmbeddingComparison {
        tests = List.copyOf(tests);
        directions = List.copyOf(directions);
        dimensions = List.copyOf(dimensions);
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }

    /** The smallest q of the tests. */
    public double smallestQ() {
        return tests.stream().mapToDouble(CloudTest::q).min().orElse(1);
    }
}
