package io.mediant.report;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import io.mediant.compare.Notice;
import io.mediant.compare.Status;
import io.mediant.compare.policy.MissingRule;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.ColumnDetail;
import io.mediant.report.internal.ColumnTable;
import io.mediant.report.internal.Markup;
import io.mediant.report.internal.PageFrame;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A comparison as one HTML file that needs nothing else: no network (a content security policy forbids it), and no
 * script to be read. With scripts the table sorts and filters, and language and theme can be switched. The file holds
 * counts of cells as pictures, never rows; 100 columns stay below 300 kB.
 */
public final class HtmlReport {

    /** Columns beyond this number have a line in the table but no section of their own. */
    public static final int MOST_DETAILS = 200;

    private static final int MANY_COLUMNS = 50;
    private static final int ALWAYS_WHOLE = 10;
    private static final int ROOM = 270_000;
    private static final int WHOLE_SECTION = 3_400;
    private static final int LONGEST_SOURCE = 120;

    private final Comparison comparison;
    private final RenderOptions options;
    private final Bilingual page;

    private HtmlReport(Comparison comparison, RenderOptions options) {
        this.comparison = comparison;
        this.options = options;
        this.page = new Bilingual(options.language(), options.unit());
    }

    /** The file's content, to be written as UTF-8. */
    public static String render(Comparison comparison, RenderOptions options) {
        return new HtmlReport(comparison, options).page();
    }

    private String page() {
        String body = header() + notices() + columns() + foot();
        return PageFrame.page(page, page.shown().verdict(comparison), body);
    }

    private String header() {
        return PageFrame.header(
                page,
                page.element("p", "class=top", s -> s.against(comparison, LONGEST_SOURCE)),
                comparison.verdict().status().name().toLowerCase(Locale.ROOT),
                page.span(s -> s.verdict(comparison)),
                page.element("p", "class=sub", s -> s.subline(comparison)));
    }

    private String notices() {
        List<Notice> notices = comparison.notices();
        if (notices.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<aside><b>")
                .append(page.label("head.notices"))
                .append("</b><ul>");
        notices.forEach(notice -> html.append(page.element("li", "", s -> s.notice(notice))));
        return html.append("</ul></aside>").toString();
    }

    private String columns() {
        int many = comparison.columns().size();
        ColumnTable table = new ColumnTable(page, many > MANY_COLUMNS ? 20 : 48);
        ColumnDetail detail = new ColumnDetail(page, table, many > MANY_COLUMNS ? 48 : 64);
        StringBuilder html =
                new StringBuilder("<h2>").append(page.label("head.columns")).append("</h2>");
        html.append(filters()).append(table.render(comparison.columns(), MOST_DETAILS));
        html.append("<p id=none hidden>").append(page.label("page.no_match")).append("</p>");
        if (many > MOST_DETAILS) {
            html.append(page.element(
                    "p", "class=n", s -> s.texts().get("page.details_cut", "count", Numbers.count(MOST_DETAILS))));
        }
        return html.append(details(detail, many, size(html.toString()))).toString();
    }

    /** The sections of the columns; with many columns only as many of them are whole as there is room for. */
    private String details(ColumnDetail detail, int many, int before) {
        int count = Math.min(many, MOST_DETAILS);
        String[] sections = new String[count];
        long used = before;
        for (int i = 0; i < count; i++) {
            sections[i] = section(detail, i, many <= MANY_COLUMNS || i < ALWAYS_WHOLE);
            used += size(sections[i]);
        }
        used += size(page.dictionary());
        StringBuilder html = new StringBuilder();
        boolean whole = true;
        boolean stableBefore = false;
        for (int i = 0; i < count; i++) {
            boolean stable = comparison.columns().get(i).status() == Status.STABLE;
            if (stable && !stableBefore) {
                html.append("<h2>").append(page.label("page.stable_details")).append("</h2>");
                stableBefore = true;
            }
            if (many > MANY_COLUMNS && i >= ALWAYS_WHOLE && whole && !sections[i].isEmpty()) {
                used += WHOLE_SECTION;
                whole = used <= ROOM;
                if (whole) {
                    sections[i] = section(detail, i, true);
                } else {
                    html.append(page.element("p", "class=n", s -> s.texts().get("page.pictures_cut")));
                }
            }
            html.append(sections[i]);
        }
        return html.toString();
    }

    private String section(ColumnDetail detail, int index, boolean whole) {
        return comparison.columns().get(index) instanceof Compared column ? detail.render(column, index, whole) : "";
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private String filters() {
        StringBuilder html = new StringBuilder("<div class=tools hidden><label><span class=th>");
        html.append(page.label("page.filter")).append("</span> <input id=find type=search></label>");
        filter(html, Status.DRIFT, comparison.verdict().drifted());
        filter(html, Status.INCONCLUSIVE, comparison.verdict().inconclusive());
        filter(html, Status.STABLE, comparison.verdict().stable());
        filter(html, Status.SKIPPED, comparison.verdict().skipped());
        return html.append("</div>").toString();
    }

    private void filter(StringBuilder html, Status status, int count) {
        if (count > 0) {
            String key = status.name().toLowerCase(Locale.ROOT);
            html.append("<button type=button aria-pressed=true data-s=")
                    .append(key)
                    .append('>');
            html.append(Markup.escape(Sentences.glyph(key))).append(' ').append(page.span(s -> s.status(status)));
            html.append(' ').append(count).append("</button>");
        }
    }

    private String foot() {
        boolean cell = comparison.policy().missing() == MissingRule.CELL;
        String madeBy = page.element("p", "class=n", s -> s.texts()
                .get(
                        "page.made_by",
                        "version",
                        comparison.version(),
                        "seed",
                        Long.toString(comparison.policy().seed()),
                        "permutations",
                        Numbers.count(comparison.policy().permutations()),
                        "missing",
                        s.texts().get(cell ? "page.missing_cell" : "page.missing_drop")));
        return PageFrame.footer(page, "<p>" + page.label("page.method_text") + "</p>", options.command(), madeBy);
    }
}
