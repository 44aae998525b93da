package io.mediant.core.transport;

/**
 * A circle on which values are taken modulo its length.
 *
 * @param period the length in the unit of the data, positive and finite
 */
record Circle(double period) {
    Circle {
        if (!(period > 0) || period == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("period " + period
                    + " is not allowed; the length of a circle is positive and finite, such as 24 for hours");
        }
    }

    /** The mass with values in [0, period); throws for values that are not finite and weights that are not allowed. */
    OrderedMass mass(double[] values, double[] weights) {
        double[] turned = new double[values.length];
        for (int i = 0; i < turned.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "value " + values[i] + " at index " + i + " is not finite; a circle needs finite values");
            }
            turned[i] = turned(values[i]);
        }
        return OrderedMass.of(turned, weights);
    }

    private double turned(double value) {
        double rest = value % period;
        double turned = rest < 0 ? rest + period : rest;
        return turned == 0 || turned >= period ? 0 : turned;
    }
}
