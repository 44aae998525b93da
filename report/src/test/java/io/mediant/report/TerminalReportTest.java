package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalReportTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();

    @Test
    void at80Columns() throws IOException {
        assertEquals(golden("terminal-80.txt"), TerminalReport.render(Fixtures.orders(), OPTIONS));
    }

    @Test
    void at140ColumnsWithEveryColumn() throws IOException {
        assertEquals(
                golden("terminal-140.txt"),
                TerminalReport.render(Fixtures.orders(), OPTIONS.withWidth(140).withVerbose(true)));
    }

    @Test
    void inChineseAt140Columns() throws IOException {
        assertEquals(
                golden("terminal-140-zh.txt"),
                TerminalReport.render(Fixtures.orders(), OPTIONS.withWidth(140).withLanguage(Language.ZH)));
    }

    @Test
    void explainsOneColumn() throws IOException {
        assertEquals(golden("explain-city.txt"), ExplainReport.render(Fixtures.city(), OPTIONS.withWidth(100)));
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        for (Language language : Language.values()) {
            for (int width : new int[] {40, 50, 65, 66, 80, 100, 110, 135, 136, 140, 200}) {
                RenderOptions options =
                        OPTIONS.withWidth(width).withLanguage(language).withVerbose(true);
                checkWidth(TerminalReport.render(Fixtures.orders(), options), width);
                checkWidth(TerminalReport.render(Fixtures.orders(), options.withVerbose(false)), width);
                checkWidth(ExplainReport.render(Fixtures.price(), options), width);
                checkWidth(ExplainReport.render(Fixtures.city(), options), width);
                checkWidth(ExplainReport.render(Fixtures.orderId(), options), width);
            }
        }
    }

    private static void checkWidth(String report, int width) {
        report.lines()
                .forEach(line -> assertTrue(
                        DisplayWidth.of(line) <= width, () -> width + " < " + DisplayWidth.of(line) + ": " + line));
    }

    @Test
    void asciiModeWritesAsciiOnly() {
        RenderOptions options = OPTIONS.withAscii(true).withVerbose(true).withWidth(140);
        for (String report : List.of(
                TerminalReport.render(Fixtures.orders(), options),
                TerminalReport.render(
                        Fixtures.orders(), options.withVerbose(false).withWidth(60)),
                ExplainReport.render(Fixtures.price(), options))) {
            report.chars().forEach(c -> assertTrue(c < 128, () -> "not ASCII: " + Character.toString(c)));
        }
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertFalse(TerminalReport.render(Fixtures.orders(), OPTIONS).contains("\u001b"));
        String coloured = TerminalReport.render(Fixtures.orders(), OPTIONS.withColor(true));
        assertTrue(coloured.contains("\u001b[1;31m"));
        assertEquals(TerminalReport.render(Fixtures.orders(), OPTIONS), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void escapeSequencesInNamesAreRemoved() {
        String name = "a\u001b[31mb\u001b]0;title\u0007c\nd\u0000\u202ee";
        String report = TerminalReport.render(
                Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()), OPTIONS);
        assertFalse(report.contains("\u001b") || report.contains("\u202e") || report.contains("title"));
        assertTrue(report.contains("✕ abc de"));
    }

    @Test
    void wideNamesKeepTheTableAligned() {
        String report = TerminalReport.render(
                Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), "城市名称"), Fixtures.price()), List.of()), OPTIONS);
        int[] ends = report.lines()
                .filter(line -> line.startsWith("✕ ") && line.endsWith(" %"))
                .mapToInt(DisplayWidth::of)
                .toArray();
        assertEquals(2, ends.length);
        assertEquals(ends[0], ends[1]);
    }

    @Test
    void showsNatsOnRequest() {
        String report = TerminalReport.render(
                Fixtures.orders(), OPTIONS.withUnit(InformationUnit.NATS).withWidth(140));
        assertTrue(report.contains("JSD, nats"));
        assertTrue(report.contains("0.133"));
        assertTrue(report.contains("Tolerance 0.014 nats"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = TerminalReportTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
