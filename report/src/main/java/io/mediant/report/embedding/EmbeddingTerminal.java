package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.DimensionRow;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
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

    private static final int DIMENSIONS = 6;
    private static final int MORE_DIMENSIONS = 20;

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
        report.clusters();
        report.dimensions();
        report.mauve();
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
                        answer.auc(),
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

    private void clusters() {
        section(texts.get("embed.head.moved"));
        comparison
                .codebook()
                .ifPresentOrElse(
                        codebook -> new ClusterBars(codebook, comparison.policy(), options, out).write(),
                        () -> out.paragraph(texts.get("embed.clusters.none"), null, "  "));
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
    }

    private void mauve() {
        comparison.mauve().ifPresent(score -> {
            out.blank();
            out.paragraph(answer.mauve(score), Paint.FAINT, "");
        });
    }
}
