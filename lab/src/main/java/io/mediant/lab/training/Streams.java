package io.mediant.lab.training;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Streams of random numbers that depend only on a seed, a purpose and a step: two trainings that share them see the same draws, and a training that is
 * resumed at a step needs to remember nothing else.
 */
public final class Streams {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** What a stream is for. */
    public enum Purpose {
        /** The generator's first weights. */
        GENERATOR_WEIGHTS(1),
        /** The judge's first weights. */
        JUDGE_WEIGHTS(2),
        /** Draws of the data and of the noise that the judge learns from. */
        JUDGE_STEP(3),
        /** Noise that the generator learns from. */
        GENERATOR_STEP(4),
        /** Draws by which the state is measured. */
        MEASURING(5),
        /** Everything else of an experiment. */
        OTHER(6);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    private Streams() {}

    /** The stream of a purpose at a step. */
    public static RandomGenerator of(long seed, Purpose purpose, long step) {
        long mixed = mix(seed + GOLDEN_GAMMA * purpose.number);
        return new SplittableRandom(mix(mixed ^ mix(step * GOLDEN_GAMMA)));
    }

    /** A function that spreads every bit over all others (D. Stafford's thirteenth variant of MurmurHash3's finalizer). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
