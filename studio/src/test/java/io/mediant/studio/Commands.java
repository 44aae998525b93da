package io.mediant.studio;

import io.mediant.studio.compare.CommandRunner;
import io.mediant.studio.compare.JobProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A command line that does nothing, for tests that compare nothing. */
final class Commands {
    static final CommandRunner NONE = new CommandRunner() {
        @Override
        public String line(List<String> arguments) {
            return String.join(" ", arguments);
        }

        @Override
        public Outcome run(List<String> arguments, String line, JobProgress progress, BooleanSupplier stopping) {
            return new Outcome(0, "", Optional.empty());
        }
    };

    private Commands() {}
}
