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

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

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

    /** The random generator of one simulation of one case, which no other shares. */
    public RandomGenerator random(Object oneCase, int draw) {
        long mixed = (seed * SPREAD + oneCase.toString().hashCode()) * SPREAD + draw;
        return new SplittableRandom(mixed);
    }

    /** The standard error of a share of the draws, in percentage points. */
    public double standardError(double share) {
        return 100 * Math.sqrt(share * (1 - share) / draws);
    }
}
