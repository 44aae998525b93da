package io.mediant.core.density;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Where the randomness of this package comes from. */
final class Draws {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Draws() {}

    static RandomGenerator generator(long seed) {
        return FACTORY.create(seed);
    }

    /** A uniform number in the open interval (0, 1), a multiple of 2^-54. */
    static double openUniform(RandomGenerator random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }
}
