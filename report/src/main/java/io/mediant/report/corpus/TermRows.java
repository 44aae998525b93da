package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusComparison.TermContexts;
import io.mediant.compare.corpus.Term;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of a page's terms: a row for each of the first, with everything that is known about it. */
final class TermRows {

    /** Terms with a row. */
    static final int TERMS = 200;

    private final CorpusComparison comparison;
    private final Bilingual page;
    private final Map<String, TermContexts> contexts;
    private final CorpusSentences shown;
    private final StringBuilder html = new StringBuilder();

    TermRows(CorpusComparison comparison, Bilingual page) {
        this.comparison = comparison;
        this.page = page;
        contexts = comparison.contexts();
        shown = new CorpusSentences(comparison, page.shown());
    }

    String render() {
        html.append("<div class=tools hidden><label><span class=th>")
                .append(page.label("corpus.terms.filter"))
                .append("</span> <input id=find type=search></label>");
        filter("p", "● ", "corpus.more_p");
        filter("q", "◆ ", "corpus.more_q");
        html.append("</div><div class=wide><table id=terms><thead><tr>");
        heading("rank", page.label("corpus.head.rank"));
        heading("name", page.label("corpus.head.term"));
        heading("side", page.label("corpus.head.side"));
        heading("count", page.label("corpus.head.count"));
        heading("rate", page.label("corpus.head.rate"));
        heading("contribution", page.span(s -> s.texts().get("corpus.head.contribution", "unit", s.unitName())));
        heading("share", page.label("corpus.head.share"));
        heading("cumulative", page.label("corpus.head.cumulative"));
        heading("q", page.label("corpus.head.q"));
        heading("difference", page.span(s -> s.texts()
                .get(
                        "corpus.head.difference",
                        "confidence",
                        s.percent(comparison.policy().confidence()))));
        heading("spread", page.label("corpus.head.spread"));
        heading("deviation", page.label("corpus.head.deviation"));
        heading("odds", page.label("corpus.head.log_odds"));
        heading("g2", page.label("corpus.head.g2"));
        html.append("</tr></thead><tbody>");
        List<Term> terms = comparison.terms().first(TERMS);
        terms.forEach(this::row);
        html.append("</tbody></table></div><p id=none hidden>")
                .append(page.label("corpus.terms.none"))
                .append("</p>");
        if (comparison.terms().size() > terms.size()) {
            html.append(page.element("p", "class=n", s -> s.texts()
                    .get(
                            "corpus.terms.cut",
                            "shown",
                            Numbers.count(terms.size()),
                            "total",
                            Numbers.count(comparison.terms().size()))));
        }
        return html.append(page.element("p", "class=n", s -> s.texts().get("corpus.terms.legend")))
                .toString();
    }

    private void filter(String side, String sign, String key) {
        html.append("<button type=button aria-pressed=true data-s=")
                .append(side)
                .append('>');
        html.append(sign).append(page.label(key)).append("</button>");
    }

    private void heading(String key, String label) {
        html.append("<th scope=col data-k=")
                .append(key)
                .append('>')
                .append(label)
                .append("</th>");
    }

    private void row(Term term) {
        String side = term.inCurrent() ? "q" : "p";
        html.append("<tr data-s=")
                .append(side)
                .append(" data-v=\"")
                .append(sortValues(term))
                .append("\"><td>");
        html.append(term.rank()).append("</td><th scope=row>");
        String name = Markup.name(term.term());
        boolean linked = contexts.containsKey(term.term()) && term.rank() <= ContextList.TERMS;
        html.append(linked ? "<a href=\"#k" + term.rank() + "\">" + name + "</a>" : name)
                .append("</th>");
        html.append("<td class=")
                .append(side)
                .append("l>")
                .append(CorpusSentences.side(term))
                .append("</td>");
        cell(Numbers.count(term.reference()) + " · " + Numbers.count(term.current()));
        cell(CorpusSentences.rate(term.referenceShare()) + " · " + CorpusSentences.rate(term.currentShare()));
        html.append("<td><b>").append(shown.contribution(term.contributionNats()));
        html.append("</b></td>");
        html.append(page.element("td", "", s -> s.percentInTenths(term.shareOfJsd())));
        html.append(page.element("td", "", s -> s.percentInTenths(term.cumulativeShare())));
        if (term.test().isPresent()) {
            cell(Numbers.pValue(term.test().get().q(), 0));
        } else if (comparison.significance().isPresent()) {
            html.append(page.element("td", "class=th", s -> s.texts().get("corpus.terms.untested")));
        } else {
            cell(Numbers.NONE);
        }
        cell(shown.difference(term));
        Optional<Term.Spread> spread = term.documents();
        cell(spread.map(known -> Numbers.count(known.reference()) + " · " + Numbers.count(known.current()))
                .orElse(Numbers.NONE));
        cell(spread.map(known -> String.format(Locale.ROOT, "%.2f", known.deviation()))
                .orElse(Numbers.NONE));
        cell(tenths(term.logOdds()));
        cell(tenths(term.g2()));
        html.append("</tr>\n");
    }

    private void cell(String text) {
        html.append("<td>").append(Markup.escape(text)).append("</td>");
    }

    private static String tenths(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.NONE;
        }
        String number = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.1f", value);
        return number.equals("-0.0") ? "0.0" : number.replace('-', '−');
    }

    private static String sortValues(Term term) {
        return String.join(
                " ",
                Integer.toString(term.rank()),
                term.inCurrent() ? "1" : "0",
                Long.toString(term.reference() + term.current()),
                brief(term.currentShare() - term.referenceShare()),
                brief(term.contributionNats()),
                brief(term.shareOfJsd()),
                brief(term.cumulativeShare()),
                brief(term.test().map(Term.Test::q).orElse(2.0)),
                brief(term.test().map(test -> test.low() + test.high()).orElse(0.0)),
                Integer.toString(term.documents()
                        .map(spread -> spread.reference() + spread.current())
                        .orElse(-1)),
                brief(term.documents().map(Term.Spread::deviation).orElse(-1.0)),
                brief(term.logOdds()),
                brief(term.g2()));
    }

    private static String brief(double value) {
        return Double.isNaN(value) ? "0" : Float.toString((float) value);
    }
}
