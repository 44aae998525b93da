package io.mediant.report.embedding;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.SingleCase;
import io.mediant.report.text.Sentences;

/** A comparison of embeddings as JUnit XML: one test case, which fails on a difference and is skipped if undecided. */
final class EmbeddingJUnit {

    private EmbeddingJUnit() {}

    static String render(EmbeddingComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        EmbeddingSentences answer = new EmbeddingSentences(comparison, sentences);
        return SingleCase.render(
                comparison.status(),
                comparison.current().source(),
                sentences.texts().get("embed.junit.name"),
                answer.verdict(),
                answer.bound() + "\n" + String.join("\n", answer.findings()));
    }
}
