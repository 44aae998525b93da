package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudOverlap;
import io.mediant.compare.embedding.CloudSide;
import io.mediant.compare.embedding.CloudTest;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.MauveScore;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.FactList;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.PageFrame;
import io.mediant.report.internal.PageParts;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;
import java.util.List;
import java.util.function.Function;

/**
 * A comparison of embeddings as one HTML file that needs nothing else: no network, and no script to be read. Its size
 * does not grow with the clouds: it holds a sample of the vectors, the first clusters and a few examples of each.
 */
final class EmbeddingHtml {

    private static final int LONGEST_SOURCE = 80;

    private final EmbeddingComparison comparison;
    private final RenderOptions options;
    private final Bilingual page;
    private final EmbeddingSentences shown;
    private final StringBuilder html = new StringBuilder();

    private EmbeddingHtml(EmbeddingComparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        page = new Bilingual(options.language(), options.unit());
        shown = new EmbeddingSentences(comparison, page.shown());
    }

    static String render(EmbeddingComparison comparison, RenderOptions options) {
        return new EmbeddingHtml(comparison, options).page();
    }

    private String page() {
        html.append(PageFrame.header(
                page,
                page.element("p", "class=top", about(s -> s.against(LONGEST_SOURCE))),
                EmbeddingSentences.statusKey(comparison),
                page.span(about(EmbeddingSentences::verdict)),
                page.element("p", "class=sub", about(EmbeddingSentences::bound))
                        + page.element("p", "class=\"sub n\"", about(EmbeddingSentences::policy))));
        html.append(PageParts.findings(page, s -> new EmbeddingSentences(comparison, s).findings()));
        html.append(PageParts.notices(
                page, comparison.notices(), notice -> s -> EmbeddingNotices.sentence(notice, s.texts())));
        compared();
        different();
        moved();
        look();
        far();
        overlap();
        html.append(new DimensionSection(comparison, page).render());
        comparison.mauve().ifPresent(this::mauve);
        foot();
        return PageFrame.page(page, shown.verdict(), html.toString(), "embedding.css");
    }

    private Function<Sentences, String> about(Function<EmbeddingSentences, String> sentence) {
        return s -> sentence.apply(new EmbeddingSentences(comparison, s));
    }

    private void title(String key) {
        html.append(PageParts.title(page, key));
    }

    private void note(Function<Sentences, String> text) {
        html.append(PageParts.note(page, text));
    }

