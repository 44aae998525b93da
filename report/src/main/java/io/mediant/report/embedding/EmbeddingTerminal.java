package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.Codebook;
import io.mediant.compare.embedding.Codebook.Cluster;
import io.mediant.compare.embedding.DimensionRow;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Blocks;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.internal.Paint;
import io.mediant.report.internal.TerminalText;
import io.mediant.report.internal.Wrap;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison of embeddings for a terminal: the answer, why, what to know first, tests and distances, and the first
 * clusters as bars to the left (p has more) and to the right (q has more). No line is wider than
 * {@link RenderOptions#width()}.
 */
final class EmbeddingTerminal {

    private static final int CLUSTERS = 12;
    private static final int DIMENSIONS = 6;
    private static final int MORE_DIMENSIONS = 20;
    private static final int LABELS = 2;
    private static final int LONGEST_LABEL = 22;
    private static final int SHARE = 8;
    private static final int WIDE = 72;
    private static final int LEAST_FOR_WORDS = 12;

    private final EmbeddingComparison comparison;
    private final RenderOptions options;
    private final Sentences sentences;
    private final EmbeddingSentences answer;
    private final Texts texts;
    private final TerminalText out;

    private EmbeddingTerminal(EmbeddingComparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        sentences = Sentences.of(options.language(), options.unit());
        answer = new EmbeddingSentences(comparison, sentences);
        texts = sentences.texts();
        out = new TerminalText(options);
    }

    static String render(EmbeddingComparison comparison, RenderOptions options) {
        EmbeddingTerminal report = new EmbeddingTerminal(comparison, options);
        report.head();
        report.table("embed.terminal.tests", report.tests());
        report.table("embed.head.far", report.distances());
        report.table("embed.head.overlap", report.overlap());
        report.comparison
                .codebook()
                .ifPresentOrElse(report::clusters, () -> report.section(report.texts.get("embed.clusters.none")));
        report.dimensions();
        return report.out.toString();
    }

    private void head() {
        out.paragraph(answer.against(Untrusted.LONGEST), Paint.FAINT, "");
        String key = EmbeddingSentences.statusKey(comparison);
        out.paragraph(Sentences.glyph(key) + " " + answer.verdict(), Paint.ofStatus(key), "");
        out.paragraph(
                texts.get(
                        "embed.terminal.bound",
                        "low",
                        answer.low(),
                        "unit",
                        sentences.unitName(),
                        "confidence",
                        sentences.percent(comparison.bound().confidence()),
                        "value",
                        answer.value(),
                        "auc",
                        Numbers.quantity(comparison.bound().auc(), 3),
                        "accuracy",
                        sentences.percent(comparison.bound().accuracy())),
                null,
                "  ");
        out.paragraph(answer.bound(), null, "  ");
        answer.findings().forEach(finding -> out.paragraph(finding, null, "  "));
        out.paragraph(answer.policy(), Paint.FAINT, "  ");
        comparison
                .notices()
                .forEach(notice ->
                        out.paragraph("! " + EmbeddingNotices.sentence(notice, texts), Paint.INCONCLUSIVE, ""));
    }

    private void section(String title) {
        out.blank();
        out.paragraph(title, Paint.BOLD, "");
    }

    private List<Fact> tests() {
        return comparison.tests().stream()
                .map(test -> new Fact(answer.test(test.kind()), pAndQ(test), ""))
                .toList();
    }

    private String pAndQ(CloudTest test) {
        return texts.get(
                "embed.terminal.test",
                "p",
                Numbers.pValue(test.p(), test.permutations()),
                "q",
                Numbers.pValue(test.q(), 0));
    }

    private List<Fact> distances() {
        return EmbeddingFacts.distances(comparison, sentences);
    }

    private List<Fact> overlap() {
        List<Fact> facts = new ArrayList<>();
        facts.add(share("embed.overlap.precision", comparison.overlap().precision(), "embed.overlap.precision_text"));
        facts.add(share("embed.overlap.recall", comparison.overlap().recall(), "embed.overlap.recall_text"));
        facts.add(share("embed.overlap.coverage", comparison.overlap().coverage(), "embed.overlap.coverage_text"));
        facts.add(new Fact(
                texts.get("embed.overlap.density"),
                Numbers.quantity(comparison.overlap().density(), 3),
                ""));
        return facts;
    }

    private Fact share(String key, double share, String textKey) {
        return new Fact(texts.get(key), sentences.percent(share), texts.get(textKey));
    }

    /** Facts as two columns; what explains them only where it fits beside them or all is asked for. */
    private void table(String titleKey, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        section(texts.get(titleKey));
        int label = facts.stream()
                .mapToInt(fact -> DisplayWidth.of(out.plain(fact.label())))
                .max()
                .orElse(1);
        for (Fact fact : facts) {
            int room = Math.max(10, options.width() - label - 4);
            String start = "  " + DisplayWidth.padRight(out.plain(fact.label()), label) + "  ";
            String note = out.plain(fact.value() + "  " + fact.note());
            boolean fits = !fact.note().isEmpty() && DisplayWidth.of(note) <= room;
            List<String> lines = Wrap.lines(options.verbose() || fits ? note : out.plain(fact.value()), room);
            for (String line : lines) {
                out.line(start + line);
                start = " ".repeat(label + 4);
            }
        }
    }

    private void clusters(Codebook codebook) {
        section(texts.get("embed.head.moved"));
        out.paragraph(
                texts.get(
                        "embed.clusters.terminal",
                        "value",
                        sentences.divergence(codebook.nats()),
                        "unit",
                        sentences.unitName(),
                        "null",
                        sentences.divergence(codebook.nullNats()),
                        "excess",
                        sentences.divergence(Math.max(0, codebook.excessNats()))),
                null,
                "  ");
        List<Cluster> clusters = codebook.clusters();
        if (clusters.isEmpty()) {
            return;
        }
        if (!answer.anyMoved(codebook)) {
            out.paragraph(texts.get("embed.clusters.quiet"), null, "  ");
        }
        List<Cluster> shown = options.verbose() ? clusters : clusters.subList(0, Math.min(CLUSTERS, clusters.size()));
        int label = shown.stream()
                .mapToInt(cluster -> DisplayWidth.of(label(cluster)))
                .max()
                .orElse(1);
        boolean wide = options.width() >= WIDE;
        int arm = Math.max(4, (options.width() - label - (wide ? 4 : 1) * SHARE - 3) / 2);
        header(label, arm, wide);
        double longest = Math.max(Double.MIN_NORMAL, shown.get(0).contributionNats());
        shown.forEach(cluster -> row(cluster, label, arm, longest, wide));
        int rest = clusters.size() - shown.size();
        if (rest > 0) {
            String more = texts.plural("embed.clusters.rest", rest) + " " + texts.get("embed.clusters.verbose");
            out.paragraph(more, Paint.FAINT, "");
        }
    }

    private String label(Cluster cluster) {
        String labels = cluster.labels().isEmpty() ? "" : " " + answer.labels(cluster, LABELS);
        return DisplayWidth.cut(out.plain(cluster.number() + labels), LONGEST_LABEL);
    }

    private void header(int label, int arm, boolean wide) {
        boolean words = arm >= LEAST_FOR_WORDS;
        String left = (options.ascii() ? "< " : "◄ ") + (words ? texts.get("embed.more_p") : "p");
        String right = (words ? texts.get("embed.more_q") : "q") + (options.ascii() ? " >" : " ►");
        StringBuilder line = new StringBuilder(" ".repeat(label + 1));
        line.append(out.painted(DisplayWidth.padLeft(DisplayWidth.cut(left, arm), arm), Paint.REFERENCE));
        line.append(' ').append(out.painted(DisplayWidth.padRight(DisplayWidth.cut(right, arm), arm), Paint.CURRENT));
        if (wide) {
            line.append(DisplayWidth.padLeft("p", SHARE)).append(DisplayWidth.padLeft("q", SHARE));
            line.append(DisplayWidth.padLeft(texts.get("embed.head.of_jsd"), SHARE + 1));
        }
        out.line(line.append(DisplayWidth.padLeft(wide ? texts.get("embed.head.q") : "q", SHARE))
                .toString());
    }

    private void row(Cluster cluster, int label, int arm, double longest, boolean wide) {
        double length = cluster.contributionNats() / longest;
        String left = cluster.inCurrent() ? "" : Blocks.leftwards(length, arm, options.ascii());
        String right = cluster.inCurrent() ? Blocks.bar(length, arm, options.ascii()) : "";
        StringBuilder line = new StringBuilder(DisplayWidth.padRight(label(cluster), label)).append(' ');
        line.append(" ".repeat(arm - DisplayWidth.of(left))).append(out.painted(left, Paint.REFERENCE));
        line.append(options.ascii() ? '|' : '│').append(out.painted(right, Paint.CURRENT));
        line.append(" ".repeat(arm - DisplayWidth.of(right)));
        if (wide) {
            share(line, cluster.referenceShare(), SHARE);
            share(line, cluster.currentShare(), SHARE);
            share(line, cluster.shareOfJsd(), SHARE + 1);
        }
        out.line(line.append(DisplayWidth.padLeft(out.plain(Numbers.pValue(cluster.q(), 0)), SHARE))
                .toString());
    }

    private void share(StringBuilder line, double share, int width) {
        line.append(DisplayWidth.padLeft(out.plain(sentences.percent(share)), width));
    }

    private void dimensions() {
        List<DimensionRow> first =
                new DimensionStrip(comparison.dimensions()).first(options.verbose() ? MORE_DIMENSIONS : DIMENSIONS);
        if (first.isEmpty() && comparison.directions().isEmpty()) {
            return;
        }
        section(texts.get("embed.head.dimensions"));
        comparison.directions().forEach(direction -> out.paragraph(answer.direction(direction), null, "  "));
        if (!first.isEmpty()) {
            List<String> list = first.stream()
                    .map(row -> row.dimension() + " " + Numbers.quantity(row.wasserstein1(), 2))
                    .toList();
            out.paragraph(texts.get("embed.dims.terminal", "list", texts.list(list)), null, "  ");
        }
        comparison.mauve().ifPresent(score -> {
            out.blank();
            out.paragraph(answer.mauve(score), Paint.FAINT, "");
        });
    }
}
