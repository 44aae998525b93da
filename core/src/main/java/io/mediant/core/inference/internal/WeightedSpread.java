package io.mediant.core.inference.internal;

/** Weighted sum of squares about the weighted mean, updated without cancellation. */
final class WeightedSpread {
    private double weight;
    private double mean;
    private double sum;

    void add(double w, double x) {
        if (w > 0) {
            double before = weight;
            double distance = x - mean;
            weight += w;
            mean += distance * w / weight;
            sum += w * (before / weight) * distance * distance;
        }
    }

    double sum() {
        return sum;
    }
}
