package io.mediant.report.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.HtmlPages;
import io.mediant.report.RenderOptions;
import io.mediant.report.ReportFormat;
import io.mediant.report.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EmbeddingPageTest {

    private static final RenderOptions OPTIONS = RenderOptions.defaults();
    private static final Pattern PICTURE =
            Pattern.compile("<img src=\"data:image/png;base64,[A-Za-z0-9+/]+=*\" alt=\"([^\"]+)\">");

    private static String page(EmbeddingComparison comparison) {
        return EmbeddingReports.render(comparison, ReportFormat.HTML, OPTIONS);
    }

    @Test
    void everyElementIsClosedInOrder() {
        EmbeddingFixtures.all().forEach(comparison -> HtmlPages.assertClosed(page(comparison)));
    }

    @Test
    void thePageReachesForNothingOutside() {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            String html = page(comparison);
            assertTrue(html.contains("default-src 'none'"));
            assertFalse(html.contains("http://") || html.contains("https://"));
            assertFalse(html.contains("url(") || html.contains("@import") || html.contains("<link"));
            assertFalse(PICTURE.matcher(html).replaceAll("").contains(" src="));
        }
    }

    @Test
    void thePageOfLargeCloudsStaysBelowAMegabyte() {
        EmbeddingComparison large = EmbeddingFixtures.large();
        for (Language language : Language.values()) {
            String html = EmbeddingReports.render(large, ReportFormat.HTML, OPTIONS.withLanguage(language));
            int size = html.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(size < 1_000_000, "size is " + size);
        }
        String html = page(large);
        assertTrue(html.contains("The table has the first 60 of 300 clusters"));
        int pictures = PICTURE.matcher(html)
                .results()
                .mapToInt(picture -> picture.group().length())
                .sum();
        assertTrue(pictures > 200_000 && pictures < 310_000, "pictures take " + pictures);
        assertTrue(html.contains(" pictures are left out to keep the file small."));
    }

    @Test
    void picturesArePictureElementsWithWords() {
        String html = page(EmbeddingFixtures.drift());
        assertEquals(
                ClusterSection.OPEN * 2 * ClusterSection.EACH,
                PICTURE.matcher(html).results().count());
        String first = PICTURE.matcher(html)
                .results()
                .map((MatchResult picture) -> picture.group(1))
                .findFirst()
                .orElse("");
        assertEquals("row 1, 0", first);
        assertFalse(html.contains("left out to keep the file small"));
    }

    @Test
    void hostileTextsStayText() {
        String html = EmbeddingReports.render(
                EmbeddingFixtures.hostile(), ReportFormat.HTML, OPTIONS.withCommand("mediant embed '<b>'"));
        assertFalse(html.contains("<script>alert") || html.contains("<img") || html.contains("<b>'"));
        assertFalse(html.contains("javascript:") || html.contains("onload=\"") || html.contains("svg+xml"));
        assertFalse(html.contains("\u202e"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(html.contains("96 pictures are left out: they are no PNG, JPEG or WebP pictures."));
        String markdown = EmbeddingReports.render(EmbeddingFixtures.hostile(), ReportFormat.MARKDOWN, OPTIONS);
        assertTrue(markdown.contains("a\\|b\\`c\\`@<!-- -->user"), markdown);
        String svg = EmbeddingReports.mapSvg(EmbeddingFixtures.hostile(), OPTIONS);
        assertFalse(svg.contains("<script>") || svg.contains("<img"));
    }

    @Test
    void theMapIsASketchAndSaysSo() {
        for (EmbeddingComparison comparison : EmbeddingFixtures.all()) {
            String html = page(comparison);
            assertTrue(html.contains("A sketch, for looking and not for judging"));
            assertTrue(new CloudSketch(comparison).shown() <= CloudSketch.MOST);
        }
        assertTrue(page(EmbeddingFixtures.drift()).contains("Each mark is a vector, 1,499 of 5,620 compared"));
    }

    @Test
    void partsThatAreMissingAreNotPretended() {
        String html = page(EmbeddingFixtures.few());
        assertTrue(html.contains("There are too few vectors to learn clusters from."));
        assertFalse(html.contains("MAUVE"));
        assertFalse(html.contains("<table id=clusters>"));
        assertTrue(html.contains("One side has only 31 vectors for 768 dimensions"));
    }

    @Test
    void constantDimensionsAreLeftOutOfTheTable() {
        String html = page(EmbeddingFixtures.drift());
        assertTrue(html.contains("All 64 dimensions in their order"));
        assertEquals(
                DimensionSection.ROWS,
                html.substring(html.indexOf("<table id=dimensions>"))
                                .split("</table>", 2)[0]
                                .split("<th scope=row>")
                                .length
                        - 1);
        assertFalse(html.contains("<th scope=row>40</th>"));
    }

    @Test
    void everyLinkLeadsToACluster() {
        String html = page(EmbeddingFixtures.drift());
        Pattern.compile("href=\"#(k[0-9]+)\"")
                .matcher(html)
                .results()
                .forEach(link -> assertTrue(html.contains(" id=" + link.group(1) + ">"), link.group()));
        assertTrue(html.contains("href=\"#k12\""));
        assertFalse(html.contains("href=\"#k13\""));
    }
}
