package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommandProviderTest {

    @Test
    void commandsOfOtherModulesBehaveAsAllOthers() {
        assertEquals("hello Ada", Run.of("greet", "Ada").out().strip());
        assertEquals(ExitCode.USAGE, Run.of("greet", " ").code());
        assertTrue(Run.of("--help").out().contains("  greet"));
        assertTrue(Run.of("greet", "--help").out().contains("Options of every command:"));
        assertTrue(Run.of("gret").err().contains("did you mean mediant greet?"));
    }
}
