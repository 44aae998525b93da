package io.mediant.cli;

import io.mediant.cli.console.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command from another module, found as a service. */
public final class GreetingCommands implements CommandProvider {
    @Override
    public List<Object> commands(Session session) {
        return List.of(new Greet(session));
    }

    @Command(name = "greet", header = "Greet.")
    static final class Greet implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        Greet(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            if (name.isBlank()) {
                throw new UsageException("nobody to greet", "the name is empty", "give a name");
            }
            session.terminal().out().println("hello " + name);
            return ExitCode.OK;
        }
    }
}
