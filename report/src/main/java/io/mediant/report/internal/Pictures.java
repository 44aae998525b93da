package io.mediant.report.internal;

import io.mediant.compare.Cell;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.ColumnKind;
import io.mediant.report.internal.Shape.Place;
import io.mediant.report.text.Sentences;
import io.mediant.report.text.Untrusted;
import io.mediant.report.text.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pictures of a column as SVG: p solid, q dashed, the mixture m dotted. Colours and line styles are in the page's
 * style sheet (classes {@code p}, {@code q}, {@code m}), so that they follow the light or dark theme.
 */
public final class Pictures {

    private static final int WIDTH = 480;
    private static final int TOP = 24;
    private static final int HEIGHT = 150;
    private static final int STRIP = 52;
    private static final int LABEL = 132;
    private static final int LABEL_WIDTH = 84;
    private static final int SHARE = 128;
    private static final int PART = 380;
    private static final int ROW = 24;

    private final Bilingual page;

    /** Pictures whose words belong to a page. */
    public Pictures(Bilingual page) {
        this.page = page;
    }

    /** Both shapes in one small frame, for the table. */
    public static String small(Shape shape) {
        double largest = shape.largestShare();
        String body = shape.axis()
                ? path("p", Outline.steps(shape.places(), Place::p, largest))
                        + path("q", Outline.steps(shape.places(), Place::q, largest))
                : path("pb", Outline.bars(shape.places(), Place::p, largest, 0.08, 0.42))
                        + path("qb", Outline.bars(shape.places(), Place::q, largest, 0.5, 0.42));
        return "<svg class=o aria-hidden=true preserveAspectRatio=none viewBox=\"0 0 "
                + Math.max(shape.axis() ? 1 : 6, shape.places().size()) + " " + Outline.HEIGHT + "\">" + body
                + "</svg>";
    }

    /** The divergence on its axis: noise band, tolerance, interval, value. The axis is the square root, 0 to 1 bit. */
    public static String axis(Compared column) {
        StringBuilder svg = new StringBuilder("<svg class=x aria-hidden=true viewBox=\"0 0 180 24\">");
        svg.append("<path class=g d=\"M5 9h")
                .append(span(column.jsd().null95Nats()))
                .append("v10h-");
        svg.append(span(column.jsd().null95Nats())).append("z\"/><use href=\"#ax\"/>");
        svg.append(path("t", "M" + x(column.toleranceNats()) + " 3v16"));
        column.jsd()
                .interval()
                .ifPresent(interval ->
                        svg.append(path("w", "M" + x(interval.lowNats()) + " 11H" + x(interval.highNats()))));
        svg.append("<circle cx=").append(x(column.jsd().nats())).append(" cy=11 r=4 />");
        return svg.append("</svg>").toString();
    }

    /** The part that all axes share, to be placed once in the page. */
    public static String axisDefinition() {
        StringBuilder path = new StringBuilder("M5 19h170");
        for (double bits : new double[] {0, 0.01, 0.1, 0.25, 0.5, 1}) {
            path.append('M').append(x(bits * Math.log(2))).append(" 19v4");
        }
        return "<svg width=0 height=0 aria-hidden=true style=\"position:absolute\"><defs><path id=ax class=l d=\""
                + path + "\"/></defs></svg>";
    }

    private static String span(double nats) {
        return Outline.number(170 * AxisBar.position(nats));
    }

    private static String x(double nats) {
        return Outline.number(5 + 170 * AxisBar.position(nats));
    }

    private static String path(String type, String data) {
        return data.isEmpty() ? "" : "<path class=" + type + " d=\"" + data + "\"/>";
    }

    /** The large picture of a column with the places where its divergence comes from. */
    public String large(Compared column, Shape shape, boolean mixture) {
        return shape.axis() ? density(column, shape, mixture) : names(column, shape);
    }

    private String density(Compared column, Shape shape, boolean mixture) {
        int slices = shape.places().size();
        double largest = shape.largestShare();
        int base = TOP + HEIGHT;
        int strip = base + 46;
        StringBuilder svg = open(column, strip + STRIP + 4);
        svg.append(frame(TOP, HEIGHT, slices));
        svg.append(path("p", Outline.steps(shape.places(), Place::p, largest)));
        svg.append(path("q", Outline.steps(shape.places(), Place::q, largest)));
        if (mixture) {
            svg.append(path("m", Outline.steps(shape.places(), place -> (place.p() + place.q()) / 2, largest)));
        }
        svg.append("</svg>").append(path("l", "M0 " + base + "h" + WIDTH));
        directLabels(svg, shape, mixture);
        ticks(svg, column, shape, base);
        svg.append(stripCaption(column, strip - 6));
        double most = shape.places().stream().mapToDouble(Place::nats).max().orElse(0);
        svg.append(frame(strip, STRIP, slices));
        if (most > 0) {
            svg.append(path(
                    "pb", Outline.steps(shape.places(), place -> place.p() >= place.q() ? place.nats() : 0, most)));
            svg.append(
                    path("qb", Outline.steps(shape.places(), place -> place.p() < place.q() ? place.nats() : 0, most)));
        }
        svg.append("</svg>").append(path("l", "M0 " + (strip + STRIP) + "h" + WIDTH));
        return svg.append("</svg>").append(notes(shape)).toString();
    }

