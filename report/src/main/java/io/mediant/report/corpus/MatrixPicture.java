package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusMatrix;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Untrusted;
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

    private final CorpusMatrix matrix;
    private final List<Integer> order;
    private final double cell;

    MatrixPicture(CorpusMatrix matrix) {
        this.matrix = matrix;
        order = matrix.order();
        cell = Math.max(4, Math.min(40, (double) ROOM / Math.max(1, order.size())));
    }

    int width() {
        return (int) Math.ceil(LABEL + order.size() * cell + GAP + TREE + 20);
    }

    int height() {
        return (int) Math.ceil(TOP + order.size() * cell + 26);
    }

    Svg draw(Svg.Words words) {
        Svg svg = new Svg(words);
        double largest = Math.max(Double.MIN_NORMAL, largest());
        for (int row = 0; row < order.size(); row++) {
            double y = TOP + row * cell;
            if (cell >= 11) {
                String name = Tail.of(matrix.corpora().get(order.get(row)).source(), 14);
                svg.text(cell < 14 ? "k s" : "", LABEL - 8, y + cell / 2 + 4, Anchor.END, (row + 1) + " " + name);
            }
            if (cell >= 18) {
                svg.text("k", LABEL + (row + 0.5) * cell, TOP - 7, Anchor.MIDDLE, Integer.toString(row + 1));
            }
            for (int column = 0; column < order.size(); column++) {
                cell(svg, row, column, largest);
            }
        }
        tree(svg, largestHeight());
        return svg;
    }

    private double largest() {
        double largest = 0;
        for (List<Double> row : matrix.distances()) {
            for (double distance : row) {
                largest = Math.max(largest, distance);
            }
        }
        return largest;
    }

    private double largestHeight() {
        return Math.max(
                Double.MIN_NORMAL,
                matrix.merges().stream()
                        .mapToDouble(CorpusMatrix.Merge::height)
                        .max()
                        .orElse(0));
    }

    private void cell(Svg svg, int row, int column, double largest) {
        int a = order.get(row);
        int b = order.get(column);
        double distance = MatrixSentences.distance(matrix, a, b);
        int level = a == b ? 0 : (int) Math.round(LEVELS * Math.max(0, Math.min(1, distance / largest)));
        double x = LABEL + column * cell;
        double y = TOP + row * cell;
        boolean tip = a != b && order.size() <= MOST_TIPS;
        if (tip) {
            svg.beginTip(s -> s.texts()
                    .get(
                            "matrix.tip",
                            "a",
                            Untrusted.shown(matrix.corpora().get(a).source(), 40),
                            "b",
                            Untrusted.shown(matrix.corpora().get(b).source(), 40),
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
