package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.measure.MeasureJson;
import io.mediant.cli.measure.MeasureTable;
import io.mediant.cli.measure.Measurement;
import io.mediant.cli.measure.WeightList;
import io.mediant.cli.option.ChoiceConverter;
import io.mediant.cli.option.ShortFormat;
import io.mediant.report.text.InformationUnit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant measure P Q}: the calculator. */
@Command(
        name = "measure",
        header = "Every measure between two lists of weights.",
        description = {
            "",
            "Weights need not sum to 1; an outcome that one side lacks has weight 0 there.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant measure 0.5,0.5 0.9,0.1",
            "  mediant measure 30,70 45,55 --counts                   with the G test",
            "  mediant measure 1,0,0 0,0,1 --positions 0,10,41        Wasserstein-1 = 41",
            "  mediant measure p.txt q.txt --format json              files of numbers"
        })
public final class MeasureCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "P", description = "Weights of the reference: 0.5,0.5 or a file of numbers.")
    private String reference;

    @Parameters(index = "1", paramLabel = "Q", description = "Weights of the current side.")
    private String current;

    @Option(names = "--counts", description = "The weights are numbers of rows: adds the G test.")
    private boolean counts;

    @Option(
            names = "--positions",
            paramLabel = "X,X,...",
            description = "Positions of the outcomes, for Wasserstein-1 (default: 0,1,2,...).")
    private String positions;

    @Option(
            names = "--units",
            paramLabel = "UNIT",
            converter = ChoiceConverter.Units.class,
            description = "bits or nats (default: bits).")
    private InformationUnit unit = InformationUnit.BITS;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ChoiceConverter.ShortFormats.class,
            description = "terminal or json (default: terminal). JSON also holds every gradient.")
    private ShortFormat format = ShortFormat.TERMINAL;

    public MeasureCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        double[] p = weights("P", reference);
        double[] q = weights("Q", current);
        requireLength("Q", q.length, p.length);
        double[] x = positions == null
                ? IntStream.range(0, p.length).asDoubleStream().toArray()
                : WeightList.positions("--positions", positions);
        requireLength("--positions", x.length, p.length);
        Measurement measured = Measurement.of(p, q, x, counts);
        PrintWriter out = session.terminal().out();
        switch (format) {
            case TERMINAL ->
                out.print(MeasureTable.render(
                        measured,
                        session.language(),
                        unit,
                        session.terminal().width(),
                        session.terminal().unicode()));
            case JSON -> {
                MeasureJson.write(out, reference, current, measured);
                out.println();
            }
        }
        return ExitCode.OK;
    }

    private double[] weights(String name, String argument) {
        return counts ? WeightList.counts(name, argument) : WeightList.weights(name, argument);
    }

    private static void requireLength(String name, int length, int expected) {
        if (length != expected) {
            throw new UsageException(
                    name + " does not fit P",
                    "P has " + expected + " elements and " + name + " has " + length,
                    "give one number per outcome, 0 where a side lacks it");
        }
    }
}
