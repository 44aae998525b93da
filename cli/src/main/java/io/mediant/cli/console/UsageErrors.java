package io.mediant.cli.console;

import io.mediant.cli.ExitCode;
import io.mediant.data.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what picocli says about a wrong command line into the three lines of an {@link ErrorMessage}. */
public final class UsageErrors {
    private UsageErrors() {}

    /** The message for a command line that could not be parsed. */
    public static ErrorMessage of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String help = "see " + command.getCommandSpec().qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(command, unmatched.getUnmatched().get(0), help);
        }
        if (e.getCause() instanceof WrongValue wrong && e.getArgSpec() != null) {
            return usage(
                    "wrong value \"" + e.getValue() + "\" for " + name(e.getArgSpec()),
                    wrong.getMessage(),
                    wrong.fix());
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(command, missing.getMissing(), help);
        }
        String why = e.getMessage();
        if (e.getArgSpec() != null) {
            return usage("wrong use of " + name(e.getArgSpec()), why, help);
        }
        return usage("wrong command line", why, help);
    }

    private static ErrorMessage unknown(CommandLine command, String argument, String help) {
        String name = command.getCommandSpec().qualifiedName();
        if (argument.startsWith("-") && argument.length() > 1) {
            int end = argument.indexOf('=');
            String option = end < 0 ? argument : argument.substring(0, end);
            List<String> known = new ArrayList<>();
            for (OptionSpec spec : command.getCommandSpec().options()) {
                known.addAll(List.of(spec.names()));
            }
            return usage(
                    "unknown option " + option,
                    name + " has no such option",
                    Nearest.to(option, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse(help));
        }
        if (!command.getSubcommands().isEmpty()) {
            List<String> known = List.copyOf(command.getSubcommands().keySet());
            return usage(
                    "unknown command \"" + argument + "\"",
                    "known: " + String.join(", ", known),
                    Nearest.to(argument, known)
                            .map(near -> "did you mean " + name + " " + near + "?")
                            .orElse(help));
        }
        return usage("too many arguments: \"" + argument + "\"", name + " does not take it", help);
    }

    private static ErrorMessage missing(CommandLine command, List<ArgSpec> missing, String help) {
        ArgSpec first = missing.get(0);
        if (first.isOption()) {
            return usage(
                    name(first) + " needs a value",
                    "nothing stands after it",
                    "write " + first.paramLabel() + "; " + help);
        }
        String names =
                String.join(" ", missing.stream().map(ArgSpec::paramLabel).toList());
        return usage("missing " + names, command.getCommandSpec().qualifiedName() + " needs it", help);
    }

    private static ErrorMessage usage(String what, String why, String fix) {
        return new ErrorMessage(ExitCode.USAGE, what, why, fix);
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
