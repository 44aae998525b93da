package io.mediant.benchmarks.kernel;

import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.test.Hypergeometric;
import io.mediant.core.inference.test.MultiResolutionTest;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.TestResult;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds of what is inferred for one column: 256 cells with a million rows on each side, and single draws of the law
 * behind the permutations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InferenceBenchmark {
    private static final int CELLS = 256;
    private static final int ROWS = 1_000_000;
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 42;

    private final long[] reference = new long[CELLS];
    private final long[] current = new long[CELLS];
    private final SplittableRandom random = new SplittableRandom(SEED);
    private Hypergeometric small;
    private Hypergeometric large;

    /** Draws the counts. */
    @Setup
    public void draw() {
        for (int i = 0; i < ROWS; i++) {
            reference[random.nextInt(CELLS)]++;
            current[random.nextInt(random.nextInt(20) == 0 ? CELLS / 2 : CELLS)]++;
        }
        small = Hypergeometric.of(1000, 100, 500);
        large = Hypergeometric.of(2L * ROWS, ROWS, ROWS);
    }

    @Benchmark
    public IntervalEstimate interval() {
        return JensenShannonInterval.withDefaults().estimate(reference, current);
    }

    @Benchmark
    public PermutationNull permutations() {
        return PermutationNull.of(reference, current, PERMUTATIONS, SEED);
    }

    @Benchmark
    public TestResult multiResolutionTest() {
        return MultiResolutionTest.of(reference, current, PERMUTATIONS, SEED);
    }

    @Benchmark
    public long drawOfSmallVariance() {
        return small.sample(random);
    }

    @Benchmark
    public long drawOfLargeVariance() {
        return large.sample(random);
    }
}
