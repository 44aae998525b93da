package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.PageFrame;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Untrusted;
import java.util.List;

/** Many corpora on one page: a heat map with a tree, the corpora, and all distances. */
final class MatrixHtml {

    private static final int MOST_IN_A_TABLE = 60;

    private MatrixHtml() {}

    static String render(CorpusMatrix matrix, RenderOptions options) {
        Bilingual page = new Bilingual(options.language(), options.unit());
        StringBuilder html = new StringBuilder(PageFrame.header(
                page,
                "",
                "",
                page.span(s -> MatrixSentences.title(matrix, s.texts())),
                page.element("p", "class=sub", s -> MatrixSentences.extremes(matrix, s.texts()))));
        html.append("<h2>").append(page.label("matrix.head.distances")).append("</h2>");
        MatrixPicture picture = new MatrixPicture(matrix);
        html.append("<figure class=matrix>")
                .append(picture.draw(page::element).element(picture.width(), picture.height(), s -> s.texts()
                        .get("matrix.picture")));
        html.append("</figure>")
                .append(page.element("p", "class=n", s -> s.texts().get("matrix.text")));
        html.append("<h2>").append(page.label("matrix.head.corpora")).append("</h2>");
        corpora(html, matrix, page);
        String madeBy = page.element("p", "class=n", s -> s.texts()
                .get(
                        "matrix.made_by",
                        "version",
                        matrix.version(),
                        "seed",
                        Long.toString(matrix.policy().seed())));
        String tokens = page.element("p", "", s -> CorpusNotices.tokens(matrix.tokens(), s.texts()));
        html.append(PageFrame.footer(page, tokens, options.command(), madeBy));
        String title = MatrixSentences.title(matrix, page.shown().texts());
        return PageFrame.page(page, title, html.toString(), "corpus.css");
    }

    private static void corpora(StringBuilder html, CorpusMatrix matrix, Bilingual page) {
        boolean distances = matrix.corpora().size() <= MOST_IN_A_TABLE;
        html.append("<div class=wide><table class=plain><thead><tr>");
        for (String key : List.of(
                "matrix.number", "matrix.corpus", "corpus.head.documents", "corpus.head.tokens", "corpus.head.types")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        for (int column = 1; distances && column <= matrix.corpora().size(); column++) {
            html.append("<th scope=col>").append(column).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        List<String> names = MatrixSentences.names(matrix);
        for (int row = 0; row < matrix.order().size(); row++) {
            int corpus = matrix.order().get(row);
            CorpusSide side = matrix.corpora().get(corpus);
            html.append("<tr><td>").append(row + 1).append("</td><th scope=row><bdi>");
            html.append(Markup.escape(Untrusted.shown(names.get(corpus)))).append("</bdi></th>");
            cell(html, side.documents() == 0 ? Numbers.NONE : Numbers.count(side.documents()));
            cell(html, Numbers.count(side.tokens()));
            cell(html, Numbers.count(side.types()));
            for (int column = 0; distances && column < matrix.order().size(); column++) {
                cell(
                        html,
                        MatrixSentences.number(MatrixSentences.distance(
                                matrix, corpus, matrix.order().get(column))));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div>\n");
    }

    private static void cell(StringBuilder html, String text) {
        html.append("<td>").append(text).append("</td>");
    }
}
