package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.lab.LabJob;
import io.mediant.cli.lab.SampleFile;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.LabRunOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.lab.experiment.judge.JudgedSamples;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mediant lab judge}: the lab's instruments for the user's own samples. */
@Command(
        name = "judge",
        header = "Judge generated draws by real ones: how far apart, and can a network tell?",
        description = {
            "",
            "Two networks learn to tell them apart, each from one half of the draws, and are read on the other half: a lower bound of JSD that does not"
                    + " flatter itself. Beside it stand distances, each with what two halves of the real draws show."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant lab judge real.npy generated.npy",
            "  mediant lab judge real.csv generated.csv --format json"
        })
public final class LabJudgeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "REAL",
            description = "Real draws, a row each: .npy, .npz, .safetensors, .parquet, .csv ...")
    private String real;

    @Parameters(index = "1", paramLabel = "GENERATED", description = "Generated draws of as many numbers.")
    private String generated;

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 1)
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 2)
    private LabRunOptions running = new LabRunOptions();

    public LabJudgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        LabJob job = new LabJob(session, running, output);
        SampleFile reference = SampleFile.read(real);
        SampleFile current = SampleFile.read(generated);
        if (reference.dimensions() != current.dimensions()) {
            throw new UsageException(
                    "the two samples cannot be judged together",
                    "real draws have " + reference.dimensions() + " numbers, generated ones " + current.dimensions(),
                    "name files of the same kind of draws");
        }
        return job.run(JudgedSamples.of(reference.values(), current.values(), reference.dimensions()), false, false);
    }
}
