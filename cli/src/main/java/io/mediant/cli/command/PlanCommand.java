package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.console.UsageException;
import io.mediant.cli.option.ChoiceConverter;
import io.mediant.cli.option.Headings;
import io.mediant.cli.option.InputOptions;
import io.mediant.cli.option.PlanOptions;
import io.mediant.cli.option.PolicyOptions;
import io.mediant.cli.option.RunOptions;
import io.mediant.cli.option.ShortFormat;
import io.mediant.cli.plan.DataPlan;
import io.mediant.cli.plan.DataPlanTable;
import io.mediant.cli.plan.Plan;
import io.mediant.cli.plan.PlanJson;
import io.mediant.cli.plan.PlanRules;
import io.mediant.cli.plan.PlanTable;
import io.mediant.cli.plan.Question;
import io.mediant.compare.Comparison;
import io.mediant.compare.policy.Policy;
import io.mediant.data.table.TableSource;
import io.mediant.report.text.InformationUnit;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mediant plan}: how many rows an answer takes, and what the rows at hand can show. */
@Command(
        name = "plan",
        header = "How many rows does an answer take? What can these rows show?",
        description = {
            "",
            "Without data: the rows that a change takes, given as one of --shift, --rates and --jsd. With data: for"
                    + " each column the smallest divergence that its rows show, and the rows that a verdict takes.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant plan --shift 0.5sd --power 0.9",
            "  mediant plan --rates 0.05,0.06 --ratio 10          ten current rows for each of the reference",
            "  mediant plan --jsd 0.05bits --cells 10 --columns 20",
            "  mediant plan january.csv                           a current table of the same size is still to come",
            "  mediant plan january.csv february.csv --format json"
        })
public final class PlanCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REF", description = "The reference, as for mediant compare.")
    private String first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CUR", description = "The current table.")
    private String second;

    @ArgGroup(validate = false, heading = "%nThe change and its rows:%n", order = 1)
    private PlanOptions planning = new PlanOptions();

    @ArgGroup(validate = false, heading = Headings.POLICY, order = 2)
    private PolicyOptions rules = new PolicyOptions();

    @ArgGroup(validate = false, heading = Headings.INPUT, order = 3)
    private InputOptions input = new InputOptions();

    @ArgGroup(validate = false, heading = Headings.RUN, order = 4)
    private RunOptions running = new RunOptions();

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
            description = "terminal or json (default: terminal).")
    private ShortFormat format = ShortFormat.TERMINAL;

    public PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Question> question = planning.question();
        if (first == null) {
            change(question.orElseThrow(() -> new UsageException(
                    "nothing to plan",
                    "neither a change nor a table was named",
                    "give --shift 0.5sd, --rates 0.05,0.06 or --jsd 0.05bits, or a table")));
        } else if (question.isPresent()) {
            throw new UsageException(
                    "both a change and a table",
                    "a plan is for a change of given size, or for the rows of a table",
                    "leave out the table, or --shift, --rates and --jsd");
        } else {
            data();
        }
        return ExitCode.OK;
    }

    private void change(Question question) {
        Policy policy = rules.policy();
        policy.dependence().ifPresent(dependence -> {
            throw new UsageException(
                    "--group and --time need a table",
                    "how much rows in groups or in time are worth is learnt from data",
                    "name a table, or leave out column \"" + dependence.column() + "\" and plan independent rows");
        });
        Plan plan = Plan.of(question, PlanRules.of(policy, planning.power(), planning.ratio(), planning.columnCount()));
        PrintWriter out = session.terminal().out();
        switch (format) {
            case TERMINAL ->
                out.print(PlanTable.render(
                        plan, session.language(), unit, session.terminal().unicode()));
            case JSON -> {
                PlanJson.write(out, plan);
                out.println();
            }
        }
    }

    private void data() {
        Policy policy = planning.select(rules.policy());
        boolean alone = second == null && !input.splits();
        if (!alone && planning.hasRatio()) {
            throw new UsageException(
                    "--ratio does not fit two tables",
                    "both sides' rows are known",
                    "leave out --ratio, or name the reference only");
        }
        InputOptions.Sides sides = alone ? both() : input.sides(first, Optional.ofNullable(second));
        Comparison comparison =
                Comparing.compare(session, sides, policy, running.readOptions(input.nullTexts()), running.progress());
        DataPlan plan = DataPlan.of(comparison, alone, PlanRules.of(policy, planning.power(), planning.ratio(), 1));
        PrintWriter out = session.terminal().out();
        switch (format) {
            case TERMINAL ->
                out.print(DataPlanTable.render(
                        plan, session.language(), unit, session.terminal().unicode()));
            case JSON -> {
                PlanJson.write(out, plan);
                out.println();
            }
        }
    }

    private InputOptions.Sides both() {
        if (first.equals(TableSource.STDIN)) {
            throw new UsageException(
                    "a reference alone cannot come from standard input",
                    "it is read twice",
                    "name a file, or give a current table too");
        }
        return new InputOptions.Sides(TableSource.of(first), TableSource.of(first));
    }
}
