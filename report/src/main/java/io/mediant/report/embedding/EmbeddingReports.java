package io.mediant.report.embedding;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;

/** The one door to all formats of comparisons of embeddings. */
public final class EmbeddingReports {

    private EmbeddingReports() {}

    /** A comparison in a format. The text is meant to be encoded as UTF-8; every format ends its last line. */
    public static String render(EmbeddingComparison comparison, ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> EmbeddingTerminal.render(comparison, options);
            case JSON -> EmbeddingJson.render(comparison);
            case HTML -> EmbeddingHtml.render(comparison, options);
            case MARKDOWN -> EmbeddingMarkdown.render(comparison, options);
            case JUNIT -> EmbeddingJUnit.render(comparison, options);
            case CSV -> ClusterCsv.render(comparison);
        };
    }

    /** What the judges said about every vector as comma-separated values: {@code side,row,score}. */
    public static String scoresCsv(EmbeddingComparison comparison) {
        return ScoreCsv.render(comparison.scores());
    }

    /** The sketch of the clouds as an SVG file of its own, on a light background. */
    public static String mapSvg(EmbeddingComparison comparison, RenderOptions options) {
        return CloudSketchFile.render(comparison, options);
    }
}
