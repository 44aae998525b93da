package io.mediant.core.internal.quadrature;

import java.util.function.DoubleUnaryOperator;

/** A function on the line, times a factor that is given by its logarithm so that the product neither under- nor overflows. */
@FunctionalInterface
public interface Integrand {
    /** The function at x, times e^logFactor. */
    double at(double x, double logFactor);

    /** A function that stays in range when it is multiplied as it is. */
    static Integrand of(DoubleUnaryOperator function) {
        return (x, logFactor) -> {
            double height = function.applyAsDouble(x);
            return logFactor == 0 || height == 0 ? height : height * Math.exp(logFactor);
        };
    }
}
