package io.mediant.report.corpus;

import io.mediant.compare.Jsd;
import io.mediant.compare.corpus.CorpusComparison;
import io.mediant.compare.corpus.DocumentScan;
import io.mediant.compare.corpus.MatchedSize;
import io.mediant.report.internal.Svg;
import io.mediant.report.internal.Svg.Anchor;
import io.mediant.report.internal.Ticks;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Numbers;
import java.util.Arrays;
import java.util.List;

/** The pictures of noise: on one axis, by the corpora's size, and along the documents. */
final class Curves {

    static final int WIDTH = 480;
    static final int NOISE_HEIGHT = 66;
    static final int CURVE_HEIGHT = 230;

    private static final int LEFT = 52;
    private static final int RIGHT = 466;
    private static final int TOP = 16;
    private static final int BOTTOM = 186;
    private static final int MOST_POINTS = 600;

    private final CorpusComparison comparison;
    private final InformationUnit unit;

    Curves(CorpusComparison comparison, InformationUnit unit) {
        this.comparison = comparison;
        this.unit = unit;
    }

    /** The divergence with its interval, the noise and the tolerance on one axis from 0. */
    Svg noise(Svg.Words words) {
        Jsd jsd = comparison.jsd();
        double tolerance = comparison.policy().toleranceBits() * Math.log(2);
        double most = Math.max(
                Math.max(jsd.nats(), tolerance),
                Math.max(
                        jsd.null95Nats(),
                        jsd.interval().map(Jsd.Interval::highNats).orElse(0.0)));
        double end = Math.min(Math.log(2), 1.12 * most);
        Svg svg = new Svg(words);
        int base = 40;
        svg.rectangle("g", 8, base - 18, along(jsd.null95Nats(), end) - 8, 18);
        svg.line("w", along(jsd.nullMeanNats(), end), base - 18, along(jsd.nullMeanNats(), end), base);
        svg.line("l", 8, base, RIGHT, base);
        ticks(svg, 0, unit.fromNats(end), 5, base, 8, RIGHT);
        svg.line("t", along(tolerance, end), base - 26, along(tolerance, end), base);
        double y = base - 9;
        jsd.interval().ifPresent(interval -> {
            double low = along(interval.lowNats(), end);
            double high = along(interval.highNats(), end);
            svg.line("w", low, y, high, y).line("w", low, y - 5, low, y + 5).line("w", high, y - 5, high, y + 5);
        });
        svg.circle("hollow", along(jsd.correctedNats(), end), y, 5);
        return svg.circle("ink", along(jsd.nats(), end), y, 5);
    }

    private static double along(double nats, double end) {
        return 8 + (RIGHT - 8) * Math.max(0, Math.min(1, nats / end));
    }

    private static void ticks(Svg svg, double low, double high, int wanted, int y, int left, int right) {
        for (double tick : Ticks.of(low, high, wanted)) {
            double x = left + (right - left) * (tick - low) / (high - low);
            svg.line("l", x, y, x, y + 4);
            svg.text("k", x, y + 17, x < left + 12 ? Anchor.START : Anchor.MIDDLE, Numbers.quantity(tick, 3));
        }
    }

    private static void levels(Svg svg, double low, double high) {
        for (double tick : Ticks.of(low, high, 4)) {
            double y = y(tick, low, high);
            svg.line("l", LEFT, y, RIGHT, y);
            svg.text("k", LEFT - 6, y + 4, Anchor.END, Numbers.quantity(tick, 3));
        }
    }

