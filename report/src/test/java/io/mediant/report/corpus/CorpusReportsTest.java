package io.mediant.report.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.compare.corpus.Term;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CorpusReportsTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();
    private static final Set<String> VOID = Set.of("meta", "input", "path", "circle", "use", "wbr");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?:[^<>\"]|\"[^\"]*\")*)>");

    private static List<CorpusComparison> all() {
        return List.of(
                CorpusFixtures.novels(),
                CorpusFixtures.chinese(),
                CorpusFixtures.hostile(),
                CorpusFixtures.counts(),
                CorpusFixtures.same());
    }

    @Test
    void everyFormatRendersEverythingInBothLanguages() {
        for (CorpusComparison comparison : all()) {
            for (ReportFormat format : ReportFormat.values()) {
                for (Language language : Language.values()) {
                    String report = CorpusReports.render(comparison, format, OPTIONS.withLanguage(language));
                    assertTrue(report.endsWith("\n"), format.id());
                    assertFalse(report.contains("NaN"), format.id());
                    assertFalse(report.contains("\u001b"), format.id());
                }
            }
        }
    }

    @Test
    void everyElementIsClosedInOrder() {
        for (CorpusComparison comparison : all()) {
            closed(CorpusReports.render(comparison, ReportFormat.HTML, OPTIONS));
        }
        closed(CorpusReports.renderMatrix(MatrixFixtures.of(7), ReportFormat.HTML, OPTIONS));
    }

    private static void closed(String page) {
        String html = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replace("<!doctype html>", "");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(1).equals("/")) {
                assertEquals(tag.group(2), open.pop());
            } else if (!VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertFalse(TAG.matcher(html).replaceAll("").contains("<"), "a stray < outside of tags");
    }

    @Test
    void thePageReachesForNothingOutside() {
        String html = CorpusReports.render(CorpusFixtures.novels(), ReportFormat.HTML, OPTIONS);
        assertTrue(html.contains("default-src 'none'"));
        assertFalse(html.contains("http://") || html.contains("https://"));
        assertFalse(html.contains("url(") || html.contains("@import") || html.contains("<link"));
        assertFalse(html.contains(" src="));
    }

    @Test
    void thePageOfAHugeVocabularyStaysBelowAMegabyte() {
        CorpusComparison comparison = CorpusFixtures.large(400_000);
        for (Language language : Language.values()) {
            String html = CorpusReports.render(comparison, ReportFormat.HTML, OPTIONS.withLanguage(language));
            int size = html.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < 1_000_000, "size is " + size);
        }
        String english = CorpusReports.render(comparison, ReportFormat.HTML, OPTIONS);
        assertTrue(english.contains("The table has the first 200 of 400,000 terms"));
        assertTrue(english.contains("399,970 other terms"));
    }

    @Test
    void hostileTextsStayText() {
        String html = CorpusReports.render(
                CorpusFixtures.hostile(), ReportFormat.HTML, OPTIONS.withCommand("mediant corpus '<b>'"));
        assertFalse(html.contains("<script>alert") || html.contains("<img") || html.contains("<b>'"));
        assertFalse(html.contains("\u202e"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(html.contains("<bdi>שלום</bdi>"));
        String markdown = CorpusReports.render(CorpusFixtures.hostile(), ReportFormat.MARKDOWN, OPTIONS);
        assertTrue(markdown.contains("a\\|b\\`c\\`@<!-- -->user"));
        String csv = CorpusReports.render(CorpusFixtures.hostile(), ReportFormat.CSV, OPTIONS);
        assertTrue(csv.contains(",'=1+1,") && csv.contains(",\"\"\"q\"\",\n\","));
        String svg = CorpusReports.wordShiftSvg(CorpusFixtures.hostile(), OPTIONS);
        assertFalse(svg.contains("<script>") || svg.contains("<img"));
    }

    @Test
    void barsAddUpToTheDivergence() {
        for (CorpusComparison comparison : all()) {
            WordShift shift = new WordShift(comparison);
            double sum =
                    shift.terms().stream().mapToDouble(Term::contributionNats).sum() + shift.restNats();
            assertEquals(comparison.jsd().nats(), sum, 1e-12);
            assertEquals(comparison.terms().size(), shift.terms().size() + shift.restCount());
        }
    }

    @Test
    void theWordShiftIsAnSvgFileOfItsOwn() throws ParserConfigurationException, IOException, SAXException {
        for (CorpusComparison comparison : all()) {
            Document svg = parse(CorpusReports.wordShiftSvg(comparison, OPTIONS.withLanguage(Language.ZH)));
            assertEquals("svg", svg.getDocumentElement().getTagName());
            Element title = (Element) svg.getElementsByTagName("title").item(0);
            assertTrue(title.getTextContent().contains("词语偏移图"));
            assertEquals(1, svg.getElementsByTagName("desc").getLength());
        }
        assertTrue(CorpusReports.wordShiftSvg(CorpusFixtures.chinese(), OPTIONS).contains("Noto Sans CJK SC"));
    }

    @Test
    void terminalLinesFitTheWidth() {
        for (CorpusComparison comparison : all()) {
            for (int width : new int[] {40, 80, 120}) {
                for (Language language : Language.values()) {
                    String report = CorpusReports.render(
                            comparison,
                            ReportFormat.TERMINAL,
                            OPTIONS.withWidth(width).withLanguage(language));
                    report.lines().forEach(line -> assertTrue(DisplayWidth.of(line) <= width, line));
                }
            }
        }
    }

    @Test
    void theTerminalSaysWhatMatters() {
        String report = CorpusReports.render(CorpusFixtures.novels(), ReportFormat.TERMINAL, OPTIONS);
        assertTrue(report.contains("✕ The corpora differ: "), report);
        assertTrue(report.contains("times what chance alone gives."), report);
        assertTrue(report.contains("The first 50 terms explain"), report);
        assertTrue(report.contains("◄ more in p more in q ►"), report);
        assertTrue(report.contains("\nwhale "), report);
        assertTrue(report.contains("Largest change: after “chapter-"), report);
        long more = CorpusReports.render(CorpusFixtures.novels(), ReportFormat.TERMINAL, OPTIONS.withVerbose(true))
                .lines()
                .count();
        assertEquals(report.lines().count() + 80 - 1, more);
    }

    @Test
    void theTerminalAt80Columns() throws IOException {
        assertEquals(
                golden("corpus-80.txt"), CorpusReports.render(CorpusFixtures.novels(), ReportFormat.TERMINAL, OPTIONS));
        assertEquals(
                golden("corpus-80-zh.txt"),
                CorpusReports.render(
                        CorpusFixtures.chinese(), ReportFormat.TERMINAL, OPTIONS.withLanguage(Language.ZH)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = CorpusReportsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTerminalKnowsAscii() {
        String report = CorpusReports.render(CorpusFixtures.novels(), ReportFormat.TERMINAL, OPTIONS.withAscii(true));
        String foreign = report.replaceAll("[\\x00-\\x7f\\u4e00-\\u9fff]", "");
        assertEquals("", foreign);
    }

    @Test
    void withoutDocumentsThereIsNoTestAndTheReportSaysSo() {
        String html = CorpusReports.render(CorpusFixtures.counts(), ReportFormat.HTML, OPTIONS);
        assertTrue(html.contains("counts without documents cannot tell a difference from chance"));
        assertTrue(html.contains("too small for real texts"));
        assertFalse(html.contains("Along the documents"));
    }

    @Test
    void jsonHasTheContractsFields() throws JsonProcessingException {
        CorpusComparison comparison = CorpusFixtures.novels();
        JsonNode json = read(CorpusReports.render(comparison, ReportFormat.JSON, OPTIONS));
        assertEquals("mediant.comparison/1", json.path("schema").textValue());
        assertEquals("corpora", json.path("kind").textValue());
        assertEquals(135, json.path("reference").path("documents").intValue());
        assertEquals(122_000, json.path("current").path("tokens").longValue());
        assertEquals(17_000, json.path("reference").path("types").intValue());
        assertEquals("drift", json.path("verdict").path("status").textValue());
        assertEquals(42, json.path("mediant").path("seed").intValue());
        assertEquals(999, json.path("test").path("permutations").intValue());
        assertEquals(comparison.jsd().nats(), json.path("jsd").path("nats").doubleValue());
        assertEquals(5_040, json.path("terms_total").intValue());
        assertEquals(1000, json.path("terms_shown").intValue());
        assertEquals(1000, json.path("terms").size());
        assertTrue(json.path("psi").isNull() && json.path("psi_infinite").booleanValue());
        JsonNode first = json.path("terms").path(0);
        for (String field : List.of(
                "term",
                "reference_count",
                "current_count",
                "reference_share",
                "current_share",
                "contribution_bits",
                "share_of_jsd",
                "q")) {
            assertTrue(first.has(field), field);
        }
        assertEquals(115, json.path("scan").path("splits").size());
        assertEquals(
                "char:2",
                json.path("sensitivity").path(0).path("tokenizer").path("name").textValue());
        assertTrue(json.path("sensitivity").path(1).path("p").isNull());
        assertEquals(
                0.0019, json.path("alpha2").path("documents").path("unbiased").doubleValue());
        assertEquals("untested_terms", json.path("notices").path(0).path("type").textValue());
        assertEquals(
                "empty_documents", json.path("notices").path(2).path("type").textValue());
    }

    @Test
    void jsonWritesTermsAsTheyAre() throws JsonProcessingException {
        JsonNode json = read(CorpusReports.render(CorpusFixtures.hostile(), ReportFormat.JSON, OPTIONS));
        boolean found = false;
        for (JsonNode term : json.path("terms")) {
            found |= term.path("term").textValue().equals(CorpusFixtures.HOSTILE);
        }
        assertTrue(found);
    }

    @Test
    void whatIsWrittenIsWhatIsRendered() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            StringBuilder written = new StringBuilder();
            CorpusReports.write(CorpusFixtures.novels(), format, OPTIONS, written);
            assertEquals(CorpusReports.render(CorpusFixtures.novels(), format, OPTIONS), written.toString());
        }
    }

    @Test
    void csvHasALinePerTerm() {
        List<String> lines = CorpusReports.render(CorpusFixtures.novels(), ReportFormat.CSV, OPTIONS)
                .lines()
                .toList();
        assertEquals(5_041, lines.size());
        assertTrue(lines.get(0).startsWith("rank,term,more_in,reference_count,"));
        assertTrue(lines.get(5_040).startsWith("5040,"));
    }

    @Test
    void junitHasOneCase() throws ParserConfigurationException, IOException, SAXException {
        Document drift = parse(CorpusReports.render(CorpusFixtures.novels(), ReportFormat.JUNIT, OPTIONS));
        assertEquals(1, drift.getElementsByTagName("testcase").getLength());
        assertEquals(1, drift.getElementsByTagName("failure").getLength());
        Document undecided = parse(CorpusReports.render(CorpusFixtures.hostile(), ReportFormat.JUNIT, OPTIONS));
        assertEquals(1, undecided.getElementsByTagName("skipped").getLength());
        Document stable = parse(CorpusReports.render(CorpusFixtures.same(), ReportFormat.JUNIT, OPTIONS));
        assertEquals(0, stable.getElementsByTagName("failure").getLength());
        assertEquals(0, stable.getElementsByTagName("skipped").getLength());
    }

    @Test
    void matrixInItsFormats() throws JsonProcessingException {
        CorpusMatrix matrix = MatrixFixtures.of(7);
        String terminal = CorpusReports.renderMatrix(matrix, ReportFormat.TERMINAL, OPTIONS);
        assertTrue(terminal.startsWith("7 corpora, each against each\n"), terminal);
        assertTrue(terminal.contains("=0.22"), terminal);
        JsonNode json = read(CorpusReports.renderMatrix(matrix, ReportFormat.JSON, OPTIONS));
        assertEquals("mediant.matrix/1", json.path("schema").textValue());
        assertEquals(0.22, json.path("distances_bits").path(0).path(2).doubleValue());
        assertEquals(6, json.path("merges").size());
        assertEquals(
                22,
                CorpusReports.renderMatrix(matrix, ReportFormat.CSV, OPTIONS)
                        .lines()
                        .count());
        String html = CorpusReports.renderMatrix(matrix, ReportFormat.HTML, OPTIONS);
        assertTrue(html.contains("Closest: “year-1990” and “year-1992”, distance 0.22."));
        String refused = assertThrows(
                        IllegalArgumentException.class,
                        () -> CorpusReports.renderMatrix(matrix, ReportFormat.JUNIT, OPTIONS))
                .getMessage();
        assertTrue(refused.contains("choose terminal, json, html or csv"), refused);
    }

    @Test
    void matrixOfAnySize() {
        for (int count : new int[] {1, 2, 30, 130}) {
            CorpusMatrix matrix = MatrixFixtures.of(count);
            String html = CorpusReports.renderMatrix(matrix, ReportFormat.HTML, OPTIONS);
            assertTrue(html.getBytes(StandardCharsets.UTF_8).length < 5_000_000);
            for (int width : new int[] {40, 80}) {
                CorpusReports.renderMatrix(matrix, ReportFormat.TERMINAL, OPTIONS.withWidth(width))
                        .lines()
                        .forEach(line -> assertTrue(DisplayWidth.of(line) <= width, line));
            }
        }
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
