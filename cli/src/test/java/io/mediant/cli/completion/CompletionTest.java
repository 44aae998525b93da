package io.mediant.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.ExitCode;
import io.mediant.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyShellKnowsCommandsAndOptions(String shell) {
        Run run = Run.of("completion", shell);

        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("compare"), run.out());
        assertTrue(run.out().contains("tolerance-of"), run.out());
    }

    @Test
    void fishGetsOneLineForEachOption() {
        String script = Run.of("completion", "fish").out();

        assertTrue(
                script.contains("complete -c mediant -n '__fish_seen_subcommand_from measure' -l counts"
                        + " -d 'The weights are numbers of rows: adds the G test.'\n"),
                script);
        assertTrue(
                script.contains("complete -c mediant -f -n __fish_use_subcommand -a 'doctor'"
                        + " -d 'Check that this machine has what a comparison needs.'\n"),
                script);
    }
}
