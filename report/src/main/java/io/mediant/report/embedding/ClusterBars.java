package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.policy.PairPolicy;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.TerminalText;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import java.util.List;

/** Clusters in a terminal: bars as long as their contributions, to the left where p has more and to the right where q has. */
final class ClusterBars {

    private static final int CLUSTERS = 12;
    private static final int LABELS = 2;
    private static final int LONGEST_LABELS = 20;
    private static final int SHARE = 8;
    private static final int OF_JSD = 11;
    private static final int WIDE = 72;
    private static final int LEAST_FOR_WORDS = 11;
    private static final int LEAST_ARM = 4;

    private final CloudClusters codebook;
    private final RenderOptions options;
    private final TerminalText out;
    private final Sentences sentences;
    private final Texts texts;
    private final ClusterSentences said;
    private final List<Cluster> shown;
    private final boolean wide;
    private final int number;
    private final int label;
    private final int arm;

    ClusterBars(CloudClusters codebook, PairPolicy policy, RenderOptions options, TerminalText out) {
        this.codebook = codebook;
        this.options = options;
        this.out = out;
        sentences = Sentences.of(options.language(), options.unit());
        texts = sentences.texts();
        said = new ClusterSentences(codebook, policy, sentences);
        List<Cluster> clusters = codebook.clusters();
        shown = options.verbose() ? clusters : clusters.subList(0, Math.min(CLUSTERS, clusters.size()));
        wide = options.width() >= WIDE;
        number = Integer.toString(shown.size()).length();
        label = number
                + shown.stream()
                        .mapToInt(cluster -> DisplayWidth.of(labels(cluster)))
                        .max()
                        .orElse(0);
        int numbers = wide ? 3 * SHARE + OF_JSD : SHARE;
        arm = Math.max(LEAST_ARM, (options.width() - label - numbers - 2) / 2);
    }

    void write() {
        String summary = texts.get(
                "embed.clusters.terminal",
                "value",
                sentences.divergence(codebook.nats()),
                "unit",
                sentences.unitName(),
                "null",
                sentences.divergence(codebook.nullNats()),
                "excess",
                sentences.divergence(Math.max(0, codebook.excessNats())));
        out.paragraph(summary, null, "  ");
        if (shown.isEmpty()) {
            return;
        }
        if (!said.anyMoved()) {
            out.paragraph(texts.get("embed.clusters.quiet"), null, "  ");
        }
        header();
        shown.forEach(this::row);
        int rest = codebook.clusters().size() - shown.size();
        if (rest > 0) {
            out.paragraph(texts.plural("embed.clusters.rest", rest), Paint.FAINT, "");
        }
    }

    private String labels(Cluster cluster) {
        int room = wide ? LONGEST_LABELS : LONGEST_LABELS / 2;
        return cluster.labels().isEmpty() ? "" : "  " + DisplayWidth.cut(out.plain(said.labels(cluster, LABELS)), room);
    }

    private void header() {
        boolean words = arm >= LEAST_FOR_WORDS;
        String left = (options.ascii() ? "< " : "◄ ") + (words ? texts.get("embed.more_p") : "p");
        String right = (words ? texts.get("embed.more_q") : "q") + (options.ascii() ? " >" : " ►");
        StringBuilder line = new StringBuilder(" ".repeat(label + 1));
        line.append(out.painted(DisplayWidth.padLeft(DisplayWidth.cut(left, arm), arm), Paint.REFERENCE));
        line.append(' ').append(out.painted(DisplayWidth.padRight(DisplayWidth.cut(right, arm), arm), Paint.CURRENT));
        if (wide) {
            line.append(DisplayWidth.padLeft("p", SHARE)).append(DisplayWidth.padLeft("q", SHARE));
            line.append(DisplayWidth.padLeft(texts.get("embed.head.of_jsd"), OF_JSD));
        }
        out.line(line.append(DisplayWidth.padLeft(texts.get("embed.head.q"), SHARE))
                .toString());
    }

    private void row(Cluster cluster) {
        double length = cluster.contributionNats()
                / Math.max(Double.MIN_NORMAL, shown.get(0).contributionNats());
        String left = cluster.inCurrent() ? "" : Blocks.leftwards(length, arm, options.ascii());
        String right = cluster.inCurrent() ? Blocks.bar(length, arm, options.ascii()) : "";
        String name = DisplayWidth.padLeft(Integer.toString(cluster.number()), number) + labels(cluster);
        StringBuilder line = new StringBuilder(DisplayWidth.padRight(name, label)).append(' ');
        line.append(" ".repeat(arm - DisplayWidth.of(left))).append(out.painted(left, Paint.REFERENCE));
        line.append(options.ascii() ? '|' : '│').append(out.painted(right, Paint.CURRENT));
        line.append(" ".repeat(arm - DisplayWidth.of(right)));
        if (wide) {
            share(line, cluster.referenceShare(), SHARE);
            share(line, cluster.currentShare(), SHARE);
            share(line, cluster.shareOfJsd(), OF_JSD);
        }
        String q = out.plain(Numbers.pValue(cluster.q(), 0));
        out.line(line.append(DisplayWidth.padLeft(q, SHARE)).toString());
    }

    private void share(StringBuilder line, double share, int width) {
        line.append(DisplayWidth.padLeft(out.plain(sentences.percent(share)), width));
    }
}
