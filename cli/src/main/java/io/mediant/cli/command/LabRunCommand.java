package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.lab.LabJob;
import io.mediant.cli.lab.Named;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.LabRunOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.lab.experiment.Experiment;
import java.io.IOException;
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
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The experiment, one of \"mediant lab list\".")
    private String name;

    @Option(names = "--quick", description = "Less than 20 seconds, with coarser numbers.")
    private boolean quick;

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 1)
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 2)
    private LabRunOptions running = new LabRunOptions();

    public LabRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Experiment experiment = Named.experiment(name);
        return new LabJob(session, running, output).run(experiment, quick, false);
    }
}
