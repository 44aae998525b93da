package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusComparison.Context;
import io.mediant.compare.corpus.CorpusComparison.TermContexts;
import io.mediant.compare.corpus.Term;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Untrusted;
import java.util.List;

/** Terms in their contexts: folded, a line for each place, as many as fit a page. */
final class ContextList {

    /** The first terms whose contexts are on the page. */
    static final int TERMS = 60;

    /** Contexts of a term on one side. */
    static final int EACH = 8;

    private static final String NO_BREAK = "\u00A0";
    private static final int AROUND = 64;

    private final CorpusComparison comparison;
    private final Bilingual page;
    private final StringBuilder html = new StringBuilder();

    ContextList(CorpusComparison comparison, Bilingual page) {
        this.comparison = comparison;
        this.page = page;
    }

    /** The section; empty if no contexts are known. */
    String render() {
        for (Term term : comparison.terms().first(TERMS)) {
            TermContexts contexts = comparison.contexts().get(term.term());
            if (contexts != null
                    && !(contexts.reference().isEmpty() && contexts.current().isEmpty())) {
                term(term, contexts);
            }
        }
        if (html.isEmpty()) {
            return "";
        }
        return "<h2>" + page.label("corpus.head.contexts") + "</h2>"
                + page.element("p", "class=n", s -> s.texts().get("corpus.contexts.cut", "count", Numbers.count(EACH)))
                + html;
    }

    private void term(Term term, TermContexts contexts) {
        html.append("<details class=\"d c\" id=k").append(term.rank()).append("><summary><h3>");
        html.append(Markup.name(term.term())).append(" </h3><span class=n>").append(CorpusSentences.side(term));
        int places = Math.min(EACH, contexts.reference().size())
                + Math.min(EACH, contexts.current().size());
        html.append(" · ")
                .append(page.span(s -> s.texts().plural("corpus.contexts.places", places)))
                .append("</span></summary>");
        side("p", contexts.reference());
        side("q", contexts.current());
        html.append("</details>\n");
    }

    private void side(String side, List<Context> contexts) {
        String sign = side.equals("p") ? "● p" : "◆ q";
        for (Context context : contexts.subList(0, Math.min(EACH, contexts.size()))) {
            html.append("<div class=kw dir=auto><span class=kb>").append(Markup.escape(before(context.before())));
            html.append("</span><mark class=").append(side).append("m>");
            html.append(Markup.escape(Untrusted.shown(context.match(), AROUND))).append("</mark><span>");
            html.append(Markup.escape(after(context.after()))).append("</span><bdi class=kd>");
            html.append(sign).append(' ').append(Markup.escape(Untrusted.shown(context.document(), 28)));
            html.append("</bdi></div>");
        }
    }

    private static String before(String text) {
        boolean apart = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
        return Tail.of(text, AROUND) + (apart ? NO_BREAK : "");
    }

    private static String after(String text) {
        boolean apart = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        return (apart ? NO_BREAK : "") + Untrusted.shown(text, AROUND);
    }
}
