package io.mediant.report.lab;

import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import java.util.EnumSet;
import java.util.Set;

/** The one door to all formats of experiments' results. */
public final class LabReports {

    /** The formats that a result can be written in. */
    public static final Set<ReportFormat> FORMATS =
            Set.copyOf(EnumSet.of(ReportFormat.TERMINAL, ReportFormat.JSON, ReportFormat.HTML, ReportFormat.MARKDOWN));

    private LabReports() {}

    /**
     * A result in a format. The text is meant to be encoded as UTF-8; every format ends its last line.
     *
     * @throws IllegalArgumentException if the format is none of {@link #FORMATS}
     */
    public static String render(LabResult result, ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> LabTerminal.render(result, options);
            case JSON -> LabJson.render(result);
            case HTML -> LabHtml.render(result, options);
            case MARKDOWN -> LabMarkdown.render(result, options);
            case JUNIT, CSV -> throw new IllegalArgumentException("an experiment's result has no form " + format.id());
        };
    }
}
