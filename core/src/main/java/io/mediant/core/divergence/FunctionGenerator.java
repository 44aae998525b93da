package io.mediant.core.divergence;

import java.util.function.DoubleUnaryOperator;

/** A generator made of functions. */
record FunctionGenerator(
        DoubleUnaryOperator function,
        DoubleUnaryOperator derivative,
        DoubleUnaryOperator dual,
        double valueAtZero,
        double slopeAtInfinity)
        implements Generator {
    @Override
    public double value(double u) {
        return function.applyAsDouble(u);
    }

    @Override
    public double slope(double u) {
        return derivative.applyAsDouble(u);
    }

    @Override
    public double conjugate(double t) {
        return dual.applyAsDouble(t);
    }
}
