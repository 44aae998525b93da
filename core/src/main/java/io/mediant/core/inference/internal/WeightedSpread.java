package io.mediant.core.inference.internal;

/** Weighted sums of squares and cubes about the weighted mean, updated without cancellation. */
final class WeightedSpread {
    private double weight;
    private double mean;
    private double squares;
    private double cubes;

    void add(double w, double x) {
        if (w > 0) {
            double before = weight;
            double distance = x - mean;
            weight += w;
            double moved = distance * w / weight;
            double square = moved * before * distance;
            mean += moved;
            cubes += square * distance * (before - w) / weight - 3 * moved * squares;
            squares += square;
        }
    }

    double squares() {
        return squares;
    }

    double cubes() {
        return cubes;
    }
}
