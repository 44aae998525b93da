package io.mediant.report.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.report.HtmlPages;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabReportsTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();
    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,[A-Za-z0-9+/]+=*\"");

    private static String render(LabResult result, ReportFormat format) {
        return LabReports.render(result, format, OPTIONS);
    }

    private static void assertHas(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "no \"" + part + "\" in\n" + text);
        }
    }

    @Test
    void everyFormatRendersEverythingInBothLanguages() {
        for (LabResult result : List.of(LabFixtures.held(), LabFixtures.failed(), LabFixtures.strange())) {
            for (ReportFormat format : LabReports.FORMATS) {
                for (Language language : Language.values()) {
                    String report = LabReports.render(result, format, OPTIONS.withLanguage(language));
                    assertTrue(report.endsWith("\n"), format.id());
                    assertFalse(report.contains("NaN") || report.contains("Infinity"), format.id());
                    assertFalse(report.contains("\u001b"), format.id());
                }
            }
        }
    }

    @Test
    void otherFormatsAreRefused() {
        assertEquals(
                "an experiment's result has no form csv",
                assertThrows(IllegalArgumentException.class, () -> render(LabFixtures.held(), ReportFormat.CSV))
                        .getMessage());
    }

    @Test
    void theAnswerIsOneSentence() {
        assertHas(render(LabFixtures.held(), ReportFormat.TERMINAL), "✓ Theory held: 4 of 4 statements\n");
        assertHas(render(LabFixtures.failed(), ReportFormat.TERMINAL), "✕ 2 of 4 statements held\n");
        assertHas(
                LabReports.render(LabFixtures.failed(), ReportFormat.MARKDOWN, OPTIONS.withLanguage(Language.ZH)),
                "### ✕ 4 条论断中有 2 条成立\n",
                "快速运行");
        assertHas(render(LabFixtures.strange(), ReportFormat.MARKDOWN), "### – The experiment ran, but");
    }

    @Test
    void everyStatementStandsBesideItsNumbers() {
        assertHas(
                render(LabFixtures.held(), ReportFormat.MARKDOWN),
                "| ✓ | The trained discriminator reaches log 2 within 0.001 nats, at θ = 0.5 | 0.6931 | 0.6931 ± 0.001 |",
                "| ✓ | The critic’s slope is 1 within 5 % | 1.018 | 1 ± 5 % |",
                "| ✓ | At least 7 of the modes are found | 8 | ≥ 7 |",
                "it fell to 1.3e−7 | 1.3e−7 | ≤ 0.00001 |");
        assertHas(render(LabFixtures.failed(), ReportFormat.MARKDOWN), "| ✕ | The gradient falls", "| — | ≤ 0.00001 |");
        assertHas(
                render(LabFixtures.held(), ReportFormat.HTML),
                "<small class=narrow data-t=",
                "<b>0.6931</b>",
                "arXiv:1701.07875");
    }

    @Test
    void tablesShowWhatIsInfiniteAndWhatIsMissing() {
        assertHas(
                render(LabFixtures.held(), ReportFormat.MARKDOWN),
                "| step 50 | 0.47 | 0.9 | — |",
                "| step 2,500 | 0.6932 | 1.3e−7 | ∞ |",
                "| −1e−300: too small to matter | 1e300 | −12,346 | 0 |");
    }

    @Test
    void noLineOfTheTerminalIsWiderThanItIs() {
        for (int width : new int[] {40, 80, 140}) {
            for (Language language : Language.values()) {
                for (LabResult result : List.of(LabFixtures.held(), LabFixtures.failed())) {
                    RenderOptions narrow =
                            OPTIONS.withWidth(width).withLanguage(language).withVerbose(true);
                    LabReports.render(result, ReportFormat.TERMINAL, narrow)
                            .lines()
                            .forEach(line -> assertTrue(DisplayWidth.of(line) <= width, line));
                }
            }
        }
    }

    @Test
    void aPlainTerminalGetsAscii() {
        String plain = LabReports.render(LabFixtures.failed(), ReportFormat.TERMINAL, OPTIONS.withAscii(true));
        assertHas(plain, "x 2 of 4 statements held");
        assertNotEquals(plain, LabReports.render(LabFixtures.failed(), ReportFormat.TERMINAL, OPTIONS));
    }

    @Test
    void thePageIsWholeAndReachesForNothingOutside() {
        for (LabResult result : List.of(LabFixtures.held(), LabFixtures.failed(), LabFixtures.strange())) {
            String html = render(result, ReportFormat.HTML);
            HtmlPages.assertClosed(html);
            assertHas(html, "default-src 'none'");
            assertFalse(html.contains("http://") || html.contains("https://"));
            assertFalse(html.contains("url(") || html.contains("@import") || html.contains("<link"));
            assertFalse(PICTURE.matcher(html).replaceAll("").contains(" src="));
        }
    }

    @Test
    void thePageHasTheOtherLanguageTooAndTheCommand() {
        String html = LabReports.render(
                LabFixtures.held(), ReportFormat.HTML, OPTIONS.withCommand("mediant lab run made-up --seed 7"));
        assertHas(html, "理论成立：4 条论断全部得到证实", "平行线", "<pre>mediant lab run made-up --seed 7</pre>");
        assertHas(html, "<html lang=en>", "<dd><b>7</b></dd>", "42 s", "42 秒");
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 400_000, "size is " + size);
    }

    @Test
    void linesThatAreInfiniteSayWhere() {
        String html = render(LabFixtures.held(), ReportFormat.HTML);
        assertHas(html, ">∞</text>", "∞ at the top: the value is infinite there.", "There is no number to draw.");
    }

    @Test
    void pathsAreDrawnInTheirOwnOrderAtOneScale() {
        String html = render(LabFixtures.held(), ReportFormat.HTML);
        assertHas(html, "● where a path begins · + the origin (0, 0)");
        String picture = html.substring(html.indexOf("Two paths in the plane"));
        List<double[]> starts = Pattern.compile("<circle class=\"from\" cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"")
                .matcher(picture)
                .results()
                .map(found -> new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))})
                .toList();
        assertEquals(4, starts.size(), "two paths, in the wide and in the narrow picture");
        // The straight path goes from (2, 0) to (-2, 0.5): eight units to the left for each unit up.
        double[] straight = Pattern.compile("class=\"ld\" d=\"M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)\"")
                .matcher(picture)
                .results()
                .flatMapToDouble(
                        found -> IntStream.rangeClosed(1, 4).mapToDouble(i -> Double.parseDouble(found.group(i))))
                .limit(4)
                .toArray();
        assertEquals(starts.get(1)[0], straight[0]);
        assertEquals(starts.get(1)[1], straight[1]);
        assertEquals(8, (straight[0] - straight[2]) / (straight[1] - straight[3]), 0.05);
    }

    @Test
    void singlePointsAreDotsAndAreNotJoined() {
        String html = render(LabFixtures.points(), ReportFormat.HTML);
        assertEquals(
                2 * (3 + 1), html.split("<circle class=\"ls dot\"", -1).length - 1, "points and name, wide and narrow");
        assertEquals(2 * (2 + 1), html.split("<circle class=\"ld dot\"", -1).length - 1);
        assertFalse(html.contains("<path class=\"ls\""));
        assertHas(
                LabReports.render(LabFixtures.points(), ReportFormat.TERMINAL, OPTIONS),
                "Jensen-Shannon divergence (nats): 0.5 to 2, 0.5 at the right end");
    }

    @Test
    void everyPictureIsNamedInAComment() {
        assertHas(
                render(LabFixtures.held(), ReportFormat.MARKDOWN),
                "Pictures in report.html: The gradient",
                " · Two paths");
    }

    @Test
    void jsonHoldsAllNumbers() throws IOException {
        JsonNode json = new ObjectMapper().readTree(render(LabFixtures.held(), ReportFormat.JSON));
        assertEquals("mediant.lab/1", json.at("/schema").asText());
        assertEquals(7, json.at("/seed").asInt());
        assertTrue(json.at("/met").asBoolean());
        assertEquals("within", json.at("/statements/0/relation").asText());
        assertEquals(0.5, json.at("/statements/0/values/theta").asDouble());
        assertEquals("至少找到 7 个模式", json.at("/statements/2/text/zh").asText());
        assertEquals("lines", json.at("/figures/0/type").asText());
        assertEquals(2500, json.at("/figures/0/lines/0/y").size());
        assertEquals(40, json.at("/figures/1/lines/2/y_infinite").size());
        assertTrue(json.at("/figures/1/lines/2/y/0").isNull());
        assertEquals("paths", json.at("/figures/7/type").asText());
        assertEquals(401, json.at("/figures/7/lines/0/x").size());
        assertEquals(-2, json.at("/figures/7/lines/1/x/1").asDouble());
        assertEquals(900, json.at("/figures/3/panels/0/field").size());
        assertTrue(json.at("/figures/5/rows/0/values/2").isNull());
        assertEquals(
                List.of(2), new ObjectMapper().convertValue(json.at("/figures/5/rows/1/values_infinite"), List.class));
    }
}
