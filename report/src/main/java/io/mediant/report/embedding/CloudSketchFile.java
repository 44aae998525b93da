package io.mediant.report.embedding;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;

/** The sketch of the clouds as a file of its own, which says on itself that it is a sketch. */
final class CloudSketchFile {

    private static final int MARGIN = 20;
    private static final int HEAD = 74;
    private static final int LONGEST = 26;
    private static final String STYLE =
            """
            text{font:13px system-ui,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;\
            fill:#1c1c1f;unicode-bidi:isolate;font-variant-numeric:tabular-nums}\
            .paper{fill:#fff}.title{font-size:15px;font-weight:600}.k{fill:#5f6068;font-size:11px}\
            path{fill:none;stroke-linejoin:round}.pl{fill:#0067a5}.ql{fill:#c24e00}\
            .mp{stroke:#0067a5;stroke-width:5;stroke-linecap:round;stroke-opacity:.5}\
            .mq{stroke:#c24e00;stroke-width:1.2;stroke-opacity:.85}\
            .num{font-weight:700;font-size:15px;paint-order:stroke;stroke:#fff;stroke-width:4}""";

    private CloudSketchFile() {}

    static String render(EmbeddingComparison comparison, RenderOptions options) {
        Sentences sentences = Sentences.of(options.language(), options.unit());
        Svg.Words words = Svg.inOneLanguage(sentences);
        CloudSketch sketch = new CloudSketch(comparison);
        int width = 2 * MARGIN + CloudSketch.WIDTH;
        Svg svg = new Svg(words)
                .words("title", MARGIN, 24, Anchor.START, s -> s.texts().get("embed.map.title"))
                .text(
                        "pl",
                        MARGIN,
                        44,
                        Anchor.START,
                        "● p " + Untrusted.shown(comparison.reference().source(), LONGEST))
                .text(
                        "ql",
                        width - MARGIN,
                        44,
                        Anchor.END,
                        "◆ q " + Untrusted.shown(comparison.current().source(), LONGEST))
                .words("k", MARGIN, 62, Anchor.START, s -> s.texts().get("embed.map.banner"))
                .picture(sketch.draw(words), MARGIN, HEAD);
        return svg.file(
                width,
                HEAD + CloudSketch.HEIGHT + MARGIN,
                s -> s.texts().get("embed.map.title"),
                sketch::caption,
                STYLE);
    }
}
