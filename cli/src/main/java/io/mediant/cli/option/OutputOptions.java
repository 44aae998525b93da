package io.mediant.cli.option;

import io.mediant.cli.Session;
import io.mediant.compare.Comparison;
import io.mediant.report.OutputFile;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.Reports;
import io.mediant.report.text.InformationUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go, and in which form. */
public final class OutputOptions {
    private static final int FILE_WIDTH = 120;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ChoiceConverter.Formats.class,
            description = "Form of the result on standard output: terminal, json, markdown, junit, csv or html"
                    + " (default: terminal).")
    private ReportFormat format = ReportFormat.TERMINAL;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = OutputTarget.ByEnding.class,
            description = "Also write a file: .json, .md, .xml (JUnit), .csv, .html or .txt. Repeatable.")
    private List<OutputTarget> outputs = new ArrayList<>();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            converter = OutputTarget.Html.class,
            description = "Also write the HTML report.")
    private OutputTarget html;

    @Option(
            names = "--units",
            paramLabel = "UNIT",
            converter = ChoiceConverter.Units.class,
            description = "Unit of divergences: bits or nats (default: bits).")
    private InformationUnit unit = InformationUnit.BITS;

    /** Writes the files, then prints the result. */
    public void show(Comparison comparison, Session session) {
        List<OutputTarget> targets = new ArrayList<>(outputs);
        if (html != null) {
            targets.add(html);
        }
        Map<OutputTarget, String> contents = new LinkedHashMap<>();
        for (OutputTarget target : targets) {
            RenderOptions plain =
                    rendering(session).withColor(false).withAscii(false).withWidth(FILE_WIDTH);
            contents.put(target, Reports.render(comparison, target.format(), plain));
        }
        contents.forEach((target, content) -> OutputFile.write(target.file(), content));
        String result = Reports.render(comparison, format, rendering(session));
        session.terminal().out().print(result.endsWith("\n") ? result : result + "\n");
    }

    /** How results are rendered for the terminal. */
    public RenderOptions rendering(Session session) {
        return new RenderOptions(
                session.language(),
                unit,
                session.terminal().width(),
                session.colored(),
                !session.terminal().unicode(),
                session.verbose(),
                Optional.of(session.commandLine()));
    }
}
