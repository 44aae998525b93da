package io.mediant.report.internal;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Ordered;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Values;
import java.util.List;

/** The table of a page: a row for each column, with its answer, both shapes, the divergence on its axis and the reason. */
public final class ColumnTable {

    private static final List<String> RANKS = List.of("drift", "pinned", "inconclusive", "stable", "skipped");

    private final Bilingual page;
    private final int slices;

    /** A table whose words belong to a page. @param slices number of slices of an ordered column's shape */
    public ColumnTable(Bilingual page, int slices) {
        this.page = page;
        this.slices = slices;
    }

    /** The table. @param detailed number of leading columns that have a section of their own to link to */
    public String render(List<ColumnComparison> columns, int detailed) {
        StringBuilder html = new StringBuilder("<table id=columns><thead><tr>");
        html.append(heading("verdict", page.label("head.verdict")));
        html.append(heading("name", page.label("head.column")));
        html.append("<th scope=col><span class=pl>")
                .append(page.label("head.solid"))
                .append("</span> · <span class=ql>");
        html.append(page.label("head.dashed")).append("</span></th><th scope=col><b>");
        html.append(page.span(s -> s.texts()
                        .get(
                                "head.axis",
                                "unit",
                                s.unitName(),
                                "maximum",
                                Numbers.quantity(s.unit().maximum(), 3))))
                .append("</b> <span class=th>");
        html.append(page.label("head.axis_legend")).append("</span></th>");
        html.append(heading("jsd", page.label("fact.jsd")));
        html.append(heading("distance", page.label("head.wasserstein")));
        html.append(heading("judge", page.label("head.judge")));
        html.append("<th scope=col>").append(page.label("head.why")).append("</th></tr></thead><tbody>");
        for (int i = 0; i < columns.size(); i++) {
            row(html, columns.get(i), i, i < detailed);
        }
        return html.append("</tbody></table>").toString();
    }

    private static String heading(String key, String label) {
        return "<th scope=col data-k=" + key + ">" + label + "</th>";
    }

    private void row(StringBuilder html, ColumnComparison column, int index, boolean detailed) {
        String status = Sentences.statusKey(column);
        html.append("<tr data-s=").append(status.equals("pinned") ? "drift" : status);
        html.append(" data-v=\"").append(sortValues(column, status)).append("\"><td>");
        html.append(pill(column)).append("</td><th scope=row>");
        String name = Markup.name(column.name());
        boolean linked = detailed && column instanceof Compared;
        html.append(linked ? "<a href=\"#c" + index + "\">" + name + "</a>" : name);
        html.append(page.element("small", "", sentences -> sentences.kind(column.kind())))
                .append("</th>");
        if (column instanceof Compared compared) {
            measured(html, compared);
        } else {
            html.append("<td></td><td></td><td></td><td></td><td></td>");
        }
        html.append(page.element("td", "", sentences -> sentences.reason(column)))
                .append("</tr>\n");
    }

    private void measured(StringBuilder html, Compared column) {
        html.append("<td>").append(Pictures.small(Shape.of(column, slices, 10))).append("</td><td>");
        html.append(Pictures.axis(column)).append("</td><td><b>");
        html.append(Markup.escape(page.shown().divergence(column.jsd().nats()))).append("</b><small>");
        html.append(Markup.escape(page.shown().interval(column))).append("</small></td><td>");
        if (column.ordered().isPresent()) {
            Ordered ordered = column.ordered().get();
            html.append(page.span(s -> Values.of(column, s.texts()).wasserstein(ordered)));
            html.append(
                    page.element("small", "", s -> Values.of(column, s.texts()).inIqr(ordered)));
        } else {
            html.append(Numbers.NONE);
        }
        html.append("</td>");
        html.append(page.element("td", "", s -> s.percent(column.measures().judgeAccuracy())));
    }

    /** The answer as a coloured pill: sign and word. */
    public String pill(ColumnComparison column) {
        String status = Sentences.statusKey(column);
        return "<b class=\"pill " + status + "\">" + Markup.escape(Sentences.glyph(status)) + " "
                + page.span(sentences -> sentences.status(column)) + "</b>";
    }

    private static String sortValues(ColumnComparison column, String status) {
        if (!(column instanceof Compared compared)) {
            return RANKS.indexOf(status) + " -1 -1 -1";
        }
        double distance = compared.ordered().map(Ordered::inReferenceIqr).orElse(-1.0);
        return String.join(
                " ",
                Integer.toString(RANKS.indexOf(status)),
                brief(compared.jsd().nats()),
                brief(distance),
                brief(compared.measures().judgeAccuracy()));
    }

    private static String brief(double value) {
        return Double.isFinite(value) ? Float.toString((float) value) : "-1";
    }
}
