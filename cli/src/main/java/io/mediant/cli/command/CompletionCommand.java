package io.mediant.cli.command;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Session;
import io.mediant.cli.completion.FishCompletion;
import io.mediant.cli.option.ChoiceConverter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mediant completion}: a script that completes commands, options and files in a shell. */
@Command(
        name = "completion",
        header = "Print a completion script for a shell.",
        footer = {
            "",
            "  bash: source <(mediant completion bash)",
            "  zsh:  source <(mediant completion zsh)",
            "  fish: mediant completion fish | source"
        })
public final class CompletionCommand implements Callable<Integer> {

    /** The shells that are known. */
    public enum Shell {
        BASH,
        ZSH,
        FISH
    }

    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "SHELL", converter = ChoiceConverter.Shells.class, description = "bash, zsh or fish.")
    private Shell shell;

    public CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        String script =
                switch (shell) {
                    case BASH, ZSH -> AutoComplete.bash(root.getCommandName(), root);
                    case FISH -> FishCompletion.script(root);
                };
        session.terminal().out().print(script);
        return ExitCode.OK;
    }
}
