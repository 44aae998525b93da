package io.mediant.cli.command;

import io.mediant.cli.Session;
import io.mediant.cli.option.FailOn;
import io.mediant.cli.option.FailOptions;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.InputOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.cli.option.PolicyOptions;
import io.mediant.cli.option.RunOptions;
import io.mediant.cli.option.SelectionOptions;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.Policy;
import io.mediant.data.table.ReadOptions;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mediant compare}: two tables, column by column. */
@Command(
        name = "compare",
        header = "Compare two tables, column by column.",
        description = {
            "",
            "Each column gets one of three answers: stable (its divergence lies below the tolerance), drift (it lies"
                    + " above, and a test says so), or inconclusive (the rows cannot tell).",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant compare january.csv february.csv",
            "  mediant compare 'orders-*.parquet' today.csv --html drift.html -o drift.json",
            "  mediant compare orders.csv --reference \"month = 1\" --current \"month = 2\"",
            "  mediant compare visits-may.csv visits-june.csv --group patient",
            "  mediant compare a.csv b.csv --tolerance 0.05 --tolerance-of price=0.1 --exclude order_id",
            "  zcat today.csv.gz | mediant compare reference.csv - --columns price,city"
        })
public class CompareCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "REF",
            description = "The reference: .csv, .tsv, .parquet, .json or .jsonl (text also with .gz), a pattern such as"
                    + " 'orders-*.csv', or - for standard input.")
    private String first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "CUR",
            description = "The current table. Without it, --reference and --current split REF in two.")
    private String second;

    @ArgGroup(validate = false, heading = Headings.INPUT, order = 1)
    private InputOptions input = new InputOptions();

    @ArgGroup(validate = false, heading = Headings.SELECTION, order = 2)
    private SelectionOptions selection = new SelectionOptions();

    @ArgGroup(validate = false, heading = Headings.POLICY, order = 3)
    private PolicyOptions rules = new PolicyOptions();

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 4)
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 6)
    private RunOptions running = new RunOptions();

    @ArgGroup(validate = false, heading = Headings.EXIT, order = 5)
    private FailOptions failing = new FailOptions();

    public CompareCommand(Session session) {
        this.session = session;
    }

    /** What fails the run where {@code --fail-on} was not given. */
    Optional<FailOn> defaultFailOn() {
        return Optional.empty();
    }

    @Override
    public final Integer call() throws IOException {
        InputOptions.Sides sides = input.sides(first, Optional.ofNullable(second));
        Policy policy = selection.applyTo(rules.policy());
        ReadOptions read = running.readOptions(input.nullTexts());
        Comparison comparison = Comparing.compare(session, sides, policy, read, running.progress());
        output.show(comparison, session);
        return failing.exitCode(comparison.verdict().status(), defaultFailOn());
    }
}
