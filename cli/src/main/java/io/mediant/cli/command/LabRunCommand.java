package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.ConsoleProgress;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.lab.Named;
import io.mediant.cli.lab.RunRecorder;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.OutputOptions;
import io.mediant.compare.table.Version;
import io.mediant.lab.LabException;
import io.mediant.lab.engine.Engine;
import io.mediant.lab.experiment.Experiment;
import io.mediant.lab.experiment.Findings;
import io.mediant.lab.run.Run;
import io.mediant.lab.run.RunControl;
import io.mediant.lab.run.RunFolder;
import io.mediant.lab.run.RunStoppedException;
import io.mediant.report.OutputFile;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.lab.LabReports;
import io.mediant.report.lab.LabResult;
import io.mediant.report.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant lab run}: runs an experiment, and says whether theory held. */
@Command(
        name = "run",
        header = "Run an experiment: does what was measured agree with theory?",
        description = {
            "",
            "The folder gets report.html, result.json and metrics.jsonl, what was measured at each step. Exit code 0 if all statements of theory"
                    + " held, 1 if not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant lab run NAME --seed 2              the same with other draws",
            "  mediant lab run NAME --quick --format json the result for a script"
        })
public final class LabRunCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 1024;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The experiment, one of \"mediant lab list\".")
    private String name;

    @Option(names = "--out", paramLabel = "DIR", description = "The run's folder (default: mediant-lab/NAME).")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Seed from which every draw follows (default: 1).")
    private long seed = 1;

    @Option(names = "--quick", description = "Less than 20 seconds, with coarser numbers.")
    private boolean quick;

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 1)
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of the engine (default: 1; with more, a run need not repeat to the last bit).")
    private int threads = 1;

    @Option(names = "--no-progress", description = "No progress bar (it appears on a terminal only).")
    private boolean noProgress;

    public LabRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Experiment experiment = Named.experiment(name);
        requirePossible();
        Path folder = out == null ? Path.of("mediant-lab", experiment.name()) : out;
        LabResult result;
        try (RunFolder kept = RunFolder.open(folder)) {
            result = run(experiment, kept);
            kept.publish();
            RenderOptions inFile = output.rendering(session).withColor(false).withAscii(false);
            OutputFile.write(kept.report(), LabReports.render(result, ReportFormat.HTML, inFile));
            OutputFile.write(kept.result(), LabReports.render(result, ReportFormat.JSON, inFile));
        } catch (RunStoppedException e) {
            session.note("interrupted: the metrics so far are in " + folder);
            return ExitCode.INTERRUPTED;
        }
        output.show(session, (format, options) -> LabReports.render(result, format, options));
        session.note("report: " + folder.resolve("report.html"));
        return result.findings().met() ? ExitCode.OK : ExitCode.DRIFT;
    }

    private void requirePossible() {
        for (ReportFormat format : ReportFormat.values()) {
            if (output.wants(format) && !LabReports.FORMATS.contains(format)) {
                throw new UsageException(
                        "an experiment's result has no form " + format.id(),
                        "it can be written as terminal, json, markdown and html",
                        "choose one of these");
            }
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UsageException(
                    "wrong value for --threads",
                    "threads are 1 to " + MOST_THREADS + ", not " + threads,
                    "write for example 2");
        }
    }

    private LabResult run(Experiment experiment, RunFolder folder) {
        boolean shown = !noProgress && !session.quiet() && session.terminal().errIsTerminal();
        try (ConsoleProgress bar = shown ? new ConsoleProgress(session.terminal()) : null) {
            RunRecorder recorder = new RunRecorder(folder, Texts.of(session.language()), Optional.ofNullable(bar));
            Engine.threads(threads);
            long start = System.nanoTime();
            Findings findings = experiment.run(new Run(seed, quick, recorder, new RunControl()));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new LabResult(experiment.name(), seed, quick, seconds, findings, Version.TEXT);
        } catch (LabException e) {
            if (e.kind() == LabException.Kind.DIVERGED && folder.lastStep() > 0) {
                session.note("the metrics up to step " + folder.lastStep() + " are in " + folder.metrics());
            }
            throw e;
        }
    }
}
