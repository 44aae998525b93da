package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.OtherTokens;
import io.mediant.report.RenderOptions;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.FactList;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.PageFrame;
import io.mediant.report.internal.PageParts;
import io.mediant.report.internal.Svg;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A comparison of corpora as one HTML file that needs nothing else: no network, and no script to be read. Its size does
 * not grow with the corpora: it holds the first terms, a few contexts each, and pictures.
 */
final class CorpusHtml {

    private static final int LONGEST_SOURCE = 80;
    private static final int FEW = 10;
    private static final int LEAST_FOR_A_CURVE = 2;

    private final CorpusComparison comparison;
    private final RenderOptions options;
    private final Bilingual page;
    private final CorpusSentences shown;
    private final StringBuilder html = new StringBuilder();

    private CorpusHtml(CorpusComparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        page = new Bilingual(options.language(), options.unit());
        shown = new CorpusSentences(comparison, page.shown());
    }

    static String render(CorpusComparison comparison, RenderOptions options) {
        return new CorpusHtml(comparison, options).page();
    }

    private String page() {
        html.append(PageFrame.header(
                page,
                page.element("p", "class=top", about(s -> s.against(LONGEST_SOURCE))),
                CorpusSentences.statusKey(comparison),
                page.span(about(CorpusSentences::verdict)),
                page.element("p", "class=sub", about(CorpusSentences::policy))));
        html.append(PageParts.findings(page, s -> new CorpusSentences(comparison, s).findings()));
        html.append(PageParts.notices(
                page, comparison.notices(), notice -> s -> CorpusNotices.sentence(notice, s.texts())));
        compared();
        wordShift();
        title("corpus.head.terms");
        html.append(new TermRows(comparison, page).render());
        html.append(new ContextList(comparison, page).render());
        noise();
        rarefaction();
        comparison.scan().ifPresent(this::scan);
        sensitivity();
        foot();
        return PageFrame.page(page, shown.verdict(), html.toString(), "corpus.css");
    }

    private Function<Sentences, String> about(Function<CorpusSentences, String> sentence) {
        return s -> sentence.apply(new CorpusSentences(comparison, s));
    }

    private void title(String key) {
        html.append(PageParts.title(page, key));
    }

    private void note(Function<Sentences, String> text) {
        html.append(PageParts.note(page, text));
    }

