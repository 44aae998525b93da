package io.mediant.cli;

import io.mediant.cli.console.ColorMode;
import io.mediant.cli.console.ConsoleProgress;
import io.mediant.cli.console.ErrorMessage;
import io.mediant.cli.console.RunProgress;
import io.mediant.cli.console.ShellQuote;
import io.mediant.cli.console.Terminal;
import io.mediant.cli.option.LanguageChoice;
import io.mediant.report.text.Language;
import java.util.Objects;
import java.util.Optional;

/** What all commands of one run share: the terminal, and the options that every command accepts. Not thread-safe. */
public final class Session {
    private final Terminal terminal;
    private final String commandLine;
    private final Optional<Host> host;
    private boolean verbose;
    private boolean quiet;
    private ColorMode color = ColorMode.AUTO;
    private LanguageChoice language = LanguageChoice.AUTO;

    /** @param arguments what stands after {@code mediant} */
    public Session(Terminal terminal, String... arguments) {
        this.terminal = Objects.requireNonNull(terminal);
        this.commandLine = ShellQuote.line(command(), arguments);
        this.host = Optional.empty();
    }

    /** A session of a command line that somebody runs within this process. */
    Session(Terminal terminal, Host host) {
        this.terminal = Objects.requireNonNull(terminal);
        this.commandLine = host.commandLine();
        this.host = Optional.of(host);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** The command as the user called it: {@code mediant}, or with a path. */
    public String command() {
        return ShellQuote.line(terminal.environment().getOrDefault("MEDIANT_COMMAND", "mediant"));
    }

    /** The command line of this run, as it can be typed into a shell. */
    public String commandLine() {
        return commandLine;
    }

    /** Whether details, stack traces included, are wanted. */
    public boolean verbose() {
        return verbose;
    }

    /** Whether only results and errors are wanted. */
    public boolean quiet() {
        return quiet;
    }

    /** Whether results may be coloured. */
    public boolean colored() {
        return color.resolve(terminal.outIsTerminal(), terminal.environment());
    }

    /** Whether messages may be coloured. */
    public boolean messagesColored() {
        return color.resolve(terminal.errIsTerminal(), terminal.environment());
    }

    /** The language of results. */
    public Language language() {
        return language.resolve(terminal.locale());
    }

    /**
     * Whom the run tells how far it has come: its host, or else bars on a terminal.
     *
     * @param bars whether there may be bars
     */
    public RunProgress progress(boolean bars) {
        if (host.isPresent()) {
            return host.get().progress();
        }
        return bars && !quiet && terminal.errIsTerminal() ? new ConsoleProgress(terminal) : RunProgress.NONE;
    }

    /** Says what went wrong, on standard error and to the host. */
    void fail(ErrorMessage message) {
        message.print(terminal.err(), messagesColored());
        host.ifPresent(one -> one.failed(message));
    }

    /** A message for people, on standard error; dropped if the run is quiet. */
    public void note(String message) {
        if (!quiet) {
            terminal.err().println(message);
            terminal.err().flush();
        }
    }

    void verbose(boolean on) {
        verbose = on;
    }

    void quiet(boolean on) {
        quiet = on;
    }

    void language(LanguageChoice choice) {
        language = choice;
    }

    void color(ColorMode mode) {
        color = mode;
    }
}
