package io.mediant.core.inference.internal;

/** Weighted sums of the second to fourth powers about the weighted mean, updated without cancellation. */
final class WeightedSpread {
    private double weight;
    private double mean;
    private double squares;
    private double cubes;
    private double fourths;

    void add(double w, double x) {
        if (w > 0) {
            double before = weight;
            double distance = x - mean;
            weight += w;
            double moved = distance * w / weight;
            double square = moved * before * distance;
            mean += moved;
            double balance = (before * before - before * w + w * w) / (weight * weight);
            fourths += square * distance * distance * balance + 6 * moved * moved * squares - 4 * moved * cubes;
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

    /**
     * Returns half the distance of the two values of a law of two values that has these moments, times (1 + skewness^2)/kurtosis, which is 1 for such a law and less for every other.
     */
    double halfStep() {
        double variance = squares / weight;
        if (!(variance > 0 && fourths > 0)) {
            return 0;
        }
        double slant = cubes / squares;
        double twoValued = (1 + slant * slant / variance) * squares * variance / fourths;
        return 0.5 * Math.sqrt(slant * slant + 4 * variance) * Math.min(1, twoValued);
    }
}
