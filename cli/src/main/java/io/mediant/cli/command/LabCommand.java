package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code mediant lab}: generative experiments on a real engine. */
@Command(
        name = "lab",
        header = "Train small generative models and hold theory against what is measured.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = {
            "",
            "Networks are really trained, on libtorch, on the processor, repeatably: every draw follows from the seed. The engine, 113 MB, comes with"
                    + " the first run.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant lab list                     the experiments, what each shows and how long it takes",
            "  mediant lab run NAME                 run one; its report is in mediant-lab/NAME/report.html",
            "  mediant lab run NAME --quick         the same in less than 20 seconds, with coarser numbers"
        })
public final class LabCommand implements Callable<Integer> {
    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private LabCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands. */
    public static CommandLine withSubcommands(Session session) {
        return new CommandLine(new LabCommand(session))
                .addSubcommand(new LabListCommand(session))
                .addSubcommand(new LabRunCommand(session))
                .addSubcommand(new LabTrainCommand(session))
                .addSubcommand(new LabJudgeCommand(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.terminal().out());
        return ExitCode.OK;
    }
}
