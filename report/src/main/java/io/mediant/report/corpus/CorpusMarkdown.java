package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.Term;
import io.mediant.report.MarkdownReport;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.MarkdownText;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Texts;
import io.mediant.report.text.Untrusted;
import java.util.List;

/** A comparison of corpora as a comment on a pull request: the answer, why, and the first terms. */
final class CorpusMarkdown {

    private static final int TERMS = 20;

    private CorpusMarkdown() {}

    static String render(CorpusComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        CorpusSentences answer = new CorpusSentences(comparison, sentences);
        Texts texts = sentences.texts();
        StringBuilder out = new StringBuilder(MarkdownReport.MARKER).append("\n### ");
        out.append(Sentences.glyph(CorpusSentences.statusKey(comparison))).append(' ');
        out.append(MarkdownText.escape(answer.verdict())).append("\n\n");
        out.append(MarkdownText.escape(answer.against(Untrusted.LONGEST))).append("\n\n");
        answer.findings()
                .forEach(finding ->
                        out.append("- ").append(MarkdownText.escape(finding)).append('\n'));
        comparison.notices().forEach(notice -> out.append("- ")
                .append(MarkdownText.escape(CorpusNotices.sentence(notice, texts)))
                .append('\n'));
        out.append('\n').append(MarkdownText.escape(answer.policy())).append(' ');
        out.append(MarkdownText.escape(CorpusNotices.tokens(comparison.tokens(), texts)))
                .append('\n');
        table(out, comparison, sentences, answer);
        return out.toString();
    }

    private static void table(
            StringBuilder out, CorpusComparison comparison, Sentences sentences, CorpusSentences answer) {
        Texts texts = sentences.texts();
        List<String> heads = List.of(
                texts.get("corpus.head.term"),
                texts.get("corpus.head.side"),
                texts.get("corpus.head.rate"),
                texts.get("corpus.head.contribution", "unit", sentences.unitName()),
                texts.get("corpus.head.share"),
                texts.get("corpus.head.q"));
        List<Term> terms = comparison.terms().first(TERMS);
        if (!terms.isEmpty()) {
            out.append("\n| ")
                    .append(String.join(" | ", heads))
                    .append(" |\n| --- | --- | ---: | ---: | ---: | ---: |\n");
        }
        for (Term term : terms) {
            List<String> cells = List.of(
                    "**" + MarkdownText.escape(Untrusted.shown(term.term())) + "**",
                    CorpusSentences.side(term),
                    CorpusSentences.rate(term.referenceShare()) + " · " + CorpusSentences.rate(term.currentShare()),
                    answer.contribution(term.contributionNats()),
                    MarkdownText.escape(sentences.percent(term.shareOfJsd())),
                    MarkdownText.escape(
                            term.test().map(test -> Numbers.pValue(test.q(), 0)).orElse(Numbers.NONE)));
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }
}
