package io.mediant.studio.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Carries out command lines of {@code mediant} in this process. */
public interface CommandRunner {
    /** The command line as it can be typed into a shell. @param arguments what stands after {@code mediant} */
    String line(List<String> arguments);

    /**
     * Runs a command line to its end.
     *
     * @param arguments what stands after {@code mediant}
     * @param line how results name the command line
     * @param stopping whether the run should end early; its thread is then interrupted as well
     */
    Outcome run(List<String> arguments, String line, JobProgress progress, BooleanSupplier stopping);

    /**
     * What became of a run.
     *
     * @param exitCode of the command
     * @param failure why it failed, where it did
     */
    record Outcome(int exitCode, Optional<Failure> failure) {}

    /** What happened, why, and how to fix it. */
    record Failure(String what, String why, String fix) {}
}
