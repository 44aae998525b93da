package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudClusters;
import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.MarkdownReport;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.internal.MarkdownText;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;

/** A comparison of embeddings as a comment on a pull request: the answer, why, the distances and the first clusters. */
final class EmbeddingMarkdown {

    private static final int CLUSTERS = 12;
    private static final int LABELS = 3;

    private final EmbeddingComparison comparison;
    private final Sentences sentences;
    private final EmbeddingSentences answer;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder(MarkdownReport.MARKER).append('\n');

    private EmbeddingMarkdown(EmbeddingComparison comparison, RenderOptions options) {
        this.comparison = comparison;
        sentences = Sentences.of(options.language(), options.unit());
        answer = new EmbeddingSentences(comparison, sentences);
        texts = sentences.texts();
    }

    static String render(EmbeddingComparison comparison, RenderOptions options) {
        EmbeddingMarkdown report = new EmbeddingMarkdown(comparison, options);
        report.head();
        report.tests();
        report.distances();
        comparison.codebook().ifPresent(report::clusters);
        return report.out.toString();
    }

    private void head() {
        out.append("### ").append(Sentences.glyph(EmbeddingSentences.statusKey(comparison)));
        out.append(' ').append(escaped(answer.verdict())).append("\n\n");
        out.append(escaped(answer.against(Untrusted.LONGEST))).append("\n\n");
        out.append(escaped(answer.bound())).append("\n\n");
        answer.findings()
                .forEach(finding -> out.append("- ").append(escaped(finding)).append('\n'));
        comparison.notices().forEach(notice -> out.append("- ")
                .append(escaped(EmbeddingNotices.sentence(notice, texts)))
                .append('\n'));
        out.append('\n').append(escaped(answer.policy())).append('\n');
    }

    private void tests() {
        if (comparison.tests().isEmpty()) {
            return;
        }
        out.append("\n| ").append(escaped(texts.get("embed.head.test"))).append(" | p | q |\n| --- | ---: | ---: |\n");
        for (CloudTest test : comparison.tests()) {
            row(List.of(
                    escaped(answer.test(test.kind())),
                    escaped(Numbers.pValue(test.p(), test.permutations())),
                    escaped(Numbers.pValue(test.q(), 0))));
        }
    }

    private void distances() {
        out.append("\n| ").append(escaped(texts.get("embed.head.far"))).append(" | |\n| --- | --- |\n");
        for (Fact fact : EmbeddingFacts.distances(comparison, sentences)) {
            row(List.of(escaped(fact.label()), escaped(fact.value())));
        }
    }

    private void clusters(CloudClusters codebook) {
        ClusterSentences said = new ClusterSentences(codebook, comparison.policy(), sentences);
        out.append('\n').append(escaped(said.summary())).append('\n');
        if (codebook.clusters().isEmpty()) {
            return;
        }
        out.append("\n| ")
                .append(String.join(
                        " | ",
                        texts.get("embed.head.cluster"),
                        texts.get("embed.head.labels"),
                        texts.get("embed.head.side"),
                        "p · q",
                        texts.get("embed.head.of_jsd"),
                        texts.get("embed.head.q")))
                .append(" |\n| --- | --- | --- | ---: | ---: | ---: |\n");
        for (Cluster cluster : codebook.clusters()
                .subList(0, Math.min(CLUSTERS, codebook.clusters().size()))) {
            row(List.of(
                    Integer.toString(cluster.number()),
                    escaped(said.labels(cluster, LABELS)),
                    ClusterSentences.sign(cluster),
                    escaped(sentences.percent(cluster.referenceShare()) + " · "
                            + sentences.percent(cluster.currentShare())),
                    escaped(sentences.percent(cluster.shareOfJsd())),
                    escaped(Numbers.pValue(cluster.q(), 0))));
        }
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String escaped(String text) {
        return MarkdownText.escape(text);
    }
}
