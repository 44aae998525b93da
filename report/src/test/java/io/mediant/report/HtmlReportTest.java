package io.mediant.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mediant.compare.ColumnComparison;
import io.mediant.compare.Comparison;
import io.mediant.report.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();

    @Test
    void everyElementIsClosedInOrder() {
        for (Comparison comparison : List.of(Fixtures.orders(), Fixtures.wide(100), everything())) {
            HtmlPages.assertClosed(HtmlReport.render(comparison, OPTIONS));
        }
    }

    @Test
    void reachesForNothingOutside() {
        String html = HtmlReport.render(everything(), OPTIONS);
        assertTrue(html.contains("default-src 'none'"));
        assertFalse(html.contains("http://") || html.contains("https://"));
        assertFalse(html.contains("url(") || html.contains("@import") || html.contains("<link"));
        assertFalse(html.contains(" src="));
    }

    @Test
    void aHundredColumnsStayBelow300Kilobytes() {
        for (Language language : Language.values()) {
            String html = HtmlReport.render(Fixtures.wide(100), OPTIONS.withLanguage(language));
            int size = html.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < 300_000, "size is " + size);
        }
    }

    @Test
    void aHundredDriftedColumnsHaveFewerPicturesAndSaySo() {
        List<ColumnComparison> columns = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            columns.add(Fixtures.renamed(Fixtures.drifted(i), "column " + i));
        }
        String html = HtmlReport.render(Fixtures.of(columns, List.of()), OPTIONS);
        int size = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(size < 330_000, "size is " + size);
        assertTrue(html.contains("have their picture in the table only"));
    }

    @Test
    void detailsEndAfterTwoHundredColumnsAndSaySo() {
        String html = HtmlReport.render(Fixtures.wide(230), OPTIONS);
        assertTrue(html.contains("Details are shown for the first 200 columns"));
        assertTrue(html.contains("id=c199"));
        assertFalse(html.contains("id=c200"));
        assertFalse(html.contains("href=\"#c200\""));
    }

    @Test
    void bothLanguagesAreInTheFile() {
        String english = HtmlReport.render(Fixtures.orders(), OPTIONS);
        assertTrue(english.contains("<html lang=en>"));
        assertTrue(english.contains("Drift in 3 of 7 columns. Most: sensor, whose values no longer overlap at all."));
        assertTrue(english.contains("\"7 列中有 3 列发生漂移。最显著的是 sensor，其取值已完全不重叠。\""));
        String chinese = HtmlReport.render(Fixtures.orders(), OPTIONS.withLanguage(Language.ZH));
        assertTrue(chinese.contains("<html lang=zh>"));
        assertTrue(chinese.contains(">7 列中有 3 列发生漂移。最显著的是 sensor，其取值已完全不重叠。<"));
        assertTrue(chinese.contains("\"Drift in 3 of 7 columns."));
    }

    @Test
    void dictionaryHasAnEntryForEveryMarkedElement() throws JsonProcessingException {
        String html = HtmlReport.render(everything(), OPTIONS);
        Matcher entry = Pattern.compile("data-t=(\\d+)").matcher(html);
        int largest = 0;
        while (entry.find()) {
            largest = Math.max(largest, Integer.parseInt(entry.group(1)));
        }
        int from = html.indexOf("id=texts>") + "id=texts>".length();
        int entries = new ObjectMapper()
                .readTree(html.substring(from, html.indexOf("</script>", from)))
                .size();
        assertEquals(largest + 1, entries);
    }

    @Test
    void hostileNamesStayText() {
        String name = "<script>alert(1)</script>\"'><img onerror=x>\u001b[31m\n\u202eevil";
        String html = HtmlReport.render(
                Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), name)), List.of()),
                OPTIONS.withCommand("mediant compare '<b>' \"x\""));
        assertFalse(html.contains("<script>alert") || html.contains("<img") || html.contains("<b>'"));
        assertFalse(html.contains("\u001b") || html.contains("\u202e"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void aLongNameIsCut() {
        String html = HtmlReport.render(
                Fixtures.of(List.of(Fixtures.renamed(Fixtures.city(), "x".repeat(10_000))), List.of()), OPTIONS);
        assertTrue(html.length() < 60_000);
        assertTrue(html.contains("x".repeat(59) + "…"));
    }

    @Test
    void withoutColumnsItStillSaysSomething() {
        String html = HtmlReport.render(Fixtures.of(List.of(), List.of()), OPTIONS);
        assertTrue(html.contains("Nothing was compared: the two tables share no column."));
    }

    private static Comparison everything() {
        List<ColumnComparison> columns = new ArrayList<>(Fixtures.orders().columns());
        columns.add(Fixtures.createdAt());
        columns.add(Fixtures.withInfinities());
        return Fixtures.of(columns, Fixtures.orders().notices());
    }
}