    private void compared() {
        title("embed.head.compared");
        html.append("<div class=wide><table class=plain><thead><tr><th></th>");
        for (String key : List.of(
                "embed.head.source",
                "embed.head.vectors",
                "embed.head.used",
                "embed.head.dims",
                "embed.head.numbers")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        side(comparison.reference(), "p", "● ", "head.reference");
        side(comparison.current(), "q", "◆ ", "head.current");
        html.append("</tbody></table></div>\n");
    }

    private void side(CloudSide side, String type, String sign, String key) {
        html.append("<tr><th scope=row class=").append(type).append("l>").append(sign);
        html.append(page.label(key)).append("</th><td><bdi>");
        html.append(Markup.escape(Untrusted.shown(side.source(), LONGEST_SOURCE)))
                .append("</bdi></td>");
        cell(Numbers.count(side.rows()));
        cell(Numbers.count(side.used()));
        cell(Numbers.count(side.dimensions()));
        cell(Untrusted.shown(side.element()));
        html.append("</tr>");
    }

    private void cell(String text) {
        html.append("<td>").append(Markup.escape(text)).append("</td>");
    }

    private void different() {
        title("embed.head.different");
        html.append("<div class=g2><div><figure>");
        html.append(BoundAxis.draw(comparison, options.unit(), page::element)
                .element(BoundAxis.WIDTH, BoundAxis.HEIGHT, s -> s.texts().get("embed.axis.title")));
        note(s -> s.texts().get("embed.axis.caption"));
        html.append("</figure>");
        tests();
        html.append("</div>").append(FactList.render(page, s -> EmbeddingFacts.judges(comparison, s)));
        html.append("</div>\n");
    }

    private void tests() {
        if (comparison.tests().isEmpty()) {
            return;
        }
        html.append("<div class=wide><table class=\"plain tests\"><thead><tr><th scope=col>");
        html.append(page.label("embed.head.test")).append("</th><th scope=col>p</th><th scope=col>q</th>");
        html.append("<th scope=col>").append(page.label("embed.head.exchanges")).append("</th><th scope=col>");
        html.append(page.label("embed.head.rows")).append("</th></tr></thead><tbody>");
        for (CloudTest test : comparison.tests()) {
            html.append("<tr>").append(page.element("th", "scope=row", about(s -> s.test(test.kind()))));
            cell(Numbers.pValue(test.p(), test.permutations()));
            cell(Numbers.pValue(test.q(), 0));
            html.append(page.element(
                    "td",
                    "",
                    s -> test.permutations() > 0
                            ? Numbers.count(test.permutations())
                            : s.texts().get("embed.test.known")));
            cell(Numbers.count(test.referenceRows()) + " · " + Numbers.count(test.currentRows()));
            html.append("</tr>");
        }
        html.append("</tbody></table></div>");
    }

    private void moved() {
        title("embed.head.moved");
        html.append(comparison
                .codebook()
                .map(codebook -> new ClusterSection(comparison, codebook, page).render())
                .orElseGet(() -> "<p>" + page.label("embed.clusters.none") + "</p>"));
    }

    private void look() {
        title("embed.head.look");
        CloudSketch sketch = new CloudSketch(comparison);
        html.append("<div class=two><figure class=map>")
                .append(page.element("p", "class=banner", s -> s.texts().get("embed.map.banner")))
                .append(sketch.draw(page::element).element(CloudSketch.WIDTH, CloudSketch.HEIGHT, s -> s.texts()
                        .get("embed.map.title")));
        note(sketch::caption);
        html.append("</figure><figure>")
                .append(ScoreOutlines.draw(comparison.scores(), page::element)
                        .element(ScoreOutlines.WIDTH, ScoreOutlines.HEIGHT, s -> s.texts()
                                .get("embed.scores.title")));
        note(s -> s.texts().get("embed.scores.caption", "auc", shown.auc()));
        html.append("</figure></div>\n");
    }

    private void far() {
        title("embed.head.far");
        html.append("<div class=far>")
                .append(FactList.render(page, s -> EmbeddingFacts.distances(comparison, s)))
                .append("</div>\n");
    }

    private void overlap() {
        title("embed.head.overlap");
        CloudOverlap overlap = comparison.overlap();
        html.append("<div class=meters>");
        meter("embed.overlap.precision", "embed.overlap.precision_text", overlap.precision(), "qb");
        meter("embed.overlap.recall", "embed.overlap.recall_text", overlap.recall(), "pb");
        meter("embed.overlap.coverage", "embed.overlap.coverage_text", overlap.coverage(), "pb");
        html.append("<div><h3>").append(page.label("embed.overlap.density")).append("<b>");
        html.append(Markup.escape(Numbers.quantity(overlap.density(), 3))).append("</b></h3>");
        html.append(page.element("p", "", s -> s.texts().get("embed.overlap.density_text")))
                .append("</div></div>");
        note(s -> s.texts()
                .get(
                        "embed.overlap.note",
                        "neighbours",
                        Numbers.count(overlap.neighbours()),
                        "reference",
                        Numbers.count(overlap.referenceRows()),
                        "current",
                        Numbers.count(overlap.currentRows())));
    }

    private void meter(String key, String textKey, double share, String type) {
        html.append("<div><h3>").append(page.label(key));
        html.append(page.element("b", "", s -> s.percent(share))).append("</h3>");
        html.append(
                "<svg aria-hidden=true viewBox=\"0 0 100 6\" preserveAspectRatio=none><path class=g d=\"M0 0h100v6H0z\"/>");
        html.append("<path class=").append(type).append(" d=\"M0 0h");
        html.append(Math.round(100 * Math.max(0, Math.min(1, share)))).append("v6H0z\"/></svg>");
        html.append(page.element("p", "", s -> s.texts().get(textKey))).append("</div>");
    }

    private void mauve(MauveScore score) {
        title("embed.head.mauve");
        html.append(page.element("p", "class=sub", about(s -> s.mauve(score))));
    }

    private void foot() {
        String method =
                "<p>" + page.label("embed.method_text") + "</p><p>" + page.label("embed.method_limits") + "</p>";
        html.append(PageFrame.footer(
                page, method, options.command(), page.element("p", "class=n", about(EmbeddingSentences::madeBy))));
    }
}
