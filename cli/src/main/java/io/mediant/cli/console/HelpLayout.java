package io.mediant.cli.console;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The layout of every command's help: arguments, then its options group by group, then what all commands share. */
public final class HelpLayout {
    private HelpLayout() {}

    /** Lays out the help of a command and of all its subcommands. */
    public static void apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.abbreviateSynopsis(true);
        usage.parameterListHeading("%nArguments:%n");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
        command.getSubcommands().values().forEach(HelpLayout::apply);
    }

    private static String options(Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> shared = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            if (option.group() != null) {
                continue;
            }
            boolean everywhere = option.inherited()
                    || option.root() != null
                    || help.commandSpec().parent() == null;
            (everywhere ? shared : own).add(option);
        }
        return section(help, "%nOptions:%n", own)
                + help.optionListGroupSections()
                + section(help, "%nOptions of every command:%n", shared);
    }

    private static String section(Help help, String heading, List<OptionSpec> options) {
        return options.isEmpty()
                ? ""
                : help.createHeading(heading)
                        + help.optionListExcludingGroups(
                                options, help.createDefaultLayout(), null, help.parameterLabelRenderer());
    }
}
