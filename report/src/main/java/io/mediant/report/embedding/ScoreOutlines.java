package io.mediant.report.embedding;

import io.mediant.compare.embedding.RowScores;
import io.mediant.report.internal.Axis;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How the judges' scores of each side are distributed: two outlines on one axis, each of area 1. */
final class ScoreOutlines {

    static final int WIDTH = 480;
    static final int HEIGHT = 232;

    private static final int LEFT = 8;
    private static final int RIGHT = 466;
    private static final int TOP = 44;
    private static final int BASE = 186;
    private static final int BINS = 48;
    private static final double LEAST_REACH = 0.1;

    private ScoreOutlines() {}

    static Svg draw(RowScores scores, Svg.Words words) {
        Svg svg = new Svg(words);
        double[] p = finite(scores, false);
        double[] q = finite(scores, true);
        double reach = Math.max(LEAST_REACH, Math.max(largestSize(p), largestSize(q)));
        Axis axis = new Axis(-reach, reach, LEFT, RIGHT);
        double[] ofP = shares(p, reach);
        double[] ofQ = shares(q, reach);
        double largest = Math.max(
                Double.MIN_NORMAL,
                Math.max(
                        Arrays.stream(ofP).max().orElse(0),
                        Arrays.stream(ofQ).max().orElse(0)));
        svg.path("p", outline(ofP, largest)).path("q", outline(ofQ, largest));
        axis.draw(svg, BASE, 6);
        svg.line("t", axis.x(0), TOP - 6, axis.x(0), BASE);
        svg.words("pl", LEFT, 12, Anchor.START, s -> s.texts().get("head.reference"));
        svg.words("k", LEFT, 30, Anchor.START, s -> s.texts().get("embed.scores.left"));
        svg.words("ql", RIGHT, 12, Anchor.END, s -> s.texts().get("head.current"));
        svg.words("k", RIGHT, 30, Anchor.END, s -> s.texts().get("embed.scores.right"));
        return svg.words("k", RIGHT, BASE + 40, Anchor.END, s -> s.texts().get("embed.scores.axis"));
    }

    private static double largestSize(double[] scores) {
        return Arrays.stream(scores).map(Math::abs).max().orElse(0);
    }

    private static double[] finite(RowScores scores, boolean inCurrent) {
        return IntStream.range(0, scores.size(inCurrent))
                .mapToDouble(i -> scores.score(inCurrent, i))
                .filter(Double::isFinite)
                .toArray();
    }

    private static double[] shares(double[] scores, double reach) {
        double[] shares = new double[BINS];
        for (double score : scores) {
            int bin = (int) Math.floor(BINS * (score + reach) / (2 * reach));
            shares[Math.max(0, Math.min(BINS - 1, bin))] += 1.0 / scores.length;
        }
        return shares;
    }

    private static String outline(double[] shares, double largest) {
        StringBuilder path = new StringBuilder("M").append(Svg.at(LEFT, BASE));
        double step = (RIGHT - LEFT) / (double) BINS;
        for (int i = 0; i < BINS; i++) {
            double y = BASE - (BASE - TOP) * shares[i] / largest;
            path.append('L').append(Svg.at(LEFT + i * step, y)).append('L').append(Svg.at(LEFT + (i + 1) * step, y));
        }
        return path.append('L').append(Svg.at(RIGHT, BASE)).toString();
    }
}