    private static String frame(int y, int height, int slices) {
        return "<svg y=" + y + " width=" + WIDTH + " height=" + height + " preserveAspectRatio=none viewBox=\"0 0 "
                + slices + " " + Outline.HEIGHT + "\">";
    }

    private void directLabels(StringBuilder svg, Shape shape, boolean mixture) {
        int count = shape.places().size();
        double slice = (double) WIDTH / count;
        double p = (mostOf(shape, true) + 0.5) * slice;
        double q = (mostOf(shape, false) + 0.5) * slice;
        if (Math.abs(p - q) < LABEL_WIDTH) {
            double middle = Math.max(LABEL_WIDTH, Math.min(WIDTH - LABEL_WIDTH, (p + q) / 2));
            double shift = p <= q ? -LABEL_WIDTH / 2.0 : LABEL_WIDTH / 2.0;
            p = middle + shift;
            q = middle - shift;
        }
        svg.append(directLabel("pl", "head.reference", shape, p)).append(directLabel("ql", "head.current", shape, q));
        if (mixture) {
            int x = freeCorner(p, q);
            svg.append("<path class=m d=\"M").append(x).append(" 8h16\"/>");
            svg.append(page.element(
                    "text", "class=ml x=" + (x + 20) + " y=12", s -> s.texts().get("head.mixture")));
        }
    }

    private String directLabel(String type, String key, Shape shape, double x) {
        double at = Math.max(LABEL_WIDTH / 2.0, Math.min(WIDTH - LABEL_WIDTH / 2.0, x));
        String attributes = "class=" + type + " x=" + Outline.number(at) + " y=" + Math.round(clearance(shape, at) - 6)
                + " text-anchor=middle";
        return page.element("text", attributes, sentences -> sentences.texts().get(key));
    }

    /** The ordinate above which nothing is drawn where a label around {@code x} would stand. */
    private static double clearance(Shape shape, double x) {
        int count = shape.places().size();
        int first = (int) Math.max(0, Math.floor((x - LABEL_WIDTH / 2.0) * count / WIDTH));
        int last = (int) Math.min(count, Math.ceil((x + LABEL_WIDTH / 2.0) * count / WIDTH));
        double highest = shape.places().subList(first, last).stream()
                .mapToDouble(place -> Math.max(place.p(), place.q()))
                .max()
                .orElse(0);
        return TOP + HEIGHT * (1 - highest / shape.largestShare());
    }

    /** Where the label of the mixture, which stands above the frame, is farthest from the other two. */
    private static int freeCorner(double p, double q) {
        int best = 0;
        for (int x : new int[] {WIDTH - LABEL_WIDTH, (WIDTH - LABEL_WIDTH) / 2}) {
            best = distance(x, p, q) > distance(best, p, q) ? x : best;
        }
        return best;
    }

    private static double distance(int x, double p, double q) {
        double middle = x + LABEL_WIDTH / 2.0;
        return Math.min(Math.abs(middle - p), Math.abs(middle - q));
    }

    /** The place where a side exceeds the other by most; the middle one of several. */
    private static int mostOf(Shape shape, boolean reference) {
        double[] excess = shape.places().stream()
                .mapToDouble(place -> reference ? place.p() - place.q() : place.q() - place.p())
                .toArray();
        double largest = Arrays.stream(excess).max().orElse(0);
        int[] most = IntStream.range(0, excess.length)
                .filter(i -> excess[i] >= largest - 1e-4 * Math.abs(largest))
                .toArray();
        return most.length == 0 ? 0 : most[most.length / 2];
    }

    private void ticks(StringBuilder svg, Compared column, Shape shape, int base) {
        Values values = Values.of(column, page.shown().texts());
        boolean time = column.kind() == ColumnKind.DATETIME;
        List<Double> ticks = time
                ? List.of(
                        shape.low(),
                        shape.low() + (shape.high() - shape.low()) / 3,
                        shape.low() + 2 * (shape.high() - shape.low()) / 3,
                        shape.high())
                : Ticks.of(shape.low(), shape.high(), 6);
        StringBuilder marks = new StringBuilder();
        for (double tick : ticks) {
            double x = WIDTH * (tick - shape.low()) / (shape.high() - shape.low());
            marks.append('M').append(Outline.number(x)).append(' ').append(base).append("v4");
            String anchor = x < 24 ? "start" : x > WIDTH - 24 ? "end" : "middle";
            boolean last = tick == ticks.get(ticks.size() - 1);
            String unit = last && !values.axisUnit().isEmpty() ? " " + values.axisUnit() : "";
            svg.append("<text class=k x=")
                    .append(Outline.number(x))
                    .append(" y=")
                    .append(base + 17);
            svg.append(" text-anchor=").append(anchor).append('>');
            svg.append(Markup.escape(values.point(tick) + unit)).append("</text>");
        }
        svg.append(path("l", marks.toString()));
    }

