package io.mediant.report.embedding;

import io.mediant.compare.embedding.EmbeddingComparison;
import io.mediant.compare.embedding.JudgeBound;
import io.mediant.report.internal.Axis;
import io.mediant.report.internal.Svg;
import io.mediant.report.text.InformationUnit;

/**
 * The lower bound on an axis from 0. From its limit to the right there is a bar for "at least"; it ends in an arrow where
 * the axis ends before the largest possible divergence.
 */
final class BoundAxis {

    static final int WIDTH = 480;
    static final int HEIGHT = 66;

    private static final int LEFT = 8;
    private static final int RIGHT = 466;
    private static final int BASE = 40;
    private static final int ARROW = 7;
    private static final double ROOM = 1.6;

    private BoundAxis() {}

    static Svg draw(EmbeddingComparison comparison, InformationUnit unit, Svg.Words words) {
        JudgeBound bound = comparison.bound();
        double tolerance = comparison.policy().toleranceBits() * Math.log(2);
        double most = Math.max(tolerance, Math.max(bound.nats(), bound.highNats()));
        double end = Math.min(Math.log(2), ROOM * most);
        Axis axis = new Axis(0, unit.fromNats(end), LEFT, RIGHT);
        Svg svg = new Svg(words);
        double low = axis.x(unit.fromNats(bound.lowNats()));
        double y = BASE - 12;
        svg.rectangle("g", low, y - 4, RIGHT - low, 8);
        axis.draw(svg, BASE, 5);
        svg.line("w", low, y - 8, low, y + 8).line("w", low, y, RIGHT, y);
        if (end < Math.log(2)) {
            svg.line("w", RIGHT - ARROW, y - ARROW, RIGHT, y).line("w", RIGHT - ARROW, y + ARROW, RIGHT, y);
        }
        double limit = axis.x(unit.fromNats(tolerance));
        svg.line("t", limit, BASE - 34, limit, BASE);
        return svg.circle("ink", axis.x(unit.fromNats(bound.nats())), y, 5);
    }
}
