package io.mediant.report.embedding;

import io.mediant.compare.embedding.CloudClusters.Cluster;
import io.mediant.compare.embedding.CloudMap.Point;
import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The clouds in two dimensions, circles for p and diamonds for q, drawn in turns so that neither side hides the other.
 * Both directions have one scale. A vector that is far off all others is outside of the frame, and counted.
 */
final class CloudSketch {

    static final int WIDTH = 480;
    static final int HEIGHT = 380;

    /** Vectors that are drawn, at most. */
    static final int MOST = 1500;

    private static final int MARGIN = 14;
    private static final int LAYERS = 8;
    private static final int NUMBERED = 12;
    private static final int LEAST_FOR_NUMBER = 3;
    private static final int NUMBER_WIDTH = 18;
    private static final int NUMBER_BELOW = 5;
    private static final double TAIL = 0.005;
    private static final double FAR = 1;
    private static final double ROOM = 0.1;

    private final EmbeddingComparison comparison;
    private final List<Point> reference;
    private final List<Point> current;
    private final Frame frame;
    private final int outside;

    CloudSketch(EmbeddingComparison comparison) {
        this.comparison = comparison;
        List<Point> p = side(false);
        List<Point> q = side(true);
        List<Point> drawnP = thinned(p, Math.max(MOST / 2, MOST - q.size()));
        List<Point> drawnQ = thinned(q, Math.max(MOST / 2, MOST - p.size()));
        List<Point> all = new ArrayList<>(drawnP);
        all.addAll(drawnQ);
        frame = all.isEmpty() ? new Frame(0, 0, 1) : Frame.of(all);
        reference = drawnP.stream().filter(frame::contains).toList();
        current = drawnQ.stream().filter(frame::contains).toList();
        outside = all.size() - reference.size() - current.size();
    }

    private List<Point> side(boolean inCurrent) {
        return comparison.map().points().stream()
                .filter(point ->
                        point.inCurrent() == inCurrent && Double.isFinite(point.x()) && Double.isFinite(point.y()))
                .toList();
    }

    private static List<Point> thinned(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> points.get((int) ((long) i * points.size() / most)))
                .toList();
    }

    /** How many vectors are drawn. */
    int shown() {
        return reference.size() + current.size();
    }

    /** The marks. */
    Svg draw(Svg.Words words) {
        Svg svg = new Svg(words);
        for (int layer = 0; layer < LAYERS; layer++) {
            StringBuilder circles = new StringBuilder();
            StringBuilder diamonds = new StringBuilder();
            for (int i = layer; i < reference.size(); i += LAYERS) {
                Point point = reference.get(i);
                circles.append('M')
                        .append(Svg.at(frame.x(point), frame.y(point)))
                        .append("h0");
            }
            for (int i = layer; i < current.size(); i += LAYERS) {
                Point point = current.get(i);
                diamonds.append('M')
                        .append(Svg.at(frame.x(point) - 3, frame.y(point)))
                        .append("l3-3 3 3-3 3z");
            }
            svg.path("mp", circles.toString()).path("mq", diamonds.toString());
        }
        numbers(svg);
        return svg;
    }

    private List<Cluster> numbered() {
        return comparison.codebook().stream()
                .flatMap(codebook -> codebook.clusters().stream())
                .filter(cluster -> ClusterSentences.isMoved(cluster, comparison.policy()))
                .limit(NUMBERED)
                .filter(cluster -> pointsOf(cluster).size() >= LEAST_FOR_NUMBER)
                .toList();
    }

    private List<Point> pointsOf(Cluster cluster) {
        List<Point> points = new ArrayList<>(reference);
        points.addAll(current);
        return points.stream()
                .filter(point -> point.cluster() == cluster.number())
                .toList();
    }

    /** A number at the middle of each cluster that changed, beside another one that is there already. */
    private void numbers(Svg svg) {
        List<double[]> taken = new ArrayList<>();
        for (Cluster cluster : numbered()) {
            List<Point> points = pointsOf(cluster);
            double y = median(points, frame::y) + NUMBER_BELOW;
            double middle = median(points, frame::x);
            double x = IntStream.range(0, NUMBERED)
                    .mapToDouble(i -> middle + i * NUMBER_WIDTH)
                    .filter(free -> taken.stream()
                            .noneMatch(
                                    at -> Math.abs(at[0] - free) < NUMBER_WIDTH && Math.abs(at[1] - y) < NUMBER_WIDTH))
                    .findFirst()
                    .orElse(middle);
            taken.add(new double[] {x, y});
            svg.text("num", x, y, Anchor.MIDDLE, Integer.toString(cluster.number()));
        }
    }

    private static double median(List<Point> points, ToDoubleFunction<Point> coordinate) {
        double[] values = points.stream().mapToDouble(coordinate).sorted().toArray();
        return values[values.length / 2];
    }

    /** What the picture shows and leaves out. */
    String caption(Sentences s) {
        double first = comparison.map().firstShare();
        double second = comparison.map().secondShare();
        String key = first > 0 && second > 0 ? "embed.map.caption" : "embed.map.caption_one";
        StringBuilder caption = new StringBuilder(s.texts()
                .get(
                        key,
                        "shown",
                        Numbers.count(shown()),
                        "total",
                        Numbers.count((long) comparison.reference().used()
                                + comparison.current().used()),
                        "first",
                        s.percent(first),
                        "second",
                        s.percent(second),
                        "dimensions",
                        new EmbeddingSentences(comparison, s).dimensions()));
        if (!numbered().isEmpty()) {
            caption.append(s.texts().get("sentence.separator")).append(s.texts().get("embed.map.numbers"));
        }
        if (outside > 0) {
            caption.append(s.texts().get("sentence.separator")).append(s.texts().plural("embed.map.outside", outside));
        }
        return caption.toString();
    }

    /** The part of the plane that is drawn. @param scale units of the picture for one of the plane */
    private record Frame(double left, double top, double scale) {

        static Frame of(List<Point> points) {
            double[] x = range(points, Point::x);
            double[] y = range(points, Point::y);
            double scale = Math.min(
                    (WIDTH - 2.0 * MARGIN) / Math.max(Double.MIN_NORMAL, x[1] - x[0]),
                    (HEIGHT - 2.0 * MARGIN) / Math.max(Double.MIN_NORMAL, y[1] - y[0]));
            double used = Double.isInfinite(scale) ? 1 : scale;
            double left = (x[0] + x[1]) / 2 - WIDTH / 2.0 / used;
            double top = (y[0] + y[1]) / 2 + HEIGHT / 2.0 / used;
            return new Frame(left, top, used);
        }

        /** The least and the largest coordinate; of most points, where a few are far off. */
        private static double[] range(List<Point> points, ToDoubleFunction<Point> coordinate) {
            double[] values = points.stream().mapToDouble(coordinate).sorted().toArray();
            int cut = (int) (TAIL * values.length);
            double low = values[cut];
            double high = values[values.length - 1 - cut];
            double reach = FAR * (high - low);
            double room = ROOM * (high - low);
            double least = values[0];
            double most = values[values.length - 1];
            return new double[] {least < low - reach ? low - room : least, most > high + reach ? high + room : most};
        }

        double x(Point point) {
            return (point.x() - left) * scale;
        }

        double y(Point point) {
            return (top - point.y()) * scale;
        }

        boolean contains(Point point) {
            double x = x(point);
            double y = y(point);
            return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;
        }
    }
}
