package io.mediant.report.embedding;

import io.mediant.compare.embedding.DimensionRow;
import io.mediant.report.internal.Svg;
import java.util.Comparator;
import java.util.List;

/** The dimensions of the vectors: all as thin bars in their order, and which of them differ most. */
final class DimensionStrip {

    static final int WIDTH = 960;
    static final int HEIGHT = 64;

    private static final int BASE = 60;
    private static final int TALLEST = 56;
    private static final int MOST_BARS = 480;

    private final List<DimensionRow> dimensions;

    DimensionStrip(List<DimensionRow> dimensions) {
        this.dimensions = dimensions;
    }

    /** The dimensions that differ most, the largest Wasserstein distance first; constant ones are left out. */
    List<DimensionRow> first(int most) {
        return dimensions.stream()
                .filter(row -> Double.isFinite(row.wasserstein1()))
                .sorted(Comparator.comparingDouble(DimensionRow::wasserstein1)
                        .reversed()
                        .thenComparingInt(DimensionRow::dimension))
                .limit(most)
                .toList();
    }

    /** The largest Wasserstein distance of a dimension. */
    double largest() {
        return first(1).stream()
                .mapToDouble(DimensionRow::wasserstein1)
                .findFirst()
                .orElse(0);
    }

    /** A bar for each dimension; of many dimensions, neighbours share one, as tall as the tallest. @param marked how many are strong */
    Svg draw(int marked, Svg.Words words) {
        Svg svg = new Svg(words);
        List<DimensionRow> strongest = first(marked);
        double largest = Math.max(Double.MIN_NORMAL, largest());
        int group = (dimensions.size() + MOST_BARS - 1) / MOST_BARS;
        int bars = (dimensions.size() + group - 1) / group;
        double step = WIDTH / (double) bars;
        StringBuilder pale = new StringBuilder();
        StringBuilder strong = new StringBuilder();
        for (int i = 0; i < bars; i++) {
            List<DimensionRow> rows = dimensions.subList(i * group, Math.min(dimensions.size(), (i + 1) * group));
            double height = rows.stream()
                    .mapToDouble(DimensionRow::wasserstein1)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            StringBuilder bar = rows.stream().anyMatch(strongest::contains) ? strong : pale;
            double y = BASE - TALLEST * height / largest;
            bar.append('M').append(Svg.at(i * step, BASE)).append('L').append(Svg.at(i * step, y));
            bar.append('L').append(Svg.at((i + 0.8) * step, y)).append('L').append(Svg.at((i + 0.8) * step, BASE));
            bar.append('z');
        }
        return svg.path("g", pale.toString()).path("ink", strong.toString()).line("l", 0, BASE, WIDTH, BASE);
    }
}
