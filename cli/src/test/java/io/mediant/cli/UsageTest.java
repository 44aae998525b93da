package io.mediant.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    comprae a b                          | unknown command "comprae"                       | known: demo, compare, check   | did you mean mediant compare?
                    zzzzzzz                              | unknown command "zzzzzzz"                       | known: demo, compare, check   | see mediant --help
                    compare a b --tolerence 1            | unknown option --tolerence                      | mediant compare has no such   | did you mean --tolerance?
                    compare a b --tolerence=1            | unknown option --tolerence                      | mediant compare has no such   | did you mean --tolerance?
                    compare                              | missing REF                                     | mediant compare needs it      | see mediant compare --help
                    compare a                            | there is only one side                          | one table was named: a        | name a second one
                    compare - -                          | standard input was named twice                  | it can be read once           | name a file
                    compare a b c                        | too many arguments: "c"                         | mediant compare does not      | see mediant compare --help
                    compare a b --tolerance              | --tolerance needs a value                       | nothing stands after it       | write BITS
                    compare a b --tolerance x            | wrong value "x" for --tolerance                 | "x" is not a number           | write a number
                    compare a b --tolerance 2            | wrong value for --tolerance                     | below 1 bit, but is 2.0       | see mediant compare --help
                    compare a b --seed 1.5               | wrong value "1.5" for --seed                    | "1.5" is not a whole number   | write a whole number
                    compare a b --permutations 3         | wrong value for --permutations                  | between 19 and 1000000        | see mediant compare --help
                    compare a b --confidence 1           | wrong value for --confidence                    | below 1, but is 1.0           | see mediant compare --help
                    compare a b --fdr 0                  | wrong value for --fdr                           | above 0 and below 1           | see mediant compare --help
                    compare a b --bins quantil:3         | wrong value for --bins                          | unknown rule "quantil:3"      | see mediant compare --help
                    compare a b --missing sell           | wrong value "sell" for --missing                | did you mean "cell"?          | write one of cell, drop
                    compare a b --type x=categorial      | wrong value for --type                          | did you mean "categorical"?   | see mediant compare --help
                    compare a b --type x                 | wrong value "x" for --type                      | there is no "column=value"    | price=0.1
                    compare a b --tolerance-of x=big     | wrong value for --tolerance-of                  | "big" is not a number         | see mediant compare --help
                    compare a b --format jsn             | wrong value "jsn" for --format                  | did you mean "json"?          | write one of terminal, json
                    compare a b -o x.jsn                 | wrong value "x.jsn" for --output                | the ending of the name        | did you mean .json?
                    compare a b -o none/x.json           | wrong value "none/x.json" for --output          | there is no folder            | make the folder first
                    compare a b --memory lots            | wrong value "lots" for --memory                 | is not an amount of memory    | 512MB
                    compare a b --memory 1MB             | wrong value for --memory                        | 1000000 bytes are too little  | at least 168MB
                    compare a b --threads 0              | wrong value for --threads                       | not 0                         | write for example 2
                    compare a b --color red              | wrong value "red" for --color                   | "red" is none of auto         | write one of auto, always, never
                    compare a b --lang de                | wrong value "de" for --lang                     | "de" is none of auto, en, zh  | write one of auto, en, zh
                    compare a b --policy none.yaml       | cannot read the policy none.yaml                | there is no such file         | check the path
                    compare a b --fail-on drft           | wrong value "drft" for --fail-on                | did you mean "drift"?         | write one of drift, inconclusive
                    measure 0.5,0.5                      | missing Q                                       | mediant measure needs it      | see mediant measure --help
                    lab rum                              | unknown command "rum"                           | known: list, run              | did you mean mediant lab run?
                    lab run                              | missing NAME                                    | mediant lab run needs it      | see mediant lab run --help
                    lab run no-such-experiment           | unknown experiment "no-such-experiment"         | known:                        | see mediant lab list
                    studio --port 70000                  | wrong value for --port                          | ports are 0 to 65535          | write for example 7733
                    completion powershell                | wrong value "powershell" for SHELL              | is none of bash, zsh, fish    | write one of bash, zsh, fish
                    """)
    void everyMistakeGetsThreeLinesAndExitCode2(String line, String what, String why, String fix) {
        Run run = Run.of(line.split(" "));
        String[] lines = run.err().split("\\R");

        assertAll(
                line,
                () -> assertEquals(ExitCode.USAGE, run.code()),
                () -> assertEquals("", run.out()),
                () -> assertEquals(3, lines.length, run.err()),
                () -> assertTrue(lines[0].startsWith("error: " + what), lines[0]),
                () -> assertTrue(lines[1].startsWith("  why: ") && lines[1].contains(why), lines[1]),
                () -> assertTrue(lines[2].startsWith("  fix: ") && lines[2].contains(fix), lines[2]));
    }

    @Test
    void errorsShowStackTracesOnlyWhenAsked() {
        assertTrue(Run.of("compare", "a", "--verbose").err().contains("at io.mediant"));
        assertTrue(!Run.of("compare", "a").err().contains("at io.mediant"));
    }

    @Test
    void whatUntrustedTextDoesToATerminalIsRemoved() {
        Run run = Run.of("compare", "a", "b", "--policy", "\u001B[2Jx.yaml");

        assertTrue(run.err().contains("\uFFFD[2Jx.yaml"), run.err());
    }

    @Test
    void versionNamesProgramAndJava() {
        Run run = Run.of("--version");

        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().matches("mediant \\d+\\.\\d+\\.\\d+ \\(Java .*\\)\\R"), run.out());
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertEquals(Run.of("--help").out(), Run.of().out());
        assertEquals(ExitCode.OK, Run.of().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "compare", "check", "explain", "measure", "doctor", "completion"})
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");

        assertEquals(ExitCode.OK, run.code());
        assertTrue(run.out().contains("Usage: mediant " + command), run.out());
        assertTrue(run.out().contains("Options of every command:"), run.out());
        assertTrue(Run.of("--help").out().contains("  " + command + " "));
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }
}
