package io.mediant.cli.studio;

import io.mediant.cli.Host;
import io.mediant.cli.Mediant;
import io.mediant.cli.console.ErrorMessage;
import io.mediant.cli.console.RunProgress;
import io.mediant.cli.console.ShellQuote;
import io.mediant.cli.console.Terminal;
import io.mediant.studio.compare.CommandRunner;
import io.mediant.studio.compare.JobProgress;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Carries out command lines for the studio, as if they had been typed, with nothing on the terminal. */
public final class InProcess implements CommandRunner {
    private final String command;

    /** @param command as the user calls it, quoted for a shell, such as {@code mediant} */
    public InProcess(String command) {
        this.command = command;
    }

    @Override
    public String line(List<String> arguments) {
        String[] rest = arguments.stream().skip(1).toArray(String[]::new);
        return command + " " + ShellQuote.line(arguments.get(0), rest);
    }

    @Override
    public Outcome run(List<String> arguments, String line, JobProgress progress, BooleanSupplier stopping) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Terminal terminal = new Terminal(nowhere, nowhere, Map.of(), false, false);
        Listening host = new Listening(line, new Told(progress));
        int code = Mediant.run(terminal, host, stopping, arguments.toArray(String[]::new));
        return new Outcome(code, host.failure());
    }

    /** Keeps what went wrong. */
    private static final class Listening implements Host {
        private final String commandLine;
        private final RunProgress progress;
        private Optional<ErrorMessage> message = Optional.empty();

        Listening(String commandLine, RunProgress progress) {
            this.commandLine = commandLine;
            this.progress = progress;
        }

        @Override
        public String commandLine() {
            return commandLine;
        }

        @Override
        public RunProgress progress() {
            return progress;
        }

        @Override
        public void failed(ErrorMessage failure) {
            message = Optional.of(failure);
        }

        Optional<Failure> failure() {
            return message.map(one -> new Failure(one.what(), one.why(), one.fix()));
        }
    }

    /** Tells shares of stages. */
    private static final class Told implements RunProgress {
        private final JobProgress progress;
        private String stage = "reading";
        private int steps;
        private int done;

        Told(JobProgress progress) {
            this.progress = progress;
        }

        @Override
        public synchronized void stage(Stage next, int count) {
            stage = next == Stage.READING ? "reading" : "comparing";
            steps = count;
            done = 0;
            tell("");
        }

        @Override
        public synchronized void step(String name) {
            done++;
            tell(name);
        }

        private void tell(String detail) {
            progress.at(stage, steps <= 0 ? Double.NaN : Math.min(1, (double) done / steps), detail);
        }

        @Override
        public void at(long read, long known, int documents) {
            progress.at("reading", known <= 0 ? Double.NaN : Math.min(1, (double) read / known), "");
        }
    }
}
