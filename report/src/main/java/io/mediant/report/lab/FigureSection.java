package io.mediant.report.lab;

import io.mediant.lab.experiment.Figure;
import io.mediant.lab.experiment.Figure.Lines;
import io.mediant.lab.experiment.Figure.Panel;
import io.mediant.lab.experiment.Figure.Panels;
import io.mediant.lab.experiment.Figure.Paths;
import io.mediant.lab.experiment.Figure.Pictures;
import io.mediant.lab.experiment.Figure.Row;
import io.mediant.lab.experiment.Figure.Strip;
import io.mediant.lab.experiment.Figure.Table;
import io.mediant.report.internal.Bilingual;
import io.mediant.report.internal.Markup;
import io.mediant.report.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A figure of a page: its title, the drawing, and how to read it. */
final class FigureSection implements Figure.Visitor {

    /** About how wide a small picture is shown, in pixels of the page. */
    private static final int SMALL_PICTURE = 48;

    /** So many panels stand in two rows of two. */
    private static final int TWO_PAIRS = 4;

    private final LabResult result;
    private final Bilingual page;
    private final StringBuilder html = new StringBuilder();

    private FigureSection(LabResult result, Bilingual page) {
        this.result = result;
        this.page = page;
    }

    static String render(LabResult result, Figure figure, Bilingual page) {
        FigureSection section = new FigureSection(result, page);
        section.html.append("<section><h2>").append(page.span(section.said(s -> s.title(figure))));
        section.html.append("</h2><figure>");
        figure.accept(section);
        section.html.append(page.element("p", "class=note", section.said(s -> s.note(figure))));
        return section.html.append("</figure></section>\n").toString();
    }

    private Function<Sentences, String> said(Function<LabSentences, String> sentence) {
        return s -> sentence.apply(new LabSentences(result, s.texts().language()));
    }

    @Override
    public void lines(Lines figure) {
        if (LinesPicture.isEmpty(figure)) {
            html.append("<p class=n>").append(page.label("lab.figure.empty")).append("</p>");
            return;
        }
        inBothRooms(room -> new LinesPicture(result, figure, room).element(page::element));
        if (LinesPicture.hasInfinite(figure)) {
            html.append("<p class=n>").append(page.label("lab.figure.infinite")).append("</p>");
        }
    }

    @Override
    public void paths(Paths figure) {
        if (PathsPicture.isEmpty(figure)) {
            html.append("<p class=n>").append(page.label("lab.figure.empty")).append("</p>");
            return;
        }
        inBothRooms(room -> new PathsPicture(result, figure, room).element(page::element));
        html.append("<p class=n>").append(page.label("lab.paths.key")).append("</p>");
    }

    private void inBothRooms(Function<Room, String> picture) {
        html.append("<div class=wideroom>").append(picture.apply(Room.WIDE));
        html.append("</div><div class=narrowroom>")
                .append(picture.apply(Room.NARROW))
                .append("</div>");
    }

    @Override
    public void panels(Panels figure) {
        if (figure.panels().isEmpty()) {
            html.append("<p class=n>").append(page.label("lab.figure.empty")).append("</p>");
            return;
        }
        PanelPicture picture = new PanelPicture(figure);
        html.append(figure.panels().size() == TWO_PAIRS ? "<div class=\"panels pairs\">" : "<div class=panels>");
        for (Panel panel : figure.panels()) {
            html.append("<div>").append(page.element("h3", "", said(s -> s.label(panel.label()))));
            html.append(picture.element(result, panel, page::element));
            int outside = picture.outside(panel.snapshot());
            if (outside > 0) {
                html.append(page.element("p", "class=n", s -> s.texts().plural("lab.panels.outside", outside)));
            }
            html.append("</div>");
        }
        html.append("</div>");
        html.append(page.element("p", "class=n", s -> String.join(" · ", key(figure, s))));
    }

    /** What the marks mean that are there. */
    private static List<String> key(Panels figure, Sentences s) {
        List<String> key = new ArrayList<>(
                List.of(s.texts().get("lab.panels.real"), s.texts().get("lab.panels.fake")));
        boolean onLine = figure.panels().get(0).snapshot().dimensions() == 1;
        if (figure.panels().stream().anyMatch(panel -> panel.snapshot().field().length > 0)) {
            key.add(s.texts().get(onLine ? "lab.panels.curve" : "lab.panels.field"));
        }
        if (figure.panels().stream().anyMatch(panel -> panel.snapshot().pulls().length > 0)) {
            key.add(s.texts().get("lab.panels.pulls"));
        }
        return key;
    }

    @Override
    public void table(Table figure) {
        html.append("<div class=scroll><table class=numbers><thead><tr><th></th>");
        figure.columns().forEach(column -> html.append(page.element("th", "scope=col", said(s -> s.label(column)))));
        html.append("</tr></thead><tbody>");
        for (Row row : figure.rows()) {
            html.append("<tr>").append(page.element("th", "scope=row", said(s -> s.label(row.label()))));
            for (double value : row.values()) {
                html.append("<td>")
                        .append(Markup.escape(LabSentences.number(value)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div>");
    }

    @Override
    public void pictures(Pictures figure) {
        int zoom = Math.max(1, Math.round(SMALL_PICTURE / (float) figure.width()));
        html.append("<div class=strips>");
        for (Strip strip : figure.strips()) {
            html.append("<div>").append(page.element("h3", "", said(s -> s.label(strip.label()))));
            html.append("<div class=pix>");
            PixelPicture.of(figure, strip).forEach(uri -> html.append("<img alt=\"\" src=\"")
                    .append(uri)
                    .append("\" width=")
                    .append(zoom * figure.width())
                    .append(" height=")
                    .append(zoom * figure.height())
                    .append('>'));
            html.append("</div></div>");
        }
        html.append("</div>");
    }
}
