package io.mediant.core.density;

/** Checks of the parameters of a law; a message names the parameter and its value. */
final class Parameters {
    private Parameters() {}

    static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + "; give a finite number");
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
        return value;
    }

    static double nonNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be finite and at least 0");
        }
        return value;
    }

    /** A probability in (0, 1]. */
    static double positiveProbability(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be in (0, 1]");
        }
        return value;
    }

    static double probability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be in [0, 1]");
        }
        return value;
    }

    /** Mixing weights divided by their sum. */
    static double[] mixingWeights(double[] weights, int components) {
        if (components == 0) {
            throw new IllegalArgumentException("the mixture has no components; give at least one");
        }
        if (weights.length != components) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + components + " components; give one weight per component");
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += positive("weight at index " + i, weights[i]);
        }
        positive("the sum of the weights", sum);
        double[] shares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }
}
