package io.mediant.core.divergence;

/** A generator whose divergence, less f(1), is a multiple of one that a class of its own computes without cancellation. */
sealed interface KnownGenerator extends Generator permits StandardGenerator, AlphaGenerator {
    /** The divergence of the class. */
    Divergence measure();

    /** What to multiply it by. */
    double factor();
}
