package io.mediant.core.divergence;

/** Generators that a user might write. */
final class Generators {
    /** f(u) = (u - 1)²(u + 1)/u = u² - u - 1 + 1/u, the additive symmetric chi-square divergence. */
    static final Generator SYMMETRIC_CHI_SQUARE = Generator.of(
            u -> (u - 1) * (u - 1) * (u + 1) / u,
            u -> 2 * u - 1 - 1 / (u * u),
            t -> {
                throw new UnsupportedOperationException();
            },
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private Generators() {}
}
