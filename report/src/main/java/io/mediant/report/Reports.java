package io.mediant.report;

import io.mediant.compare.Comparison;

/** The one door to all formats. */
public final class Reports {

    private Reports() {}

    /** A comparison in a format. The text is meant to be encoded as UTF-8; every format ends its last line. */
    public static String render(Comparison comparison, ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> TerminalReport.render(comparison, options);
            case JSON -> JsonReport.render(comparison);
            case HTML -> HtmlReport.render(comparison, options);
            case MARKDOWN -> MarkdownReport.render(comparison, options);
            case JUNIT -> JUnitReport.render(comparison, options);
            case CSV -> CsvReport.render(comparison, options);
        };
    }
}
