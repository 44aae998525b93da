package io.mediant.report.internal;

import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Status;
import io.mediant.report.internal.Facts.Fact;
import io.mediant.report.text.Sentences;
import java.util.List;

/** The section of one compared column: large picture, facts, why, and whether the divergence was the right tool. */
public final class ColumnDetail {

    private static final int NAMES = 12;

    private final Bilingual page;
    private final ColumnTable table;
    private final Pictures pictures;
    private final int slices;

    /**
     * Sections whose words belong to a page.
     *
     * @param slices number of slices of the large picture; a stable column gets half of them
     */
    public ColumnDetail(Bilingual page, ColumnTable table, int slices) {
        this.page = page;
        this.table = table;
        this.pictures = new Pictures(page);
        this.slices = slices;
    }

    /**
     * The section with the anchor {@code c<index>}; a stable column is folded.
     *
     * @param whole whether it has the picture and all facts; else a few facts and the two paragraphs
     */
    public String render(Compared column, int index, boolean whole) {
        boolean stable = column.status() == Status.STABLE;
        String name = Markup.name(column.name()) + " ";
        String head = stable
                ? "<details class=d id=c" + index + "><summary><h3>" + name + "</h3>" + table.pill(column)
                        + "</summary>"
                : "<section class=d id=c" + index + "><h3>" + name + table.pill(column) + "</h3>";
        Shape shape = Shape.of(column, stable ? slices / 2 : slices, NAMES);
        String figure = whole ? "<figure>" + pictures.large(column, shape, !stable) + "</figure>" : "";
        return head + "<div class=" + (whole ? "g2" : "g1") + ">" + figure + "<div>" + facts(column, whole)
                + paragraphs(column) + "</div></div>" + (stable ? "</details>\n" : "</section>\n");
    }

    private String facts(Compared column, boolean all) {
        return FactList.render(page, s -> facts(column, all, s));
    }

    private static List<Fact> facts(Compared column, boolean all, Sentences sentences) {
        return all ? Facts.of(column, sentences) : Facts.brief(column, sentences);
    }

    private String paragraphs(Compared column) {
        return "<p>" + page.element("b", "", s -> s.texts().get("head.why_title")) + " "
                + page.span(s -> s.why(column)) + "</p><p>"
                + page.element("b", "", s -> s.texts().get("head.tool_title")) + " "
                + page.span(s -> s.rightTool(column)) + "</p>";
    }
}
