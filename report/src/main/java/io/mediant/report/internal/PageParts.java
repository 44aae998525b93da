package io.mediant.report.internal;

import io.mediant.report.text.Sentences;
import java.util.List;
import java.util.function.Function;

/** Parts that pages of whole comparisons have in common, each as HTML. */
public final class PageParts {

    private PageParts() {}

    /** The heading of a section. */
    public static String title(Bilingual page, String key) {
        return "<h2>" + page.label(key) + "</h2>";
    }

    /** A remark in small print. */
    public static String note(Bilingual page, Function<Sentences, String> text) {
        return page.element("p", "class=n", text);
    }

    /** What explains the answer, as a list; nothing where there is nothing. @param findings the same number in each language */
    public static String findings(Bilingual page, Function<Sentences, List<String>> findings) {
        int count = findings.apply(page.shown()).size();
        if (count == 0) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul class=why>");
        for (int i = 0; i < count; i++) {
            int index = i;
            html.append(page.element("li", "", s -> findings.apply(s).get(index)));
        }
        return html.append("</ul>").toString();
    }

    /** What a reader should know first, in a box; nothing where there is nothing. */
    public static <N> String notices(
            Bilingual page, List<N> notices, Function<N, Function<Sentences, String>> sentence) {
        if (notices.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<aside><b>" + page.label("head.notices") + "</b><ul>");
        notices.forEach(notice -> html.append(page.element("li", "", sentence.apply(notice))));
        return html.append("</ul></aside>\n").toString();
    }
}
