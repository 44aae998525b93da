package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.console.RunProgress;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.embedding.EmbedJob;
import io.mediant.cli.embedding.ExamplePictures;
import io.mediant.cli.embedding.RowChoice;
import io.mediant.cli.option.FailOptions;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.OutputOptions;
import io.mediant.cli.option.PairPolicyOptions;
import io.mediant.cli.option.RunOptions;
import io.mediant.cli.option.VectorInputOptions;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.OutputFile;
import io.mediant.report.embedding.EmbeddingReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant embed}: whether two clouds of embeddings come from one place, how far apart they are, and which kind of items moved. */
@Command(
        name = "embed",
        header =
                "Compare clouds of embeddings: do both come from one place, how far apart are they, which kind of items moved?",
        description = {
            "",
            "Judges learn to tell the sides apart and are asked about vectors that they have not seen: a lower bound of the Jensen-Shannon"
                    + " divergence in all dimensions. Tests exchange rows; clusters and directions say what moved. One source is parted by"
                    + " --reference and --current.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant embed january.npy june.npy --label june-labels.txt --html june.html",
            "  mediant embed items.parquet --vector embedding --label month --reference 2024-01 --current 2024-06",
            "  mediant embed digits.npy --label digits-y.npy --reference 3 --current 8 --draw 8x8 --html digits.html",
            "  mediant embed train.safetensors today.safetensors --array features --scores unlike.csv"
        })
public final class EmbedCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..2",
            paramLabel = "VECTORS",
            description =
                    "A file of vectors: .npy, .npz, .safetensors, or a table (.parquet, .csv, .tsv, .json, .jsonl).")
    private List<String> arguments;

    @Option(
            names = "--reference",
            paramLabel = "ROWS",
            description = "Of a single source, the rows of the reference: a label, or rows:0-499 (the first row is 0).")
    private String reference;

    @Option(
            names = "--current",
            paramLabel = "ROWS",
            description = "Of a single source, the rows that are compared with them.")
    private String current;

    @ArgGroup(validate = false, heading = "%nVectors:%n", order = 1)
    private VectorInputOptions input = new VectorInputOptions();

    @ArgGroup(validate = false, heading = Headings.POLICY, order = 2)
    private PairPolicyOptions rules = new PairPolicyOptions();

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 3)
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "Also write a CSV with a score for each row: how unlike the other side judges find it.")
    private Path scores;

    @Option(names = "--svg", paramLabel = "FILE", description = "Also write the map as a picture.")
    private Path svg;

    @Option(
            names = "--draw",
            paramLabel = "WxH",
            description = "Vectors are grey pictures of W times H pixels; draw the examples, such as --draw 8x8.")
    private String draw;

    @ArgGroup(validate = false, heading = Headings.EXIT, order = 4)
    private FailOptions failing = new FailOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 5)
    private RunOptions running = new RunOptions();

    public EmbedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Optional<EmbedJob.Parts> parts = parts();
        EmbedJob job = new EmbedJob(
                arguments,
                input.vectorOptions(),
                input.maxRows(),
                parts,
                rules.policy(),
                draw == null ? ExamplePictures.fromFiles() : ExamplePictures.drawn(draw));
        EmbeddingComparison comparison = compare(job);
        if (scores != null) {
            OutputFile.write(scores, EmbeddingReports.scoresCsv(comparison));
        }
        if (svg != null) {
            OutputFile.write(svg, EmbeddingReports.mapSvg(comparison, output.rendering(session)));
        }
        output.show(session, (format, options) -> EmbeddingReports.render(comparison, format, options));
        return failing.exitCode(comparison.status(), Optional.empty());
    }

    private EmbeddingComparison compare(EmbedJob job) {
        try (RunProgress told = session.progress(running.progress())) {
            return job.compare(told);
        }
    }

    private Optional<EmbedJob.Parts> parts() {
        int count = arguments.size();
        if ((reference == null) != (current == null)) {
            throw new UsageException(
                    "--reference and --current belong together",
                    "only " + (reference == null ? "--current" : "--reference") + " is given",
                    "give both, or name two sources");
        }
        if (count == 1 && reference == null) {
            throw new UsageException(
                    "there is one source, and nothing says what to compare it with",
                    "\"" + SafeText.of(arguments.get(0)) + "\" is the only one named",
                    "name a second source, or part this one by --reference and --current");
        }
        if (count == 2 && reference != null) {
            throw new UsageException(
                    "--reference and --current part a single source",
                    "there are two",
                    "name one source, or leave the two options out");
        }
        return reference == null
                ? Optional.empty()
                : Optional.of(
                        new EmbedJob.Parts(RowChoice.of(reference, "--reference"), RowChoice.of(current, "--current")));
    }
}
