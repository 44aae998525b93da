package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Sentences;

/** A word shift with its insets as a file of its own, for a paper or a slide. */
final class WordShiftFile {

    private static final int MARGIN = 20;
    private static final int HEAD = 62;
    private static final int GAP = 24;
    private static final String STYLE =
            """
            text{font:13px system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
            fill:#1c1c1f;unicode-bidi:isolate;font-variant-numeric:tabular-nums}\
            .paper{fill:#fff}.title{font-size:15px;font-weight:600}.k{fill:#5f6068;font-size:12px}.h{font-size:12px}\
            .r{font-size:12px}path{fill:none}.pb{fill:#0067a5}.qb{fill:#c24e00}.pl{fill:#0067a5}.ql{fill:#c24e00}\
            .l{stroke:#c9cacf}.g{fill:#c9cacf}.cm{stroke:#1c1c1f;stroke-width:1.8}.ink{fill:#1c1c1f}\
            .brk{stroke:#fff;stroke-width:4}""";

    private WordShiftFile() {}

    static String render(CorpusComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        Svg.Words words = Svg.inOneLanguage(sentences);
        WordShift shift = new WordShift(comparison);
        Insets insets = new Insets(comparison);
        CorpusSentences answer = new CorpusSentences(comparison, sentences);
        int width = 2 * MARGIN + WordShift.WIDTH + GAP + Insets.WIDTH;
        int height = HEAD + MARGIN + Math.max(shift.height(), Insets.CUMULATIVE_HEIGHT + Insets.SIZES_HEIGHT + GAP);
        int beside = MARGIN + WordShift.WIDTH + GAP;
        Svg svg = new Svg(words)
                .words("title", MARGIN, 26, Anchor.START, shift::title)
                .words("k", MARGIN, 46, Anchor.START, s -> answer.verdict())
                .picture(shift.draw(words), MARGIN, HEAD)
                .picture(insets.cumulative(words), beside, HEAD)
                .picture(insets.sizes(words), beside, HEAD + Insets.CUMULATIVE_HEIGHT + GAP);
        return svg.file(width, height, shift::title, shift::caption, STYLE);
    }
}
