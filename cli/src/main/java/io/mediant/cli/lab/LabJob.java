package io.mediant.cli.lab;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.ConsoleProgress;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.option.LabRunOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.compare.table.Version;
import io.mediant.lab.LabException;
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

/** Runs something of the lab in a folder of its own, and reports it. */
public final class LabJob {
    private final Session session;
    private final LabRunOptions running;
    private final OutputOptions output;

    /** @throws UsageException if it cannot be run or shown as the options say */
    public LabJob(Session session, LabRunOptions running, OutputOptions output) {
        this.session = session;
        this.running = running;
        this.output = output;
        for (ReportFormat format : ReportFormat.values()) {
            if (output.wants(format) && !LabReports.FORMATS.contains(format)) {
                throw new UsageException(
                        "a run of the lab has no form " + format.id(),
                        "it can be written as terminal, json, markdown and html",
                        "choose one of these");
            }
        }
        running.requirePossible();
    }

    /**
     * Runs it.
     *
     * @param quick whether it should be short
     * @param resume whether the folder's metrics go on instead of beginning anew
     * @return the exit code
     */
    public int run(Experiment experiment, boolean quick, boolean resume) throws IOException {
        Path folder = running.folder(experiment.name());
        LabResult result;
        try (RunFolder kept = resume ? RunFolder.resume(folder) : RunFolder.open(folder)) {
            result = result(experiment, quick, kept);
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

    private LabResult result(Experiment experiment, boolean quick, RunFolder folder) {
        boolean shown =
                running.progress() && !session.quiet() && session.terminal().errIsTerminal();
        try (ConsoleProgress bar = shown ? new ConsoleProgress(session.terminal()) : null) {
            RunRecorder recorder = new RunRecorder(folder, Texts.of(session.language()), Optional.ofNullable(bar));
            running.prepareEngine();
            long start = System.nanoTime();
            Findings findings = experiment.run(new Run(running.seed(), quick, recorder, new RunControl()));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new LabResult(experiment.name(), running.seed(), quick, seconds, findings, Version.TEXT);
        } catch (LabException e) {
            if (e.kind() == LabException.Kind.DIVERGED && folder.lastStep() > 0) {
                session.note("the metrics up to step " + folder.lastStep() + " are in " + folder.metrics());
            }
            throw e;
        }
    }
}
