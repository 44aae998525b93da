package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.SingleCase;
import io.mediant.report.text.Sentences;

/** A comparison of corpora as JUnit XML. */
final class CorpusJUnit {

    private CorpusJUnit() {}

    static String render(CorpusComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        CorpusSentences answer = new CorpusSentences(comparison, sentences);
        return SingleCase.render(
                comparison.status(),
                comparison.current().source(),
                sentences.texts().get("corpus.junit.name"),
                answer.verdict(),
                String.join("\n", answer.findings()));
    }
}
