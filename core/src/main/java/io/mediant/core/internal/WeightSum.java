package io.mediant.core.internal;

/** The sum of weights that are checked on the way. */
public final class WeightSum {
    private WeightSum() {}

    /**
     * The sum of weights that are finite and at least 0, itself positive and finite.
     *
     * @param owner whose they are in a message, such as " of the reference side", or empty
     * @param holder what needs the sum in a message, such as "a sample"
     * @throws IllegalArgumentException naming index and value of a weight, or the sum, that is not allowed
     */
    public static double of(double[] weights, String owner, String holder) {
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weight " + weights[i] + " at index " + i + owner
                        + " is not allowed; weights are finite and at least 0");
            }
        }
        double total = new CompensatedSum().addAll(weights).value();
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException(
                    "weights" + owner + " sum to " + total + "; " + holder + " needs a positive finite sum");
        }
        return total;
    }
}
