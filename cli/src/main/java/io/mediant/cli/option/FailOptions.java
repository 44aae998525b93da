package io.mediant.cli.option;

import io.mediant.cli.ExitCode;
import io.mediant.compare.Status;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The exit code of a comparison. */
public final class FailOptions {

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            converter = ChoiceConverter.Fail.class,
            description = "Exit with 1 on this verdict: drift, or inconclusive (which includes drift).")
    private FailOn failOn;

    /** Whether the option was given. */
    public boolean given() {
        return failOn != null;
    }

    /** The exit code for a verdict. @param otherwise what fails the run where the option was not given */
    public int exitCode(Status verdict, Optional<FailOn> otherwise) {
        Optional<FailOn> effective = failOn == null ? otherwise : Optional.of(failOn);
        return effective.filter(on -> on.fails(verdict)).isPresent() ? ExitCode.DRIFT : ExitCode.OK;
    }
}
