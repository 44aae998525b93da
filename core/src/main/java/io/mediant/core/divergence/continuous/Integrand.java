package io.mediant.core.divergence.continuous;

/** A function on the line, times a factor that is given by its logarithm so that the product neither under- nor overflows. */
@FunctionalInterface
interface Integrand {
    double at(double x, double logFactor);
}
