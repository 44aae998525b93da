package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Untrusted;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The distances of all pairs as a heat map, corpora in the order of a tree that stands beside it: neighbours in the map
 * are neighbours in the tree.
 */
final class MatrixPicture {

    private static final int LABEL = 132;
    private static final int TREE = 170;
    private static final int LEVELS = 9;
    private static final int MOST_NUMBERED = 24;
    private static final int MOST_TIPS = 40;
    private static final int ROOM = 620;
    private static final int GAP = 12;
    private static final int TOP = 22;
    private static final int LEAST_FOR_A_LABEL = 11;
    private static final int MOST_LABELLED = 64;
    private static final double LEAST_SPAN = 0.1;

    private final CorpusMatrix matrix;
    private final List<Integer> order;
    private final List<String> names;
    private final double cell;

    MatrixPicture(CorpusMatrix matrix) {
        this.matrix = matrix;
        order = matrix.order();
        names = MatrixSentences.names(matrix);
        int least = order.size() <= MOST_LABELLED ? LEAST_FOR_A_LABEL : 4;
        cell = Math.max(least, Math.min(40, (double) ROOM / Math.max(1, order.size())));
    }

    int width() {
        return (int) Math.ceil(LABEL + order.size() * cell + GAP + TREE + 20);
    }

    int height() {
        return (int) Math.ceil(TOP + order.size() * cell + 26);
    }

    Svg draw(Svg.Words words) {
        Svg svg = new Svg(words);
        int step = (int) Math.ceil(LEAST_FOR_A_LABEL / cell);
        DoubleSummaryStatistics pairs = pairs();
        double farthest = pairs.getMax();
        double closest = Math.max(0, Math.min(pairs.getMin(), farthest - LEAST_SPAN));
        for (int row = 0; row < order.size(); row++) {
            double y = TOP + row * cell;
            if (row % step == 0) {
                String name = Tail.of(names.get(order.get(row)), 14);
                svg.text(cell < 14 ? "k s" : "", LABEL - 8, y + cell / 2 + 4, Anchor.END, (row + 1) + " " + name);
            }
            if (cell >= 18) {
                svg.text("k", LABEL + (row + 0.5) * cell, TOP - 7, Anchor.MIDDLE, Integer.toString(row + 1));
            }
            for (int column = 0; column < order.size(); column++) {
                cell(svg, row, column, closest, farthest);
            }
        }
        tree(svg, largestHeight());
        return svg;
    }

    /** The distances of all pairs; 0 where there is no pair. */
    private DoubleSummaryStatistics pairs() {
        DoubleSummaryStatistics pairs = new DoubleSummaryStatistics();
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                pairs.accept(MatrixSentences.distance(matrix, i, j));
            }
        }
        if (pairs.getCount() == 0) {
            pairs.accept(0);
        }
        return pairs;
    }

    /** The shade of a pair, from 1 for the closest to the darkest for the farthest; pairs that hardly differ look alike. */
    private static int level(double distance, double closest, double farthest) {
        double place = (distance - closest) / Math.max(LEAST_SPAN, farthest - closest);
        return 1 + (int) Math.round((LEVELS - 1) * Math.max(0, Math.min(1, place)));
    }

    private double largestHeight() {
        return Math.max(
                Double.MIN_NORMAL,
                matrix.merges().stream()
                        .mapToDouble(CorpusMatrix.Merge::height)
                        .max()
                        .orElse(0));
    }

    private void cell(Svg svg, int row, int column, double closest, double farthest) {
        int a = order.get(row);
        int b = order.get(column);
        double distance = MatrixSentences.distance(matrix, a, b);
        int level = a == b ? 0 : level(distance, closest, farthest);
        double x = LABEL + column * cell;
        double y = TOP + row * cell;
        boolean tip = a != b && order.size() <= MOST_TIPS;
        if (tip) {
            svg.beginTip(s -> s.texts()
                    .get(
                            "matrix.tip",
                            "a",
                            Untrusted.shown(names.get(a), 40),
                            "b",
                            Untrusted.shown(names.get(b), 40),
                            "distance",
                            MatrixSentences.number(distance),
                            "null",
                            MatrixSentences.number(MatrixSentences.nullDistance(matrix, a, b))));
        }
        svg.rectangle("heat h" + level, x + 0.5, y + 0.5, cell - 1, cell - 1);
        if (a != b && order.size() <= MOST_NUMBERED) {
            String type = level > LEVELS / 2 ? "on" : "k";
            svg.text(type + " s", x + cell / 2, y + cell / 2 + 4, Anchor.MIDDLE, MatrixSentences.number(distance));
        }
        if (MatrixSentences.isChance(matrix, a, b)) {
            svg.circle("ring", x + cell / 2, y + cell / 2, cell / 2 - 2);
        }
        if (tip) {
            svg.end();
        }
    }

    private void tree(Svg svg, double largest) {
        int leaves = matrix.corpora().size();
        double left = LABEL + order.size() * cell + GAP;
        double[] x = new double[leaves + matrix.merges().size()];
        double[] y = new double[x.length];
        for (int place = 0; place < order.size(); place++) {
            x[order.get(place)] = left;
            y[order.get(place)] = TOP + (place + 0.5) * cell;
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < matrix.merges().size(); i++) {
            CorpusMatrix.Merge merge = matrix.merges().get(i);
            double at = left + TREE * merge.height() / largest;
            path.append('M').append(Svg.at(x[merge.left()], y[merge.left()])).append('L');
            path.append(Svg.at(at, y[merge.left()])).append('L').append(Svg.at(at, y[merge.right()]));
            path.append('L').append(Svg.at(x[merge.right()], y[merge.right()]));
            x[leaves + i] = at;
            y[leaves + i] = (y[merge.left()] + y[merge.right()]) / 2;
        }
        double base = TOP + order.size() * cell;
        svg.path("cm", path.toString());
        if (!matrix.merges().isEmpty()) {
            svg.text("k", left, base + 16, Anchor.START, "0");
            svg.text("k", left + TREE, base + 16, Anchor.END, MatrixSentences.number(largest));
        }
    }
}
