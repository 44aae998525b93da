package io.mediant.core.inference.cloud;

/**
 * Size, mean, variance and fourth central moment of values on a line.
 *
 * @param size number of values, at least 2
 * @param variance with the divisor n - 1
 * @param fourth mean fourth power of the distance from the mean
 */
record Moments(int size, double mean, double variance, double fourth) {
    static Moments of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        mean += rest / values.length;
        double squares = 0;
        double fourths = 0;
        for (double value : values) {
            double square = (value - mean) * (value - mean);
            squares += square;
            fourths += square * square;
        }
        return new Moments(values.length, mean, squares / (values.length - 1), fourths / values.length);
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    /** The difference of the means over the root of the mean variance; 0 where nothing differs. */
    static double standardisedDifference(Moments reference, Moments current) {
        double gap = current.mean - reference.mean;
        return gap == 0 ? 0 : gap / Math.sqrt(0.5 * (reference.variance + current.variance));
    }

    /** The difference of the means over its standard error (Welch). */
    static double meanScore(Moments reference, Moments current) {
        double gap = current.mean - reference.mean;
        double squaredError = reference.variance / reference.size + current.variance / current.size;
        return gap == 0 ? 0 : gap / Math.sqrt(squaredError);
    }

    /** The logarithm of the ratio of the variances over its standard error for any law with four moments. */
    static double spreadScore(Moments reference, Moments current) {
        double gap = Math.log(current.variance / reference.variance);
        double squaredError = reference.relativeError() + current.relativeError();
        return gap == 0 ? 0 : gap / Math.sqrt(squaredError);
    }

    /** The squared standard error of the variance's logarithm. */
    private double relativeError() {
        return Math.max(fourth / (variance * variance) - 1, 0) / size;
    }
}
