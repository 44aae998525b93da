package io.mediant.cli.console;

import io.mediant.cli.ExitCode;
import io.mediant.compare.table.UnknownColumnException;
import io.mediant.data.DataException;
import io.mediant.data.ExplainedException;
import io.mediant.data.Nearest;
import io.mediant.lab.LabException;
import io.mediant.report.OutputException;
import java.io.PrintWriter;

/**
 * The three lines that a user is shown instead of a stack trace.
 *
 * @param exitCode what the process returns
 * @param what what happened
 * @param why why it happened
 * @param fix how to fix it
 */
public record ErrorMessage(int exitCode, String what, String why, String fix) {

    private static final int NAMES_SHOWN = 20;

    /** The message for a failure. */
    public static ErrorMessage of(Throwable failure) {
        if (failure instanceof ExplainedException e) {
            return new ErrorMessage(
                    e instanceof DataException ? ExitCode.DATA : ExitCode.USAGE, e.what(), e.why(), e.fix());
        }
        if (failure instanceof OutputException e) {
            return new ErrorMessage(ExitCode.INTERNAL, e.what(), e.why(), e.fix());
        }
        if (failure instanceof LabException e) {
            return new ErrorMessage(exitCode(e.kind()), e.what(), e.why(), e.fix());
        }
        if (failure instanceof UnknownColumnException e) {
            return unknownColumn(e);
        }
        if (failure instanceof OutOfMemoryError) {
            return new ErrorMessage(
                    ExitCode.INTERNAL,
                    "not enough memory",
                    "the Java heap of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB is full",
                    "give it more, for example MEDIANT_JAVA_OPTS=-Xmx2g, or compare fewer columns with --columns");
        }
        String name = failure.getClass().getSimpleName();
        return new ErrorMessage(
                ExitCode.INTERNAL,
                "internal error",
                failure.getMessage() == null ? name : name + ": " + failure.getMessage(),
                "run again with --verbose for details and report them as a defect");
    }

    private static int exitCode(LabException.Kind kind) {
        return switch (kind) {
            case SETTING -> ExitCode.USAGE;
            case DATA -> ExitCode.DATA;
            case MACHINE, DIVERGED -> ExitCode.INTERNAL;
        };
    }

    private static ErrorMessage unknownColumn(UnknownColumnException e) {
        String names = String.join(", ", e.known().stream().limit(NAMES_SHOWN).toList());
        return new ErrorMessage(
                ExitCode.USAGE,
                e.getMessage(),
                "known: " + names + (e.known().size() > NAMES_SHOWN ? ", ..." : ""),
                Nearest.to(e.name(), e.known())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("name one of the known columns"));
    }

    /** Prints the three lines. */
    public void print(PrintWriter err, boolean colored) {
        String red = colored ? "\u001B[1;31m" : "";
        String dim = colored ? "\u001B[2m" : "";
        String reset = colored ? "\u001B[0m" : "";
        err.println(red + "error:" + reset + " " + SafeText.of(what));
        err.println("  " + dim + "why:" + reset + " " + SafeText.of(why));
        err.println("  " + dim + "fix:" + reset + " " + SafeText.of(fix));
        err.flush();
    }
}
