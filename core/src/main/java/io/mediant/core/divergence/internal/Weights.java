package io.mediant.core.divergence.internal;

/**
 * Checks of raw weights, and their scaling by a power of two.
 *
 * <p>Weights are non-negative and finite with a positive sum. Products of a weight and a sum neither overflow nor lose
 * digits while both sums lie in [2^-64, 2^70]; outside, a copy scaled by a power of two takes their place, which
 * changes no divergence. A weight below about 1e-250 of its sum may lose digits, an absolute error below 1e-250.
 */
public final class Weights {
    private static final double SMALLEST_SUM = 0x1p-64;
    private static final double LARGEST_SUM = 0x1p70;

    private Weights() {}

    /** Throws unless both sides have the same positive number of outcomes. */
    public static void requireSameLength(double[] reference, double[] current) {
        if (reference.length != current.length) {
            throw new IllegalArgumentException("the reference has " + reference.length
                    + " outcomes and the current side has " + current.length
                    + "; give both sides one weight per outcome, 0 where an outcome is absent");
        }
        if (reference.length == 0) {
            throw new IllegalArgumentException("there are no outcomes; give at least one weight per side");
        }
    }

    /** The weights themselves where their sum is in the safe range, else a scaled copy; throws on invalid weights. */
    public static double[] safe(double[] weights, String role) {
        return scaled(weights, safeExponent(weights, role));
    }

    /** The power of two to scale by, 0 where the sum is in the safe range; throws on invalid weights. */
    static int safeExponent(double[] weights, String role) {
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
                throw invalid(weight, i, role);
            }
            largest = Math.max(largest, weight);
            sum += weight;
        }
        if (largest == 0) {
            throw new IllegalArgumentException(
                    "all weights of the " + role + " are 0; a distribution needs a positive sum");
        }
        return isSafe(sum) ? 0 : -Math.getExponent(largest);
    }

    /** Whether products with this sum are safe; false for NaN. */
    static boolean isSafe(double sum) {
        return sum >= SMALLEST_SUM && sum <= LARGEST_SUM;
    }

    /** The weights times 2^exponent, themselves where the exponent is 0. */
    static double[] scaled(double[] weights, int exponent) {
        if (exponent == 0) {
            return weights;
        }
        double[] copy = new double[weights.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.scalb(weights[i], exponent);
        }
        return copy;
    }

    /** The largest weight, perhaps 0; throws on a weight that is not allowed. */
    static double requireValid(double[] weights, String role) {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            if (!(weight >= 0) || weight == Double.POSITIVE_INFINITY) {
                throw invalid(weight, i, role);
            }
            largest = Math.max(largest, weight);
        }
        return largest;
    }

    private static IllegalArgumentException invalid(double weight, int index, String role) {
        String fault = weight < 0 ? "negative" : Double.isNaN(weight) ? "not a number" : "infinite";
        return new IllegalArgumentException("weight " + weight + " at index " + index + " of the " + role + " is "
                + fault + "; weights are finite and at least 0");
    }
}
