package io.mediant.cli.console;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.cli.ExitCode;
import io.mediant.cli.option.LanguageChoice;
import io.mediant.report.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private static Terminal terminal(Map<String, String> environment, boolean out) {
        return new Terminal(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), environment, out, out);
    }

    @Test
    void colourFollowsTerminalAndEnvironment() {
        assertAll(
                () -> assertTrue(ColorMode.AUTO.resolve(true, Map.of("TERM", "xterm"))),
                () -> assertFalse(ColorMode.AUTO.resolve(false, Map.of())),
                () -> assertFalse(ColorMode.AUTO.resolve(true, Map.of("NO_COLOR", "1"))),
                () -> assertTrue(ColorMode.AUTO.resolve(true, Map.of("NO_COLOR", ""))),
                () -> assertFalse(ColorMode.AUTO.resolve(true, Map.of("TERM", "dumb"))),
                () -> assertTrue(ColorMode.ALWAYS.resolve(false, Map.of("NO_COLOR", "1"))),
                () -> assertFalse(ColorMode.NEVER.resolve(true, Map.of())));
    }

    @Test
    void theWidthIsKeptInBounds() {
        assertAll(
                () -> assertEquals(100, terminal(Map.of(), true).width()),
                () -> assertEquals(
                        132,
                        terminal(Map.of("MEDIANT_COLUMNS", "132", "COLUMNS", "80"), true)
                                .width()),
                () -> assertEquals(
                        80,
                        terminal(Map.of("MEDIANT_COLUMNS", "", "COLUMNS", "80"), true)
                                .width()),
                () -> assertEquals(40, terminal(Map.of("COLUMNS", "3"), true).width()),
                () -> assertEquals(
                        400, terminal(Map.of("COLUMNS", "99999"), true).width()),
                () -> assertEquals(
                        100, terminal(Map.of("COLUMNS", "wide"), true).width()));
    }

    @Test
    void onlyTerminalsWithoutUtf8GetAscii() {
        assertAll(
                () -> assertTrue(terminal(Map.of(), false).unicode()),
                () -> assertFalse(terminal(Map.of("LANG", "C"), true).unicode()),
                () -> assertTrue(terminal(Map.of("LANG", "zh_CN.UTF-8"), true).unicode()),
                () -> assertTrue(terminal(Map.of("LC_ALL", "en_US.utf8", "LANG", "C"), true)
                        .unicode()),
                () -> assertFalse(terminal(Map.of("MEDIANT_LOCALE", "C", "LC_ALL", "C.UTF-8"), true)
                        .unicode()));
    }

    @Test
    void theLocaleSaysTheLanguage() {
        assertAll(
                () -> assertEquals(Language.ZH, LanguageChoice.AUTO.resolve("zh_CN.UTF-8")),
                () -> assertEquals(Language.EN, LanguageChoice.AUTO.resolve("de_DE.UTF-8")),
                () -> assertEquals(Language.EN, LanguageChoice.AUTO.resolve("")),
                () -> assertEquals(Language.EN, LanguageChoice.EN.resolve("zh_CN.UTF-8")),
                () -> assertEquals(Language.ZH, LanguageChoice.ZH.resolve("C")));
    }

    @Test
    void untrustedTextCannotDriveTheTerminal() {
        assertAll(
                () -> assertEquals("a\uFFFD[31mb", SafeText.of("a\u001B[31mb")),
                () -> assertEquals("two lines", SafeText.of("two\nlines")),
                () -> assertEquals("x\uFFFDtxt.exe", SafeText.of("x\u202Etxt.exe")),
                () -> assertEquals("\uFFFD", SafeText.of("\u009B")),
                () -> assertEquals("\uFFFD", SafeText.of("\uD800")),
                () -> assertEquals("成都 é 😀", SafeText.of("成都 é 😀")));
    }

    @Test
    void commandLinesCanBeTypedAgain() {
        assertEquals(
                "mediant compare 'two words.csv' b.csv --current 'city = '\\''Oslo'\\''' -o 成都.html",
                ShellQuote.line(
                        "mediant", "compare", "two words.csv", "b.csv", "--current", "city = 'Oslo'", "-o", "成都.html"));
        assertEquals("mediant ''", ShellQuote.line("mediant", ""));
    }

    @Test
    void whatWasNotForeseenIsAnInternalError() {
        ErrorMessage message = ErrorMessage.of(new IllegalStateException("odd"));

        assertEquals(
                new ErrorMessage(
                        ExitCode.INTERNAL,
                        "internal error",
                        "IllegalStateException: odd",
                        "run again with --verbose for details and report them as a defect"),
                message);
        assertEquals(
                "not enough memory", ErrorMessage.of(new OutOfMemoryError()).what());
    }

    @Test
    void coloursNeverChangeTheWords() {
        StringWriter colored = new StringWriter();
        new ErrorMessage(2, "a", "b", "c").print(new PrintWriter(colored), true);

        assertTrue(colored.toString().contains("\u001B[1;31merror:\u001B[0m a"));
        assertEquals(
                String.format("error: a%n  why: b%n  fix: c%n"),
                colored.toString().replaceAll("\u001B\\[[0-9;]*m", ""));
    }
}
