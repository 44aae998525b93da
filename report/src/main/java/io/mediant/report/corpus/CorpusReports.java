package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one door to all formats of comparisons of corpora. */
public final class CorpusReports {

    private CorpusReports() {}

    /** A comparison in a format. The text is meant to be encoded as UTF-8; every format ends its last line. */
    public static String render(CorpusComparison comparison, ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> CorpusTerminal.render(comparison, options);
            case JSON -> CorpusJson.render(comparison);
            case HTML -> CorpusHtml.render(comparison, options);
            case MARKDOWN -> CorpusMarkdown.render(comparison, options);
            case JUNIT -> CorpusJUnit.render(comparison, options);
            case CSV -> csv(comparison);
        };
    }

    private static String csv(CorpusComparison comparison) {
        StringBuilder text = new StringBuilder();
        try {
            CorpusCsv.write(comparison, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes a comparison in a format; the terms of CSV, which can be very many, one by one as they are made. */
    public static void write(CorpusComparison comparison, ReportFormat format, RenderOptions options, Appendable out)
            throws IOException {
        if (format == ReportFormat.CSV) {
            CorpusCsv.write(comparison, out);
        } else {
            out.append(render(comparison, format, options));
        }
    }

    /** The word shift of a comparison as an SVG file of its own, on a light background. */
    public static String wordShiftSvg(CorpusComparison comparison, RenderOptions options) {
        return WordShiftFile.render(comparison, options);
    }

    /**
     * Corpora, each against each, in a format.
     *
     * @throws IllegalArgumentException for a format that has one answer and not many: Markdown and JUnit
     */
    public static String renderMatrix(CorpusMatrix matrix, ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> MatrixTerminal.render(matrix, options);
            case JSON -> MatrixJson.render(matrix);
            case HTML -> MatrixHtml.render(matrix, options);
            case CSV -> MatrixCsv.render(matrix);
            case MARKDOWN, JUNIT ->
                throw new IllegalArgumentException("a matrix of corpora has no answer to write as " + format.id()
                        + "; choose terminal, json, html or csv, or compare two corpora");
        };
    }
}
