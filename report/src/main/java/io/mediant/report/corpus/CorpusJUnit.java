package io.mediant.report.corpus;

import io.mediant.compare.Status;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;

/** A comparison of corpora as JUnit XML: one test case, which fails on a difference and is skipped if undecided. */
final class CorpusJUnit {

    private static final int LONGEST_NAME = 200;

    private CorpusJUnit() {}

    static String render(CorpusComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        CorpusSentences answer = new CorpusSentences(comparison, sentences);
        boolean drift = comparison.status() == Status.DRIFT;
        boolean stable = comparison.status() == Status.STABLE;
        String suite = Markup.escape(Untrusted.shown(comparison.current().source(), LONGEST_NAME));
        String counts = " tests=\"1\" failures=\"" + (drift ? 1 : 0) + "\" errors=\"0\" skipped=\""
                + (drift || stable ? 0 : 1) + "\" time=\"0\"";
        String message = Markup.escape(answer.verdict());
        String details = Markup.escape(String.join("\n", answer.findings()));
        String body =
                switch (comparison.status()) {
                    case STABLE -> "/>\n";
                    case DRIFT ->
                        ">\n      <failure type=\"drift\" message=\"" + message + "\">" + details
                                + "</failure>\n    </testcase>\n";
                    case INCONCLUSIVE, SKIPPED -> ">\n      <skipped message=\"" + message + "\"/>\n    </testcase>\n";
                };
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mediant\"" + counts
                + ">\n  <testsuite name=\"" + suite + "\"" + counts + ">\n    <testcase name=\""
                + Markup.escape(sentences.texts().get("corpus.junit.name")) + "\" classname=\"" + suite
                + "\" time=\"0\"" + body + "    <system-out>" + message + "\n" + details
                + "</system-out>\n  </testsuite>\n</testsuites>\n";
    }
}
