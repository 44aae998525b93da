package io.mediant.cli;

import io.mediant.cli.console.ErrorMessage;
import io.mediant.cli.console.RunProgress;

/** Whoever has a command line run within this process, and wants to know more than what the command prints. */
public interface Host {
    /** The command line as it is named in results, such as {@code mediant compare a.csv b.csv}. */
    String commandLine();

    /** Whom the run tells how far it has come. */
    RunProgress progress();

    /** The run has failed. */
    void failed(ErrorMessage message);
}
