package io.mediant.report.internal;

import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.text.Sentences;
import java.util.List;
import java.util.function.Function;

/** Labelled facts as a list of a page. */
public final class FactList {

    private FactList() {}

    /** The list. @param facts the facts in a language, as many and in the same order in each */
    public static String render(Bilingual page, Function<Sentences, List<Fact>> facts) {
        List<Fact> shown = facts.apply(page.shown());
        List<Fact> other = facts.apply(page.other());
        StringBuilder html = new StringBuilder("<dl>");
        for (int i = 0; i < shown.size(); i++) {
            Fact first = shown.get(i);
            Fact second = other.get(i);
            html.append(page.element("dt", "", first.label(), second.label())).append("<dd>");
            html.append(page.element("b", "", first.value(), second.value()));
            if (!first.note().isEmpty()) {
                html.append(' ').append(page.element("small", "", first.note(), second.note()));
            }
            html.append("</dd>");
        }
        return html.append("</dl>").toString();
    }
}
