package io.mediant.benchmarks.kernel;

import io.mediant.core.distribution.Sample;
import io.mediant.core.transport.Wasserstein1;
import java.util.Arrays;
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

/** Milliseconds of the Wasserstein distance of two unsorted samples of a million, and of the JDK's two sorts alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WassersteinBenchmark {
    private static final int SIZE = 1_000_000;
    private static final long SEED = 42;

    private final double[] reference = new double[SIZE];
    private final double[] current = new double[SIZE];

    /** Draws the samples. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SIZE; i++) {
            reference[i] = random.nextGaussian();
            current[i] = 0.1 + random.nextGaussian();
        }
    }

    @Benchmark
    public double mediant() {
        return Wasserstein1.between(Sample.of(reference), Sample.of(current));
    }

    @Benchmark
    public double twoSortsOfTheJdk() {
        double[] a = reference.clone();
        double[] b = current.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        return a[0] + b[0];
    }
}
