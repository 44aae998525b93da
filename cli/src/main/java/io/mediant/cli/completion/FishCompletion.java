package io.mediant.cli.completion;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for fish, made from the command's own description. */
public final class FishCompletion {
    private FishCompletion() {}

    /** The script for a command, its subcommands and theirs. */
    public static String script(CommandLine root) {
        String name = root.getCommandName();
        StringBuilder script = new StringBuilder();
        String noCommand = "__fish_use_subcommand";
        for (OptionSpec option : root.getCommandSpec().options()) {
            option(script, name, noCommand, option);
        }
        for (Map.Entry<String, CommandLine> entry : root.getSubcommands().entrySet()) {
            CommandLine.Model.CommandSpec command = entry.getValue().getCommandSpec();
            script.append("complete -c ")
                    .append(name)
                    .append(" -f -n ")
                    .append(noCommand)
                    .append(" -a ")
                    .append(quoted(entry.getKey()))
                    .append(" -d ")
                    .append(quoted(String.join(" ", command.usageMessage().header())))
                    .append('\n');
            String seen = quoted("__fish_seen_subcommand_from " + entry.getKey());
            for (OptionSpec option : command.options()) {
                option(script, name, seen, option);
            }
            for (Map.Entry<String, CommandLine> inner :
                    entry.getValue().getSubcommands().entrySet()) {
                inner(
                        script,
                        name,
                        entry.getKey(),
                        inner.getKey(),
                        inner.getValue().getCommandSpec());
            }
        }
        return script.toString();
    }

    private static void inner(
            StringBuilder script, String name, String outer, String inner, CommandLine.Model.CommandSpec command) {
        script.append("complete -c ")
                .append(name)
                .append(" -f -n ")
                .append(quoted("__fish_seen_subcommand_from " + outer))
                .append(" -a ")
                .append(quoted(inner))
                .append(" -d ")
                .append(quoted(String.join(" ", command.usageMessage().header())))
                .append('\n');
        String seen = quoted("__fish_seen_subcommand_from " + outer + "; and __fish_seen_subcommand_from " + inner);
        for (OptionSpec option : command.options()) {
            if (!option.inherited()) {
                option(script, name, seen, option);
            }
        }
    }

    private static void option(StringBuilder script, String name, String condition, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        script.append("complete -c ").append(name).append(" -n ").append(condition);
        for (String spelled : option.names()) {
            script.append(spelled.startsWith("--") ? " -l " : " -s ").append(spelled.replaceFirst("^--?", ""));
        }
        if (option.arity().max() > 0) {
            script.append(" -r");
        }
        if (option.completionCandidates() != null) {
            script.append(" -f -a ").append(quoted(String.join(" ", option.completionCandidates())));
        }
        String description = option.description().length == 0 ? "" : option.description()[0];
        script.append(" -d ").append(quoted(description)).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
