package io.mediant.report.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class EmbeddingReportsTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();

    private static String render(EmbeddingComparison comparison, ReportFormat format) {
        return EmbeddingReports.render(comparison, format, OPTIONS);
    }

    private static void assertHas(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "no \"" + part + "\" in\n" + text);
        }
    }

    @Test
    void everyFormatRendersEverythingInBothLanguages() {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            for (ReportFormat format : ReportFormat.values()) {
                for (Language language : Language.values()) {
                    String report = EmbeddingReports.render(comparison, format, OPTIONS.withLanguage(language));
                    assertTrue(report.endsWith("\n"), format.id());
                    String words = report.replaceAll("\\s+", " ").replaceAll("NaN (or infinite|或)", "");
                    assertFalse(words.contains("NaN"), format.id());
                    assertFalse(report.contains("\u001b"), format.id());
                }
            }
        }
    }

    @Test
    void theAnswerIsOneSentenceWithTheBound() {
        assertHas(
                render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL),
                "✕ The clouds differ: their divergence is at least 0.122 bits.\n");
        assertHas(
                render(EmbeddingFixtures.stable(), ReportFormat.TERMINAL),
                "✓ No difference seen: judges find 0 bits, and no test finds more than chance.\n",
                "prove no difference");
        assertHas(
                render(EmbeddingFixtures.tiny(), ReportFormat.MARKDOWN),
                "✓ A real difference, but a tiny one: judges find 0.0061 bits, below the tolerance.\n");
        assertHas(
                render(EmbeddingFixtures.undecided(), ReportFormat.MARKDOWN),
                "? Undecided: judges find 0.024 bits, which is too uncertain for either answer.\n");
        assertHas(
                render(EmbeddingFixtures.few(), ReportFormat.MARKDOWN),
                "? Undecided: tests see a difference, but judges find only 0.010 bits of it.\n");
        assertHas(
                render(EmbeddingFixtures.pinned(), ReportFormat.MARKDOWN),
                "⊤ Judges tell 99.8 % of the vectors apart: the divergence is at its end (at least 0.976 bits), and the"
                        + " clouds are 3.2 spreads apart.\n");
    }

    @Test
    void everyTextReportSaysThatTheNumberIsALowerBound() {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            for (ReportFormat format : List.of(
                    ReportFormat.TERMINAL,
                    ReportFormat.HTML,
                    ReportFormat.MARKDOWN,
                    ReportFormat.JSON,
                    ReportFormat.JUNIT)) {
                String report = render(comparison, format).replaceAll("\\s+", " ");
                assertHas(report, "This is a lower bound", "A bound near 0 is not evidence of equality.");
            }
        }
    }

    @Test
    void natsAreTheUnitWhereTheyAreAskedFor() {
        String report = EmbeddingReports.render(
                EmbeddingFixtures.drift(), ReportFormat.TERMINAL, OPTIONS.withUnit(InformationUnit.NATS));
        assertHas(report, "their divergence is at least 0.084 nats.", "Tolerance 0.014 nats");
        assertFalse(report.contains("bits"));
    }

    @Test
    void terminalLinesFitTheWidth() {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            for (int width : new int[] {40, 80, 120}) {
                for (Language language : Language.values()) {
                    for (boolean verbose : new boolean[] {false, true}) {
                        RenderOptions options =
                                OPTIONS.withWidth(width).withLanguage(language).withVerbose(verbose);
                        EmbeddingReports.render(comparison, ReportFormat.TERMINAL, options)
                                .lines()
                                .forEach(line -> assertTrue(DisplayWidth.of(line) <= width, line));
                    }
                }
            }
        }
    }

    @Test
    void theTerminalAt80Columns() throws IOException {
        assertEquals(golden("embedding-80.txt"), render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL));
        assertEquals(
                golden("embedding-80-zh.txt"),
                EmbeddingReports.render(
                        EmbeddingFixtures.pinned(), ReportFormat.TERMINAL, OPTIONS.withLanguage(Language.ZH)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = EmbeddingReportsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTerminalKnowsAsciiAndColour() {
        String ascii =
                EmbeddingReports.render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL, OPTIONS.withAscii(true));
        assertEquals("", ascii.replaceAll("[\\x00-\\x7f]", "").replace("é", ""));
        String colour =
                EmbeddingReports.render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL, OPTIONS.withColor(true));
        assertEquals(
                render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL), colour.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @Test
    void theVerboseTerminalHasEveryCluster() {
        String report =
                EmbeddingReports.render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL, OPTIONS.withVerbose(true));
        assertHas(report, "\n27  6 (62 %), 9 (20 %)");
        assertHas(report.replaceAll("\\s+", " "), "Gaussian kernel, bandwidth 21.4");
        assertHas(render(EmbeddingFixtures.drift(), ReportFormat.TERMINAL), "15 more clusters (--verbose shows them)");
    }

    @Test
    void noClusterIsSoldAsADiscoveryWhereNoneMoved() {
        String quiet = "No cluster changed its share by more than chance";
        assertHas(render(EmbeddingFixtures.stable(), ReportFormat.TERMINAL), quiet);
        assertHas(render(EmbeddingFixtures.stable(), ReportFormat.HTML), quiet);
        assertFalse(render(EmbeddingFixtures.drift(), ReportFormat.HTML).contains(quiet));
    }

    @Test
    void csvHasALinePerCluster() {
        List<String> lines =
                render(EmbeddingFixtures.drift(), ReportFormat.CSV).lines().toList();
        assertEquals(28, lines.size());
        assertTrue(lines.get(0).startsWith("cluster,more_in,reference_count,current_count,"));
        assertTrue(lines.get(1).startsWith("1,current,"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",0; 3,0.62; 0.204,1; 2; 3; 4; 5,6; 7; 8; 9; 10"), lines.get(1));
        assertEquals(
                1, render(EmbeddingFixtures.few(), ReportFormat.CSV).lines().count());
        assertHas(render(EmbeddingFixtures.hostile(), ReportFormat.CSV), ",'=1+1; xxx", ",{value}; =1+1,");
    }

    @Test
    void scoresHaveALinePerVector() {
        EmbeddingComparison comparison = EmbeddingFixtures.drift();
        List<String> lines = EmbeddingReports.scoresCsv(comparison).lines().toList();
        assertEquals("side,row,score", lines.get(0));
        assertEquals(1 + comparison.scores().size(false) + comparison.scores().size(true), lines.size());
        assertEquals("reference,1," + comparison.scores().score(false, 0), lines.get(1));
        assertEquals(
                "current,1," + comparison.scores().score(true, 0),
                lines.get(1 + comparison.scores().size(false)));
    }

    @Test
    void junitHasOneCase() throws ParserConfigurationException, IOException, SAXException {
        Document drift = parse(render(EmbeddingFixtures.drift(), ReportFormat.JUNIT));
        assertEquals(1, drift.getElementsByTagName("testcase").getLength());
        Element failure = (Element) drift.getElementsByTagName("failure").item(0);
        assertEquals("The clouds differ: their divergence is at least 0.122 bits.", failure.getAttribute("message"));
        Document undecided = parse(render(EmbeddingFixtures.few(), ReportFormat.JUNIT));
        assertEquals(1, undecided.getElementsByTagName("skipped").getLength());
        Document stable = parse(render(EmbeddingFixtures.stable(), ReportFormat.JUNIT));
        assertEquals(0, stable.getElementsByTagName("failure").getLength());
        assertEquals(0, stable.getElementsByTagName("skipped").getLength());
        parse(render(EmbeddingFixtures.hostile(), ReportFormat.JUNIT));
    }

    @Test
    void theSketchIsAnSvgFileThatSaysWhatItIs() throws ParserConfigurationException, IOException, SAXException {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            String text = EmbeddingReports.mapSvg(comparison, OPTIONS);
            Document svg = parse(text);
            assertEquals("svg", svg.getDocumentElement().getTagName());
            assertHas(text, "A sketch, for looking and not for judging: distances on it are not those of the vectors.");
            assertEquals(1, svg.getElementsByTagName("desc").getLength());
        }
        String drift = EmbeddingReports.mapSvg(EmbeddingFixtures.drift(), OPTIONS);
        assertHas(drift, "1 far-off vector lies outside of the frame.", ">1</text>", "class=\"mp\"", "class=\"mq\"");
        assertHas(EmbeddingReports.mapSvg(EmbeddingFixtures.drift(), OPTIONS.withLanguage(Language.ZH)), "草图");
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
