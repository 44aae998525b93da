package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Statement;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.FactList;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.PageFrame;
import io.mediant.report.internal.PageParts;
import io.mediant.report.text.Sentences;
import java.util.List;
import java.util.function.Function;

/** An experiment's result as one HTML file that needs nothing else: no network, and no script to be read. */
final class LabHtml {

    private final LabResult result;
    private final RenderOptions options;
    private final Bilingual page;
    private final LabSentences shown;
    private final StringBuilder html = new StringBuilder();

    private LabHtml(LabResult result, RenderOptions options) {
        this.result = result;
        this.options = options;
        page = new Bilingual(options.language(), options.unit());
        shown = new LabSentences(result, options.language());
    }

    static String render(LabResult result, RenderOptions options) {
        return new LabHtml(result, options).page();
    }

    private String page() {
        String quick = result.quick()
                ? page.element("p", "class=\"sub n\"", s -> s.texts().get("lab.quick.note"))
                : "";
        html.append(PageFrame.header(
                page,
                page.element("p", "class=top", said(s -> s.own("title"))),
                LabSentences.statusKey(result),
                page.span(said(LabSentences::verdict)),
                page.element("p", "class=sub", said(s -> s.own("summary"))) + quick));
        theory();
        statements();
        for (Figure figure : result.findings().figures()) {
            html.append(FigureSection.render(result, figure, page));
        }
        html.append("<section>").append(PageParts.title(page, "lab.head.run"));
        html.append("<div class=run>")
                .append(FactList.render(
                        page, s -> new LabSentences(result, s.texts().language()).run()))
                .append("</div></section>\n");
        html.append(PageFrame.footer(
                page,
                "<p>" + page.label("lab.method_text") + "</p>",
                options.command(),
                page.element("p", "class=n", said(LabSentences::madeBy))));
        return PageFrame.page(page, shown.own("title") + " · " + shown.verdict(), html.toString(), "lab.css");
    }

    private Function<Sentences, String> said(Function<LabSentences, String> sentence) {
        return s -> sentence.apply(new LabSentences(result, s.texts().language()));
    }

    private void theory() {
        html.append("<section class=theory>").append(PageParts.title(page, "lab.head.theory"));
        int paragraphs = Math.max(count(page.shown()), count(page.other()));
        for (int i = 0; i < paragraphs; i++) {
            int index = i;
            html.append(page.element("p", "", said(s -> {
                List<String> all = s.paragraphs("theory");
                return index < all.size() ? all.get(index) : "";
            })));
        }
        html.append(page.element("p", "class=n", said(LabSentences::source))).append("</section>\n");
    }

    private int count(Sentences s) {
        return new LabSentences(result, s.texts().language())
                .paragraphs("theory")
                .size();
    }

    private void statements() {
        if (result.findings().statements().isEmpty()) {
            return;
        }
        html.append("<section>").append(PageParts.title(page, "lab.head.statements"));
        html.append("<table class=statements><thead><tr>");
        for (String key : List.of("lab.head.statement", "lab.head.measured", "lab.head.expected", "lab.head.held")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        result.findings().statements().forEach(this::statement);
        html.append("</tbody></table></section>\n");
    }

    private void statement(Statement statement) {
        html.append("<tr>").append(page.element("th", "scope=row", said(s -> s.statement(statement))));
        html.append("<td>").append(name("lab.head.measured")).append("<b>");
        html.append(Markup.escape(LabSentences.number(statement.measured()))).append("</b></td><td>");
        html.append(name("lab.head.expected")).append(page.span(said(s -> s.expected(statement))));
        String key = statement.met() ? "stable" : "drift";
        html.append("</td><td><span class=\"pill ").append(key).append("\">");
        html.append(Sentences.glyph(key)).append(' ').append(page.span(said(s -> s.held(statement))));
        html.append("</span></td></tr>");
    }

    /** A column's name beside the number, for narrow pages, which show no head. */
    private String name(String key) {
        return page.element("small", "class=narrow", s -> s.texts().get(key));
    }
}