    private String stripCaption(Compared column, int y) {
        return page.element("text", "class=k x=0 y=" + y, sentences -> sentences
                .texts()
                .get("chart.strip", "value", sentences.divergence(column.jsd().nats()), "unit", sentences.unitName()));
    }

    private StringBuilder open(Compared column, int height) {
        StringBuilder svg = new StringBuilder("<svg class=f role=img viewBox=\"0 0 " + WIDTH + " " + height + "\">");
        String name = Untrusted.shown(column.name());
        svg.append(
                page.element("title", "", sentences -> sentences.texts().get("chart.overlay_title", "column", name)));
        return svg.append(page.element("desc", "", sentences -> sentences.reason(column)));
    }

    private String notes(Shape shape) {
        List<String> notes = new ArrayList<>();
        double outside = shape.below().p()
                + shape.below().q()
                + shape.above().p()
                + shape.above().q();
        if (outside > 0) {
            notes.add(page.element("p", "class=n", sentences -> sentences
                    .texts()
                    .get(
                            "chart.outside",
                            "share",
                            sentences.percent(1 - outside / 2),
                            "low_p",
                            sentences.percent(shape.below().p()),
                            "low_q",
                            sentences.percent(shape.below().q()),
                            "high_p",
                            sentences.percent(shape.above().p()),
                            "high_q",
                            sentences.percent(shape.above().q()),
                            "value",
                            sentences.divergence(
                                    shape.below().nats() + shape.above().nats()),
                            "unit",
                            sentences.unitName())));
        }
        for (Place place : shape.special()) {
            if (place.p() + place.q() > 0) {
                notes.add(page.element("p", "class=n", sentences -> special(place, sentences)));
            }
        }
        return String.join("", notes);
    }

    private static String special(Place place, Sentences sentences) {
        return sentences
                .texts()
                .get(
                        "chart.special",
                        "label",
                        label(place, sentences),
                        "reference",
                        sentences.percent(place.p()),
                        "current",
                        sentences.percent(place.q()),
                        "value",
                        sentences.divergence(place.nats()),
                        "unit",
                        sentences.unitName());
    }

    /** The words for a place: a category's label, or the name of a special cell. */
    public static String label(Place place, Sentences sentences) {
        Cell.Type type = place.type();
        return switch (type) {
            case CATEGORY, INTERVAL -> Untrusted.shown(place.label(), 40);
            case MISSING -> sentences.texts().get("chart.special_missing");
            case NAN -> sentences.texts().get("chart.special_nan");
            case NEGATIVE_INFINITY -> sentences.texts().get("chart.special_minus_infinity");
            case POSITIVE_INFINITY -> sentences.texts().get("chart.special_plus_infinity");
        };
    }

    private String names(Compared column, Shape shape) {
        boolean rest = shape.restCount() > 0;
        int rows = shape.places().size() + (rest ? 1 : 0);
        StringBuilder svg = open(column, 20 + rows * ROW);
        svg.append(page.element(
                "text", "class=k x=" + LABEL + " y=11", s -> s.texts().get("chart.share")));
        svg.append(page.element(
                "text", "class=k x=" + PART + " y=11", s -> s.texts().get("chart.contribution")));
        double largest = Math.max(
                shape.largestShare(), Math.max(shape.rest().p(), shape.rest().q()));
        List<Place> places = new ArrayList<>(shape.places());
        if (rest) {
            places.add(shape.rest());
        }
        double most = Math.max(
                Double.MIN_NORMAL,
                places.stream().mapToDouble(Place::nats).max().orElse(0));
        StringBuilder p = new StringBuilder();
        StringBuilder q = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int y = 20 + i * ROW;
            bar(p, LABEL, y, SHARE * place.p() / largest, 9);
            bar(q, LABEL, y + 10, SHARE * place.q() / largest, 9);
            bar(place.p() >= place.q() ? p : q, PART, y + 4, 50 * place.nats() / most, 11);
            String at = "x=" + (LABEL - 8) + " y=" + (y + 14) + " text-anchor=end";
            svg.append(
                    rest && i == places.size() - 1
                            ? page.element("text", at, s -> s.texts().plural("chart.rest", shape.restCount()))
                            : page.element("text", at, s -> Untrusted.shown(label(place, s), 16)));
            svg.append(page.element(
                    "text",
                    "class=k x=" + (LABEL + SHARE + 6) + " y=" + (y + 14),
                    s -> s.percent(place.p()) + " → " + s.percent(place.q())));
            svg.append("<text class=k x=")
                    .append(PART + 56)
                    .append(" y=")
                    .append(y + 14)
                    .append('>');
            svg.append(Markup.escape(page.shown().divergence(place.nats()))).append("</text>");
        }
        svg.append(path("pb", p.toString())).append(path("qb", q.toString()));
        return svg.append("</svg>").append(notes(shape)).toString();
    }

    private static void bar(StringBuilder path, int x, int y, double width, int height) {
        if (width > 0) {
            String right = Outline.number(Math.max(0.5, width));
            path.append('M').append(x).append(' ').append(y).append('h').append(right);
            path.append('v').append(height).append("h-").append(right).append('z');
        }
    }
}
