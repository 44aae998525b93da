package io.mediant.report.corpus;

import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.CorpusSide;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.text.Numbers;

/** What stands beside a word shift: how fast the terms add up to the divergence, and how large the corpora are. */
final class Insets {

    static final int WIDTH = 260;
    static final int CUMULATIVE_HEIGHT = 168;
    static final int SIZES_HEIGHT = 96;

    private static final int LEFT = 42;
    private static final int RIGHT = 250;
    private static final int TOP = 26;
    private static final int BOTTOM = 132;
    private static final int POINTS = 72;

    private final CorpusComparison comparison;

    Insets(CorpusComparison comparison) {
        this.comparison = comparison;
    }

    /** The share of the divergence of the first terms by their number, which is on a logarithmic axis. */
    Svg cumulative(Svg.Words words) {
        Svg svg = new Svg(words);
        svg.words("k", 0, 12, Anchor.START, s -> s.texts().get("corpus.inset.cumulative"));
        int size = Math.max(1, comparison.terms().size());
        for (double share : new double[] {0, 0.5, 1}) {
            svg.line("l", LEFT, y(share), RIGHT, y(share));
            svg.text("k", LEFT - 5, y(share) + 4, Anchor.END, Math.round(100 * share) + "%");
        }
        for (long rank = 1; rank <= size; rank *= 10) {
            svg.line("l", x(rank, size), BOTTOM, x(rank, size), BOTTOM + 4);
            boolean crowded = size >= 1_000_000 && rank % 100 != 1 && rank != 1 && rank != 100 && rank != 10_000;
            if (!crowded) {
                svg.text("k", x(rank, size), BOTTOM + 17, Anchor.MIDDLE, Numbers.count(rank));
            }
        }
        svg.words("k", RIGHT, BOTTOM + 33, Anchor.END, s -> s.texts().get("corpus.inset.rank"));
        StringBuilder curve = new StringBuilder();
        int last = 0;
        for (int i = 0; i <= POINTS; i++) {
            int rank = (int) Math.round(Math.pow(size, (double) i / POINTS));
            if (rank > last) {
                curve.append(last == 0 ? "M" : "L")
                        .append(Svg.at(x(rank, size), y(comparison.terms().coverage(rank))));
                last = rank;
            }
        }
        svg.path("cm", curve.toString());
        if (comparison.terms().size() > 0 && comparison.jsd().nats() > 0) {
            int half = comparison.terms().termsFor(0.5);
            double x = x(half, size);
            double y = y(comparison.terms().coverage(half));
            svg.circle("ink", x, y, 3.5);
            boolean left = x > (LEFT + RIGHT) / 2.0;
            svg.words("h", left ? x - 8 : x + 8, left ? y - 6 : y + 14, left ? Anchor.END : Anchor.START, s -> s.texts()
                    .plural("corpus.inset.half", half));
        }
        return svg;
    }

    private static double x(long rank, int size) {
        return LEFT + (RIGHT - LEFT) * (size == 1 ? 0 : Math.log((double) rank) / Math.log(size));
    }

    private static double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    /** The tokens of both sides as bars. */
    Svg sizes(Svg.Words words) {
        Svg svg = new Svg(words);
        svg.words("k", 0, 12, Anchor.START, s -> s.texts().get("corpus.inset.sizes"));
        double most = Math.max(
                1,
                Math.max(comparison.reference().tokens(), comparison.current().tokens()));
        size(svg, comparison.reference(), "p", 24, most);
        size(svg, comparison.current(), "q", 60, most);
        return svg;
    }

    private static void size(Svg svg, CorpusSide side, String name, int y, double most) {
        boolean reference = name.equals("p");
        svg.text(reference ? "pl" : "ql", 12, y + 13, Anchor.MIDDLE, (reference ? "● " : "◆ ") + name);
        svg.rectangle(reference ? "pb" : "qb", LEFT, y, Math.max(1, (RIGHT - LEFT) * side.tokens() / most), 10);
        svg.words(
                "k",
                LEFT,
                y + 24,
                Anchor.START,
                s -> s.texts().plural("corpus.tokens", side.tokens())
                        + s.texts().get("part.separator")
                        + s.texts().plural("corpus.types", side.types()));
    }
}