    private void compared() {
        title("corpus.head.compared");
        html.append("<div class=wide><table class=plain><thead><tr><th></th>");
        for (String key :
                List.of("corpus.head.source", "corpus.head.documents", "corpus.head.tokens", "corpus.head.types")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        side(comparison.reference(), "p", "● ", "head.reference");
        side(comparison.current(), "q", "◆ ", "head.current");
        html.append("</tbody></table></div>");
        note(s -> CorpusNotices.tokens(comparison.tokens(), s.texts()));
    }

    private void side(CorpusSide side, String type, String sign, String key) {
        html.append("<tr><th scope=row class=")
                .append(type)
                .append("l>")
                .append(sign)
                .append(page.label(key));
        html.append("</th><td><bdi>").append(Markup.escape(Untrusted.shown(side.source(), LONGEST_SOURCE)));
        html.append("</bdi></td>");
        cell(side.documents() == 0 ? Numbers.NONE : Numbers.count(side.documents()));
        cell(Numbers.count(side.tokens()));
        cell(Numbers.count(side.types()));
        html.append("</tr>");
    }

    private void cell(String text) {
        html.append("<td>").append(Markup.escape(text)).append("</td>");
    }

    private void wordShift() {
        title("corpus.head.shift");
        WordShift shift = new WordShift(comparison);
        Insets insets = new Insets(comparison);
        html.append("<div class=shift><figure>")
                .append(shift.draw(page::element).element(WordShift.WIDTH, shift.height(), shift::title));
        note(shift::caption);
        html.append("</figure><div>");
        html.append("<figure>")
                .append(insets.cumulative(page::element).element(Insets.WIDTH, Insets.CUMULATIVE_HEIGHT, s -> s.texts()
                        .get("corpus.inset.cumulative")))
                .append("</figure><figure>")
                .append(insets.sizes(page::element).element(Insets.WIDTH, Insets.SIZES_HEIGHT, s -> s.texts()
                        .get("corpus.inset.sizes")))
                .append("</figure>");
        int size = comparison.terms().size();
        if (comparison.jsd().nats() > 0) {
            IntStream.of(FEW, TermRows.TERMS)
                    .map(terms -> Math.min(terms, size))
                    .distinct()
                    .forEach(first ->
                            note(about(s -> s.covered(first, comparison.terms().coverage(first)))));
        }
        html.append("</div></div>");
    }

    private void noise() {
        title("corpus.head.noise");
        Curves curves = new Curves(comparison, options.unit());
        html.append("<div class=g2><figure>");
        html.append(curves.noise(page::element)
                .element(Curves.WIDTH, Curves.NOISE_HEIGHT, s -> s.texts().get("corpus.noise.title")));
        boolean tested = comparison.significance().isPresent();
        note(s -> s.texts().get(tested ? "corpus.noise.caption" : "corpus.noise.caption_tokens"));
        html.append("</figure>");
        html.append(FactList.render(page, sentences -> CorpusFacts.of(comparison, sentences)));
        html.append("</div>\n");
    }

    private void rarefaction() {
        if (comparison.rarefaction().size() >= LEAST_FOR_A_CURVE) {
            title("corpus.head.rarefaction");
            picture(Curves::rarefaction, "corpus.rarefaction.title", s -> s.texts()
                    .get("corpus.rarefaction.text"));
        }
    }

    private void picture(BiFunction<Curves, Svg.Words, Svg> draw, String key, Function<Sentences, String> text) {
        html.append("<div class=g2><figure>");
        Svg svg = draw.apply(new Curves(comparison, options.unit()), page::element);
        html.append(
                svg.element(Curves.WIDTH, Curves.CURVE_HEIGHT, s -> s.texts().get(key)));
        html.append("</figure><div>").append(page.element("p", "", text)).append("</div></div>\n");
    }

    private void scan(DocumentScan scan) {
        title("corpus.head.scan");
        html.append("<div class=g2><figure>");
        Svg svg = new Curves(comparison, options.unit()).scan(scan, page::element);
        html.append(svg.element(Curves.WIDTH, Curves.CURVE_HEIGHT, s -> s.texts()
                .get("corpus.scan.title", "source", Untrusted.shown(scan.source()))));
        note(s -> s.texts().get("corpus.scan.legend"));
        html.append("</figure><div>").append(page.element("p", "", about(s -> s.bestSplit(scan))));
        html.append(page.element("p", "", about(s -> s.changes(scan)))).append("</div></div>\n");
    }

    private void sensitivity() {
        if (comparison.sensitivity().isEmpty()) {
            return;
        }
        title("corpus.head.sensitivity");
        note(s -> s.texts().get("corpus.sensitivity.text"));
        html.append("<div class=wide><table class=plain><thead><tr>");
        for (String key :
                List.of("corpus.head.tokenizer", "fact.jsd", "corpus.head.noise_mean", "fact.test", "head.verdict")) {
            html.append("<th scope=col>").append(page.label(key)).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        comparison.sensitivity().forEach(this::otherTokens);
        html.append("</tbody></table></div>\n");
    }

    private void otherTokens(OtherTokens other) {
        html.append("<tr>")
                .append(page.element("th", "scope=row", s -> CorpusNotices.tokensInBrief(other.tokens(), s.texts())));
        html.append(page.element("td", "", s -> s.texts()
                .get("corpus.sensitivity.jsd", "jsd", s.divergence(other.nats()), "unit", s.unitName())));
        cell(page.shown().divergence(other.nullMeanNats()));
        html.append(page.element(
                "td",
                "",
                s -> Double.isNaN(other.p())
                        ? Numbers.NONE
                        : s.texts()
                                .get(
                                        "corpus.fact.p",
                                        "p",
                                        Numbers.pValue(
                                                other.p(), comparison.policy().permutations()))));
        String key = other.status().name().toLowerCase(Locale.ROOT);
        html.append("<td><b class=\"pill ").append(key).append("\">").append(Markup.escape(Sentences.glyph(key)));
        html.append(' ').append(page.span(s -> s.status(other.status()))).append("</b></td></tr>");
    }

    private void foot() {
        String method =
                "<p>" + page.label("corpus.method_text") + "</p><p>" + page.label("corpus.method_limits") + "</p>";
        String madeBy = page.element("p", "class=n", s -> s.texts()
                .get(
                        "corpus.made_by",
                        "version",
                        comparison.version(),
                        "seed",
                        Long.toString(comparison.policy().seed()),
                        "permutations",
                        Numbers.count(comparison.policy().permutations())));
        html.append(PageFrame.footer(page, method, options.command(), madeBy));
    }
}
