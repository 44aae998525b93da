package io.mediant.calibration.grid;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** Counts of rows drawn from a distribution. Immutable; serves many threads. */
public final class Multinomial {
    private final int cells;
    private final SharedStateDiscreteSampler sampler;

    private Multinomial(int cells, SharedStateDiscreteSampler sampler) {
        this.cells = cells;
        this.sampler = sampler;
    }

    /** The law of probabilities that sum to 1. */
    public static Multinomial of(double[] probabilities) {
        UniformRandomProvider none = () -> 0;
        return new Multinomial(probabilities.length, AliasMethodDiscreteSampler.of(none, probabilities));
    }

    /** The number of rows in every cell. */
    public long[] draw(int rows, RandomGenerator random) {
        UniformRandomProvider source = random::nextLong;
        SharedStateDiscreteSampler mine = sampler.withUniformRandomProvider(source);
        long[] counts = new long[cells];
        for (int i = 0; i < rows; i++) {
            counts[mine.sample()]++;
        }
        return counts;
    }
}
