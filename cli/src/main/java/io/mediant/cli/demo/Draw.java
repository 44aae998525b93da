package io.mediant.cli.demo;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that are the same on every Java: the specified generator L64X128MixRandom, and transforms of its uniform
 * numbers that use strict mathematics only.
 */
final class Draw {
    private final RandomGenerator random;

    Draw(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Uniform on [0, 1), 53 bits. */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /** Normal with mean 0 and variance 1, by G. E. P. Box and M. E. Muller (1958), doi:10.1214/aoms/1177706645. */
    double normal() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Uniform on 0, ..., bound - 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }
}
