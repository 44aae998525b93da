package io.mediant.report.embedding;

import io.mediant.compare.embedding.DimensionRow;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Numbers;
import java.util.List;

/** In which directions the clouds differ, and in which dimensions of the vectors. */
final class DimensionSection {

    /** Dimensions with a row. */
    static final int ROWS = 20;

    private final EmbeddingComparison comparison;
    private final Bilingual page;
    private final StringBuilder html = new StringBuilder();

    DimensionSection(EmbeddingComparison comparison, Bilingual page) {
        this.comparison = comparison;
        this.page = page;
    }

    /** The section; empty if nothing is known. */
    String render() {
        DimensionStrip strip = new DimensionStrip(comparison.dimensions());
        List<DimensionRow> first = strip.first(ROWS);
        if (first.isEmpty() && comparison.directions().isEmpty()) {
            return "";
        }
        html.append("<h2>").append(page.label("embed.head.dimensions")).append("</h2>");
        directions();
        if (!first.isEmpty()) {
            strip(strip, first.size());
            table(first);
        }
        return html.toString();
    }

    private void directions() {
        if (comparison.directions().isEmpty()) {
            return;
        }
        html.append("<ul class=why>");
        comparison
                .directions()
                .forEach(direction -> html.append(
                        page.element("li", "", s -> new EmbeddingSentences(comparison, s).direction(direction))));
        html.append("</ul>").append(page.element("p", "class=n", s -> s.texts().get("embed.direction.note")));
    }

    private void strip(DimensionStrip strip, int marked) {
        html.append("<figure class=strip>")
                .append(strip.draw(marked, page::element)
                        .element(DimensionStrip.WIDTH, DimensionStrip.HEIGHT, s -> s.texts()
                                .get("embed.strip.title")));
        html.append(page.element("p", "class=n", s -> s.texts()
                        .get(
                                "embed.strip.caption",
                                "count",
                                Numbers.count(comparison.dimensions().size()),
                                "largest",
                                Numbers.quantity(strip.largest(), 3))))
                .append("</figure>");
    }

    private void table(List<DimensionRow> rows) {
        html.append("<div class=wide><table id=dimensions><thead><tr>");
        for (String key : List.of(
                "embed.head.dimension",
                "embed.head.mean",
                "embed.head.spread",
                "embed.head.shift",
                "embed.head.distance",
                "embed.head.q")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        rows.forEach(this::row);
        html.append("</tbody></table></div>").append(page.element("p", "class=n", s -> {
            String legend = s.texts().get("embed.dims.legend");
            return rows.size() < comparison.dimensions().size()
                    ? legend + s.texts().get("sentence.separator") + s.texts().get("embed.dims.more")
                    : legend;
        }));
    }

    private void row(DimensionRow row) {
        html.append("<tr><th scope=row>").append(row.dimension()).append("</th>");
        cell(pair(row.referenceMean(), row.currentMean()));
        cell(pair(row.referenceSpread(), row.currentSpread()));
        cell(Numbers.signed(row.shift(), 2));
        cell(Numbers.quantity(row.wasserstein1(), 3));
        cell(Numbers.pValue(row.q(), 0));
        html.append("</tr>");
    }

    private static String pair(double p, double q) {
        return number(p) + " · " + number(q);
    }

    private static String number(double value) {
        return Numbers.quantity(value, 3).replace('-', '−');
    }

    private void cell(String text) {
        html.append("<td>").append(Markup.escape(text)).append("</td>");
    }
}
