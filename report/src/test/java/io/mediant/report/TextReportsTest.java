package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Comparison;
import io.mediant.compare.Ordered;
import io.mediant.compare.Significance;
import io.mediant.report.text.Language;
import io.mediant.report.text.Sentences;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Markdown, JUnit XML and CSV, and the door to all formats. */
class TextReportsTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();
    private static final Ordered UNDEFINED = new Ordered(
            Double.NaN,
            "",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            0,
            1,
            Double.NaN,
            0,
            0,
            Fixtures.NO_VALUES,
            Fixtures.NO_VALUES);

    @Test
    void markdownBeginsWithItsMarkerAndFoldsTheRest() {
        String markdown = MarkdownReport.render(Fixtures.orders(), OPTIONS);
        assertTrue(markdown.startsWith("<!-- mediant -->\n### ✕ Drift in 3 of 7 columns."));
        assertTrue(markdown.indexOf("**refund\\_reason**") < markdown.indexOf("<details>"));
        assertTrue(markdown.indexOf("**quantity**") > markdown.indexOf("<details>"));
        assertTrue(markdown.contains("| ✕ Drift | **price** | 0.191 | 0.178–0.205 | +29.6 CNY | 69.6 % |"));
    }

    /** A test by formula can give any p above 0, and has no permutations to count. */
    @Test
    void aTestWithoutPermutationsShowsNone() {
        Compared column = Fixtures.column(
                        "plan", ColumnKind.CATEGORICAL, Fixtures.city().cells())
                .drift()
                .test(new Significance("chi-square (Pearson)", 1e-300, 2e-300, 0))
                .build();
        Comparison comparison = Fixtures.of(List.of(column), List.of());
        for (Language language : Language.values()) {
            RenderOptions options = OPTIONS.withLanguage(language).withVerbose(true);
            String zero = language == Language.ZH ? "（0 次置换）" : "(0 permutations)";
            assertEquals("<0.001", Sentences.of(language).pValue(column.significance()));
            assertTrue(ExplainReport.render(column, options).contains("p <0.001"));
            assertFalse(ExplainReport.render(column, options).contains(zero));
            for (ReportFormat format : ReportFormat.values()) {
                assertFalse(Reports.render(comparison, format, options).contains(zero), format.toString());
            }
        }
        assertTrue(Reports.render(comparison, ReportFormat.HTML, OPTIONS).contains("p &lt;0.001, q &lt;0.001"));
        assertTrue(Reports.render(comparison, ReportFormat.JSON, OPTIONS).contains("\"p\": 1.0E-300"));
    }

    @Test
    void markdownShowsHostileNamesAsText() {
        String name = "a|b`c`<img src=x>@user #1 [x](y) https://e.org www.e.org";
        String markdown = MarkdownReport.render(
                Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()), OPTIONS);
        assertTrue(markdown.contains("a\\|b\\`c\\`&lt;img src=x&gt;@<!-- -->user #<!-- -->1 \\[x\\](y)"));
        assertFalse(markdown.contains("https://") || markdown.contains("www.e"));
    }

    @Test
    void markdownIsCutBelowSixtyKilobytes() {
        for (Language language : Language.values()) {
            String markdown = MarkdownReport.render(Fixtures.wide(3000), OPTIONS.withLanguage(language));
            assertTrue(markdown.getBytes(StandardCharsets.UTF_8).length < MarkdownReport.MOST_BYTES);
            assertTrue(markdown.contains(language == Language.EN ? "more columns left out" : "省略了"));
            long rows =
                    markdown.lines().filter(line -> line.contains("feature")).count();
            assertTrue(markdown.contains(String.format(Locale.ROOT, "%,d", 3000 - rows + headlines(markdown))));
        }
    }

    /** The verdict names a column too, outside of the table. */
    private static long headlines(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("### ") && line.contains("feature"))
                .count();
    }

    @Test
    void junitFailsOnDriftAndSkipsTheUndecided() throws ParserConfigurationException, IOException, SAXException {
        Document xml = parse(JUnitReport.render(Fixtures.orders(), OPTIONS));
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertEquals("7", suite.getAttribute("tests"));
        assertEquals("3", suite.getAttribute("failures"));
        assertEquals("2", suite.getAttribute("skipped"));
        assertEquals(7, xml.getElementsByTagName("testcase").getLength());
        assertEquals(3, xml.getElementsByTagName("failure").getLength());
        assertEquals(2, xml.getElementsByTagName("skipped").getLength());
        Element failure = (Element) xml.getElementsByTagName("failure").item(1);
        assertEquals(
                "Drift: 0.191 bits, 38.7 % of rows moved above 120; median 92 → 117", failure.getAttribute("message"));
    }

    @Test
    void junitIsXmlForAnyName() throws ParserConfigurationException, IOException, SAXException {
        String name = "<&\"'>\u0000\u0008\ufffe\ud800]]>";
        Document xml = parse(
                JUnitReport.render(Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()), OPTIONS));
        Element test = (Element) xml.getElementsByTagName("testcase").item(0);
        assertEquals("<&\"'>\ufffd\ufffd]]>", test.getAttribute("name"));
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void csvHasALinePerColumnAndAFieldPerHeading() {
        List<String> lines =
                CsvReport.render(Fixtures.orders(), OPTIONS).lines().toList();
        assertEquals(8, lines.size());
        assertTrue(lines.get(0).startsWith("column,kind,status,regime,jsd_bits,"));
        long fields = lines.get(0).chars().filter(c -> c == ',').count();
        assertEquals(fields, lines.get(7).chars().filter(c -> c == ',').count());
        assertTrue(lines.get(1).contains(",inf,inf,1.0,"));
    }

    @Test
    void csvGuardsSpreadsheetsAndQuotes() {
        assertTrue(csv("=cmd|' /C calc'!A0").startsWith("'=cmd|' /C calc'!A0,"));
        assertTrue(csv("@x").startsWith("'@x,"));
        assertTrue(csv("-1").startsWith("'-1,"));
        assertTrue(csv("+1").startsWith("'+1,"));
        assertTrue(csv("a,\"b\"\nc").startsWith("\"a,\"\"b\"\"\nc\","));
        assertTrue(csv(" =1+1").startsWith("' =1+1,"));
        assertTrue(csv("\u001B[31mred\u009B0m\tx").startsWith("\uFFFD[31mred\uFFFD0m\tx,"));
    }

    private static String csv(String name) {
        String csv =
                CsvReport.render(Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()), OPTIONS);
        return csv.substring(csv.indexOf("\r\n") + 2);
    }

    @Test
    void everyFormatRendersEverythingAndEndsItsLastLine() {
        for (ReportFormat format : ReportFormat.values()) {
            for (Language language : Language.values()) {
                String report = Reports.render(Fixtures.orders(), format, OPTIONS.withLanguage(language));
                assertTrue(report.endsWith("\n"), format.id());
                assertTrue(report.contains("sensor"), format.id());
                assertEquals(report, Reports.render(Fixtures.orders(), format, OPTIONS.withLanguage(language)));
            }
        }
    }

    @Test
    void degenerateColumnsRenderInEveryFormat() {
        Cell none = new Cell("", Cell.Type.INTERVAL, Double.NaN, Double.NaN, 0, 0, 0);
        Cell endless = new Cell("", Cell.Type.INTERVAL, -1e308, 1e308, 1, 0, 0.1);
        Cell missing = new Cell("missing", Cell.Type.MISSING, Double.NaN, Double.NaN, 3, 3, 0);
        for (List<Cell> cells : List.of(List.<Cell>of(), List.of(none), List.of(endless, none), List.of(missing))) {
            for (ColumnKind kind : ColumnKind.values()) {
                Compared column =
                        Fixtures.column("", kind, cells).ordered(UNDEFINED).build();
                Comparison comparison = Fixtures.of(List.of(column), List.of());
                for (ReportFormat format : ReportFormat.values()) {
                    assertFalse(Reports.render(comparison, format, OPTIONS).isEmpty());
                }
                String drawn = HtmlReport.render(comparison, OPTIONS).replaceAll(">[^<]*<", "><");
                assertFalse(
                        drawn.contains("NaN") || drawn.contains("Infinity"),
                        () -> drawn.replaceAll("(?s).*?(.{99}(?:NaN|Infinity))", "$1 "));
                assertFalse(ExplainReport.render(column, OPTIONS).isEmpty());
            }
        }
    }

    @Test
    void formatsHaveNamesAndEndings() {
        assertEquals(ReportFormat.JUNIT, ReportFormat.parse("JUnit"));
        assertEquals(Optional.of(ReportFormat.HTML), ReportFormat.ofFile("out/Drift.HTML"));
        assertEquals(Optional.of(ReportFormat.MARKDOWN), ReportFormat.ofFile("a.md"));
        assertEquals(Optional.empty(), ReportFormat.ofFile("html"));
        assertEquals(
                "unknown format \"yaml\"; known: terminal, json, html, markdown, junit, csv",
                assertThrows(IllegalArgumentException.class, () -> ReportFormat.parse("yaml"))
                        .getMessage());
        assertEquals(
                "width must be at least 40 columns, but is 10",
                assertThrows(IllegalArgumentException.class, () -> OPTIONS.withWidth(10))
                        .getMessage());
    }
}
