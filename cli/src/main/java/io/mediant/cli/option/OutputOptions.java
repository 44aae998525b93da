package io.mediant.cli.option;

import io.mediant.cli.Session;
import io.mediant.compare.Comparison;
import io.mediant.report.OutputFile;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.Reports;
import io.mediant.report.text.InformationUnit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    public void show(Comparison comparison, Session session) throws IOException {
        show(session, (format, options) -> Reports.render(comparison, format, options));
    }

    /** Writes the files, then prints the result. @param terminal makes the result's form for people */
    public void show(Comparison comparison, Session session, Function<RenderOptions, String> terminal)
            throws IOException {
        show(
                session,
                (form, options) -> form == ReportFormat.TERMINAL
                        ? terminal.apply(options)
                        : Reports.render(comparison, form, options));
    }

    /** Whether the result is wanted in a format. */
    public boolean wants(ReportFormat wanted) {
        return format == wanted
                || (wanted == ReportFormat.HTML && html != null)
                || outputs.stream().anyMatch(target -> target.format() == wanted);
    }

    /** Writes the files, then prints the result. @param render makes the result's text */
    public void show(Session session, BiFunction<ReportFormat, RenderOptions, String> render) throws IOException {
        RenderOptions onScreen = rendering(session);
        RenderOptions inFile = inFile(onScreen);
        Map<Path, String> contents = new LinkedHashMap<>();
        for (OutputTarget target : targets()) {
            contents.put(target.file(), render.apply(target.format(), inFile));
        }
        for (Map.Entry<Path, String> entry : contents.entrySet()) {
            OutputFile.write(entry.getKey(), entry.getValue());
        }
        session.terminal().out().print(render.apply(format, onScreen));
    }

    private List<OutputTarget> targets() {
        List<OutputTarget> targets = new ArrayList<>(outputs);
        if (html != null) {
            targets.add(html);
        }
        return targets;
    }

    private static RenderOptions inFile(RenderOptions onScreen) {
        return onScreen.withColor(false).withAscii(false).withWidth(FILE_WIDTH);
    }

    /** Writes a result in a form as it is made. */
    @FunctionalInterface
    public interface Streaming {
        /** Writes all of it. */
        void write(ReportFormat format, RenderOptions options, Appendable out) throws IOException;
    }

    /** Writes the files one by one, then prints the result, none of them being in memory as a whole. */
    public void stream(Session session, Streaming result) throws IOException {
        RenderOptions onScreen = rendering(session);
        RenderOptions inFile = inFile(onScreen);
        for (OutputTarget target : targets()) {
            OutputFile.write(target.file(), out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                result.write(target.format(), inFile, writer);
                writer.flush();
            });
        }
        result.write(format, onScreen, session.terminal().out());
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