    private static double y(double value, double low, double high) {
        return BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low);
    }

    /** The divergence at equal sizes and that of one corpus. Sizes are on a logarithmic axis. */
    Svg rarefaction(Svg.Words words) {
        List<MatchedSize> sizes = comparison.rarefaction();
        Svg svg = new Svg(words);
        double most = sizes.stream()
                .mapToDouble(size -> Math.max(size.nats(), size.nullNats()))
                .max()
                .orElse(1);
        double high = 1.08 * Math.max(Double.MIN_NORMAL, unit.fromNats(most));
        levels(svg, 0, high);
        double from = logOf(sizes.get(0).tokens());
        double to = Math.max(from + 1e-9, logOf(sizes.get(sizes.size() - 1).tokens()));
        StringBuilder observed = new StringBuilder();
        StringBuilder nulls = new StringBuilder();
        for (MatchedSize size : sizes) {
            double x = LEFT + (RIGHT - LEFT) * (logOf(size.tokens()) - from) / (to - from);
            String pen = observed.isEmpty() ? "M" : "L";
            observed.append(pen).append(Svg.at(x, y(unit.fromNats(size.nats()), 0, high)));
            nulls.append(pen).append(Svg.at(x, y(unit.fromNats(size.nullNats()), 0, high)));
        }
        svg.path("cn", nulls.toString()).path("cm", observed.toString());
        for (long tick = 1; tick > 0 && logOf(tick) <= to + 1e-9; tick *= 10) {
            if (logOf(tick) >= from - 1e-9) {
                double x = LEFT + (RIGHT - LEFT) * (logOf(tick) - from) / (to - from);
                svg.line("l", x, BOTTOM, x, BOTTOM + 4);
                svg.text("k", x, BOTTOM + 18, Anchor.MIDDLE, Numbers.count(tick));
            }
        }
        svg.line("cm", RIGHT - 220, 6, RIGHT - 194, 6).line("cn", RIGHT - 104, 6, RIGHT - 78, 6);
        svg.words("h", RIGHT - 120, 10, Anchor.END, s -> s.texts().get("corpus.rarefaction.observed"));
        svg.words("k", RIGHT, 10, Anchor.END, s -> s.texts().get("corpus.rarefaction.null"));
        svg.words("k", RIGHT, BOTTOM + 38, Anchor.END, s -> s.texts().get("corpus.axis.tokens"));
        return svg.words("k", 0, 10, Anchor.START, s -> s.texts().get("fact.jsd") + ", " + s.unitName());
    }

    private static double logOf(long tokens) {
        return Math.log((double) Math.max(1, tokens));
    }

    /** The ratio of the divergence at every split to its mean in shuffled order. */
    Svg scan(DocumentScan scan, Svg.Words words) {
        Svg svg = new Svg(words);
        List<DocumentScan.Split> splits = scan.splits();
        double[] ratios = splits.stream()
                .mapToDouble(DocumentScan.Split::ratio)
                .filter(Double::isFinite)
                .toArray();
        double most = Math.max(1, Arrays.stream(ratios).max().orElse(1));
        double least = Math.min(1, Arrays.stream(ratios).min().orElse(1));
        double margin = Math.max(0.01, (most - least) / 6);
        double low = Math.max(0, least - margin);
        double high = most + margin;
        int documents = scan.documents().size();
        levels(svg, low, high);
        svg.line("t", LEFT, y(1, low, high), RIGHT, y(1, low, high));
        StringBuilder curve = new StringBuilder();
        int step = Math.max(1, splits.size() / MOST_POINTS);
        for (int i = 0; i < splits.size(); i++) {
            DocumentScan.Split split = splits.get(i);
            boolean kept = i % step == 0 || i == scan.best() || i + 1 == splits.size();
            if (kept && Double.isFinite(split.ratio())) {
                curve.append(curve.isEmpty() ? "M" : "L")
                        .append(Svg.at(place(split.after(), documents), y(split.ratio(), low, high)));
            }
        }
        svg.path("cm", curve.toString());
        for (DocumentScan.Change change : scan.changes()) {
            double x = place(change.after(), documents);
            svg.line("w", x, BOTTOM, x, BOTTOM - 10);
        }
        DocumentScan.Split best = scan.bestSplit();
        double x = place(best.after(), documents);
        double y = Double.isFinite(best.ratio()) ? y(best.ratio(), low, high) : TOP;
        svg.line("w dots", x, y, x, BOTTOM).circle("ink", x, y, 4.5);
        boolean left = x > (LEFT + RIGHT) / 2.0;
        String name = Tail.of(CorpusSentences.documentBefore(scan, best.after()), 24);
        svg.text("h", left ? x + 4 : x - 4, y - 9, left ? Anchor.END : Anchor.START, name);
        ticks(svg, 0, documents, 6, BOTTOM, LEFT, RIGHT);
        svg.words("k", RIGHT, BOTTOM + 38, Anchor.END, s -> s.texts().get("corpus.axis.after"));
        return svg.words("k", 0, 10, Anchor.START, s -> s.texts().get("corpus.axis.ratio"));
    }

    private static double place(int after, int documents) {
        return LEFT + (RIGHT - LEFT) * (double) after / documents;
    }
}
