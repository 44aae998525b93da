package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.InputOptions;
import io.mediant.cli.option.OutputOptions;
import io.mediant.cli.option.PolicyOptions;
import io.mediant.cli.option.RunOptions;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.Policy;
import io.mediant.data.table.ReadOptions;
import io.mediant.report.ExplainReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mediant explain}: one column of two tables in depth. */
@Command(
        name = "explain",
        header = "One column in depth: cells, contributions, every measure and why.",
        description = {
            "",
            "Only this column is compared, so its test is not corrected for others: q is its p.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant explain price january.csv february.csv",
            "  mediant explain price january.csv february.csv --bins quantile:16 --units nats"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "COLUMN", description = "Name of the column.")
    private String column;

    @Parameters(index = "1", paramLabel = "REF", description = "The reference, as for mediant compare.")
    private String first;

    @Parameters(index = "2", arity = "0..1", paramLabel = "CUR", description = "The current table.")
    private String second;

    @ArgGroup(validate = false, heading = Headings.INPUT, order = 1)
    private InputOptions input = new InputOptions();

    @ArgGroup(validate = false, heading = Headings.POLICY, order = 2)
    private PolicyOptions rules = new PolicyOptions();

    @ArgGroup(validate = false, heading = Headings.OUTPUT, order = 3)
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 4)
    private RunOptions running = new RunOptions();

    public ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        InputOptions.Sides sides = input.sides(first, Optional.ofNullable(second));
        Policy policy = rules.policy().withColumns(List.of(column)).withExclude(List.of());
        ReadOptions read = running.readOptions(input.nullTexts());
        Comparison comparison = Comparing.compare(session, sides, policy, read, running.progress());
        output.show(
                comparison,
                session,
                options -> ExplainReport.render(comparison.columns().get(0), options));
        return ExitCode.OK;
    }
}
