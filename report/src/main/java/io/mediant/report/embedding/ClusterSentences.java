package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What is said about clusters, in one language and one unit. */
final class ClusterSentences {

    private static final int LONGEST_LABEL = 24;

    private final CloudClusters codebook;
    private final PairPolicy policy;
    private final Sentences sentences;
    private final Texts texts;

    ClusterSentences(CloudClusters codebook, PairPolicy policy, Sentences sentences) {
        this.codebook = codebook;
        this.policy = policy;
        this.sentences = sentences;
        this.texts = sentences.texts();
    }

    /** What the clusters are, and what their divergence is. */
    String summary() {
        return texts.get(
                "embed.clusters.text",
                "count",
                Numbers.count(codebook.clusters().size()),
                "value",
                sentences.divergence(codebook.nats()),
                "unit",
                sentences.unitName(),
                "spread",
                sentences.divergence(codebook.spreadNats()),
                "codebooks",
                Numbers.count(codebook.codebooks()),
                "null",
                sentences.divergence(codebook.nullNats()),
                "excess",
                sentences.divergence(Math.max(0, codebook.excessNats())));
    }

    /** Whether any cluster changed its share by more than chance. */
    boolean anyMoved() {
        return codebook.clusters().stream().anyMatch(cluster -> isMoved(cluster, policy));
    }

    /** Whether a cluster changed its share by more than chance. */
    static boolean isMoved(Cluster cluster, PairPolicy policy) {
        return cluster.q() <= policy.falseDiscoveryRate();
    }

    /** What became of a cluster. */
    String change(Cluster cluster) {
        return texts.get(
                "embed.clusters.change",
                "reference",
                sentences.percent(cluster.referenceShare()),
                "current",
                sentences.percent(cluster.currentShare()),
                "change",
                points(cluster.currentShare() - cluster.referenceShare(), cluster),
                "low",
                points(cluster.low(), cluster),
                "high",
                points(cluster.high(), cluster),
                "q",
                Numbers.pValue(cluster.q(), 0),
                "share",
                sentences.percent(cluster.shareOfJsd()));
    }

    /** The difference of a cluster's shares in points with its interval. */
    String difference(Cluster cluster) {
        return texts.get(
                "embed.clusters.points",
                "change",
                points(cluster.currentShare() - cluster.referenceShare(), cluster),
                "low",
                points(cluster.low(), cluster),
                "high",
                points(cluster.high(), cluster));
    }

    /** A difference of shares in points, in as many decimals as the cluster's difference needs. */
    private static String points(double share, Cluster cluster) {
        double largest = Math.max(Math.abs(cluster.low()), Math.abs(cluster.high()));
        BigDecimal points = BigDecimal.valueOf(100 * share).setScale(largest >= 0.01 ? 1 : 2, RoundingMode.HALF_EVEN);
        String size = points.abs().toPlainString();
        return points.signum() == 0 ? size : (points.signum() < 0 ? "−" : "+") + size;
    }

    /** What a cluster adds to the divergence of the shares, in as many decimals as those of the largest. */
    String contribution(Cluster cluster) {
        return Numbers.aligned(
                sentences.unit().fromNats(cluster.contributionNats()),
                sentences.unit().fromNats(codebook.clusters().get(0).contributionNats()));
    }

    /** The most frequent labels of a cluster; "—" without labels. */
    String labels(Cluster cluster, int most) {
        List<String> labels = cluster.labels().stream()
                .limit(most)
                .map(label -> texts.get(
                        "embed.label",
                        "label",
                        Untrusted.shown(label.label(), LONGEST_LABEL),
                        "share",
                        sentences.percent(Math.rint(100 * label.share()) / 100)))
                .toList();
        return labels.isEmpty() ? Numbers.NONE : texts.list(labels);
    }

    /** The side that has more of a cluster, in words. */
    String side(Cluster cluster) {
        return texts.get(
                cluster.inCurrent()
                        ? "embed.more_q"
                        : cluster.currentShare() < cluster.referenceShare() ? "embed.more_p" : "embed.same");
    }

    /** The sign of the side that has more of a cluster. */
    static String sign(Cluster cluster) {
        return cluster.inCurrent() ? "◆ q" : cluster.currentShare() < cluster.referenceShare() ? "● p" : "=";
    }
}
