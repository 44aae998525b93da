package io.mediant.calibration;

import io.mediant.data.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * How a study is run.
 *
 * @param draws simulations per setting
 * @param seed of everything that is drawn; results do not depend on the number of threads
 * @param threads settings worked on at a time
 * @param data the folder of public data sets that some studies also use; they say so if it is not there
 */
public record Settings(int draws, long seed, int threads, Path data) {
    /** The folder that is looked for where none is named, beside the project's own. */
    public static final Path DATA = Path.of("..", "shared", "data");

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_FACTOR = 0x94D049BB133111EBL;

    public Settings(int draws, long seed, int threads) {
        this(draws, seed, threads, DATA);
    }

    /** Works on all cases, several at a time, and shows on standard error how many are done. */
    public <T, R> List<R> map(List<T> cases, Function<T, R> study) {
        AtomicInteger done = new AtomicInteger();
        return Workers.map(threads, cases, one -> {
            R result = study.apply(one);
            System.err.printf("\r%d of %d settings", done.incrementAndGet(), cases.size());
            return result;
        });
    }

    /**
     * The random generator of one simulation of one case. Generators of other cases and draws start at unrelated places of the cycle of 2^64: a {@link
     * SplittableRandom} walks it in steps of one constant, so that seeds a multiple of that constant apart would give shifted copies of one sequence.
     */
    public RandomGenerator random(Object oneCase, int draw) {
        long state = mixed(seed);
        String name = oneCase.toString();
        for (int i = 0; i < name.length(); i++) {
            state = mixed(state ^ name.charAt(i));
        }
        return new SplittableRandom(mixed(state ^ draw));
    }

    /** A bijection of the 64 bits in which each depends on all: G. Steele, D. Lea, C. Flood (2014), doi:10.1145/2660193.2660195. */
    private static long mixed(long bits) {
        long z = bits + STEP;
        z = (z ^ (z >>> 30)) * FIRST_FACTOR;
        z = (z ^ (z >>> 27)) * SECOND_FACTOR;
        return z ^ (z >>> 31);
    }

    /** The standard error of a share of the draws, in percentage points. */
    public double standardError(double share) {
        return 100 * Math.sqrt(share * (1 - share) / draws);
    }
}
