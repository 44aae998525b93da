package io.mediant.cli;

import io.mediant.cli.command.CheckCommand;
import io.mediant.cli.command.CompareCommand;
import io.mediant.cli.command.CompletionCommand;
import io.mediant.cli.command.CorpusCommand;
import io.mediant.cli.command.DemoCommand;
import io.mediant.cli.command.DoctorCommand;
import io.mediant.cli.command.EmbedCommand;
import io.mediant.cli.command.ExplainCommand;
import io.mediant.cli.command.LabCommand;
import io.mediant.cli.command.MeasureCommand;
import io.mediant.cli.command.PlanCommand;
import io.mediant.cli.command.StudioCommand;
import io.mediant.cli.console.ColorMode;
import io.mediant.cli.console.ErrorMessage;
import io.mediant.cli.console.HelpLayout;
import io.mediant.cli.console.Terminal;
import io.mediant.cli.console.UsageErrors;
import io.mediant.cli.option.ChoiceConverter;
import io.mediant.cli.option.LanguageChoice;
import io.mediant.cli.option.NumberConverters;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code mediant} command. */
@Command(
        name = "mediant",
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false,
        headerHeading = "Mediant: the fair referee between two distributions%n%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  mediant demo                                made data with known truth, and a report",
            "  mediant compare january.csv february.csv    which columns changed, and is it real?",
            "  mediant check january.csv february.csv      the same, exit code 1 on drift",
            "  mediant corpus letters-1850/ letters-1900/  what sets texts apart, and is it chance?",
            "  mediant measure 0.5,0.5 0.9,0.1             every measure between two lists of weights",
            "  mediant plan --shift 0.5sd --power 0.9      how many rows does it take?",
            "  mediant lab list                            experiments: train networks, test theory",
            "  mediant studio                              the same in the browser, live",
            "",
            "Exit codes: 0 done, 1 drift (where asked to fail) or theory did not hold, 2 wrong usage,",
            "            3 data cannot be compared, 4 internal error, 130 interrupted."
        })
public final class Mediant implements Callable<Integer> {
    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    private Mediant(Session session) {
        this.session = session;
    }

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Say more: stable columns in full, stack traces of errors.")
    void verbose(boolean on) {
        session.verbose(on);
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Only results and errors.")
    void quiet(boolean on) {
        session.quiet(on);
    }

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            converter = ChoiceConverter.Color.class,
            description = "auto, always or never (default: auto; NO_COLOR and TERM=dumb are honoured).")
    void color(ColorMode mode) {
        session.color(mode);
    }

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "LANG",
            converter = ChoiceConverter.Languages.class,
            description = "Language of results: auto, en or zh (default: auto, by LC_ALL or LANG).")
    void language(LanguageChoice choice) {
        session.language(choice);
    }

    /** Runs one command line. @return the exit code, one of {@link ExitCode} */
    public static int run(Terminal terminal, String... arguments) {
        return run(terminal, () -> false, arguments);
    }

    /**
     * Runs one command line that may be stopped from outside.
     *
     * @param stopping whether the process is being stopped: a failure is then the consequence, and is not reported
     */
    static int run(Terminal terminal, BooleanSupplier stopping, String... arguments) {
        return run(new Session(terminal, arguments), stopping, arguments);
    }

    /** Runs one command line for a host, which may stop it by interrupting the thread. */
    public static int run(Terminal terminal, Host host, BooleanSupplier stopping, String... arguments) {
        return run(new Session(terminal, host), stopping, arguments);
    }

    private static int run(Session session, BooleanSupplier stopping, String... arguments) {
        Terminal terminal = session.terminal();
        CommandLine command = commandLine(session);
        command.setParameterExceptionHandler((e, line) -> fail(session, UsageErrors.of(e), e));
        command.setExecutionExceptionHandler((e, line, result) -> {
            if (stopping.getAsBoolean()) {
                session.note("interrupted");
                return ExitCode.INTERRUPTED;
            }
            return fail(session, ErrorMessage.of(e), e);
        });
        try {
            return command.execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** The command with all its subcommands. */
    public static CommandLine commandLine(Session session) {
        CommandLine root = new CommandLine(new Mediant(session));
        root.addSubcommand(new DemoCommand(session));
        root.addSubcommand(new CompareCommand(session));
        root.addSubcommand(new CheckCommand(session));
        root.addSubcommand(new ExplainCommand(session));
        root.addSubcommand(new CorpusCommand(session));
        root.addSubcommand(new EmbedCommand(session));
        root.addSubcommand(LabCommand.withSubcommands(session));
        root.addSubcommand(new StudioCommand(session));
        root.addSubcommand(new MeasureCommand(session));
        root.addSubcommand(new PlanCommand(session));
        root.addSubcommand(new DoctorCommand(session));
        root.addSubcommand(new CompletionCommand(session));
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            provider.commands(session).forEach(root::addSubcommand);
        }
        root.registerConverter(Double.class, NumberConverters.real());
        root.registerConverter(Integer.class, NumberConverters.whole());
        root.registerConverter(Long.class, NumberConverters.wholeLong());
        HelpLayout.apply(root);
        Terminal terminal = session.terminal();
        return root.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(session.colored() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.min(100, Math.max(80, terminal.width())))
                .setUsageHelpLongOptionsMaxWidth(30)
                .setExitCodeExceptionMapper(e -> ExitCode.INTERNAL);
    }

    private static int fail(Session session, ErrorMessage message, Throwable cause) {
        Terminal terminal = session.terminal();
        terminal.out().flush();
        session.fail(message);
        if (session.verbose()) {
            cause.printStackTrace(terminal.err());
            terminal.err().flush();
        }
        return message.exitCode();
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.terminal().out());
        return ExitCode.OK;
    }
}
