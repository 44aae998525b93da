package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.RunProgress;
import io.mediant.cli.console.SafeText;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.corpus.CorpusJob;
import io.mediant.cli.corpus.CorpusJob.Sides;
import io.mediant.cli.corpus.DocumentChoice;
import io.mediant.cli.option.FailOptions;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.OutputOptions;
import io.mediant.cli.option.PairPolicyOptions;
import io.mediant.cli.option.RunOptions;
import io.mediant.cli.option.TextInputOptions;
import io.mediant.cli.option.TokenOptions;
import io.mediant.compare.Progress;
import io.mediant.compare.corpus.Corpora;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.data.text.Corpus;
import io.mediant.data.text.CorpusSet;
import io.mediant.data.text.TextSource;
import io.mediant.report.OutputFile;
import io.mediant.report.ReportFormat;
import io.mediant.report.corpus.CorpusReports;
import io.mediant.report.text.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant corpus}: what sets texts apart, and whether it is more than chance. */
@Command(
        name = "corpus",
        header = "Compare corpora: what sets texts apart, term by term, and is it more than chance?",
        description = {
            "",
            "Two corpora are compared by the shares of their terms. Whole documents are exchanged between the sides to see what chance"
                    + " alone gives. One corpus is parted by --reference and --current, or by --scan where it changes most; three and more"
                    + " are compared each with each.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant corpus letters-1850/ letters-1900/ --html letters.html",
            "  mediant corpus speeches/ --reference '*-Johnson*' --current '*-Bush*' --strip '\\(Applause\\.\\)'",
            "  mediant corpus chapters/ --tokenizer han --scan",
            "  mediant corpus tickets.csv --text body --document id --reference 1-500 --current 501-",
            "  mediant corpus austen/*.txt --blocks 2000"
        })
public final class CorpusCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "CORPUS",
            description =
                    "A file, a folder of documents, a pattern such as 'letters/*.txt', a table (.csv, .jsonl, .parquet, with --text),"
                            + " ready counts (.counts.tsv), each also with .gz, or - for standard input.")
    private List<String> arguments;

    @Option(
            names = "--reference",
            paramLabel = "DOCS",
            description =
                    "Of a single corpus, the documents of the reference: positions such as 1-80, or a pattern on names.")
    private String reference;

    @Option(
            names = "--current",
            paramLabel = "DOCS",
            description = "Of a single corpus, the documents that are compared with them.")
    private String current;

    @Option(
            names = "--scan",
            description =
                    "Look for changes along the documents in their order; a single corpus is parted at the largest.")
    private boolean scan;

    @Option(names = "--sensitivity", description = "Also give the answer with other tokenizers.")
    private boolean sensitivity;

    @ArgGroup(validate = false, heading = "%nTexts:%n", order = 1)
    private TextInputOptions input = new TextInputOptions();

    @ArgGroup(validate = false, heading = "%nTerms:%n", order = 2)
    private TokenOptions terms = new TokenOptions();

    @ArgGroup(validate = false, heading = Headings.POLICY, order = 3)
    private PairPolicyOptions rules = new PairPolicyOptions();

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 4)
    private OutputOptions output = new OutputOptions();

    @Option(names = "--svg", paramLabel = "FILE", description = "Also write the word-shift plot as a picture.")
    private Path svg;

    @ArgGroup(validate = false, heading = Headings.RUN, order = 6)
    private RunOptions running = new RunOptions();

    @ArgGroup(validate = false, heading = Headings.EXIT, order = 5)
    private FailOptions failing = new FailOptions();

    public CorpusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        checkParts();
        List<TextSource> sources = arguments.stream().map(TextSource::of).toList();
        Optional<CorpusJob.Parts> parts = reference == null
                ? Optional.empty()
                : Optional.of(new CorpusJob.Parts(
                        DocumentChoice.of(reference, "--reference"), DocumentChoice.of(current, "--current")));
        CorpusJob job = new CorpusJob(
                sources, terms.tokenization(), input.textOptions(), rules.policy(), running.threads(), parts);
        CorpusSet set = read(job);
        return sources.size() > 2 ? matrix(set) : comparison(job, set);
    }

    private void checkParts() {
        int count = arguments.size();
        if ((reference == null) != (current == null)) {
            throw new UsageException(
                    "--reference and --current belong together",
                    "only " + (reference == null ? "--current" : "--reference") + " is given",
                    "give both, or name two corpora");
        }
        if (count == 1 && reference == null && !scan) {
            throw new UsageException(
                    "there is one corpus, and nothing says what to compare it with",
                    "\"" + SafeText.of(arguments.get(0)) + "\" is the only one named",
                    "name a second corpus, part this one by --reference and --current, or let --scan part it");
        }
        if (count > 1 && reference != null) {
            throw new UsageException(
                    "--reference and --current part a single corpus",
                    "there are " + count + " corpora",
                    "name one corpus, or leave the two options out");
        }
        if (count > 2 && (scan || sensitivity || svg != null)) {
            throw new UsageException(
                    "--scan, --sensitivity and --svg are for two sides",
                    "there are " + count + " corpora, which are compared each with each",
                    "name two corpora, or leave these options out");
        }
        if (count > 2 && (failing.given() || output.wants(ReportFormat.JUNIT) || output.wants(ReportFormat.MARKDOWN))) {
            throw new UsageException(
                    "--fail-on, junit and markdown need a verdict",
                    "there are " + count + " corpora, whose distances are told without one",
                    "name two corpora, or write terminal, json, csv or html");
        }
    }

    private CorpusSet read(CorpusJob job) {
        long start = System.nanoTime();
        CorpusSet set;
        try (RunProgress told = session.progress(running.progress())) {
            set = job.read(told);
        }
        StringBuilder note = new StringBuilder("read ");
        for (Corpus corpus : set.corpora()) {
            note.append(SafeText.of(corpus.source())).append(' ');
            if (corpus.hasDocuments()) {
                note.append(Numbers.count(corpus.documents().size()))
                        .append(corpus.documents().size() == 1 ? " document, " : " documents, ");
            }
            note.append(Numbers.count(corpus.tokens())).append(" tokens; ");
        }
        session.note(note + String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9));
        return set;
    }

    private int comparison(CorpusJob job, CorpusSet set) throws IOException {
        Sides sides = job.sides(set, scan);
        CorpusComparison comparison = job.compare(sides);
        if (sensitivity) {
            comparison = job.withSensitivity(comparison);
        }
        if (output.wants(ReportFormat.HTML)) {
            comparison = job.withContexts(comparison, sides);
        }
        CorpusComparison shown = comparison;
        if (svg != null) {
            OutputFile.write(svg, CorpusReports.wordShiftSvg(shown, output.rendering(session)));
        }
        output.stream(session, (format, options, out) -> CorpusReports.write(shown, format, options, out));
        return failing.exitCode(shown.status(), Optional.empty());
    }

    private int matrix(CorpusSet set) throws IOException {
        CorpusMatrix matrix = Corpora.matrix(set, rules.policy(), Progress.NONE);
        output.show(session, (format, options) -> CorpusReports.renderMatrix(matrix, format, options));
        return ExitCode.OK;
    }
}
