package io.mediant.benchmarks.kernel;

import io.mediant.core.divergence.Divergences;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds per element of the Jensen-Shannon divergence of raw weights, normalisation included, in three shapes: one
 * vector of 1000, 2000 of 256, one of a million.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JensenShannonBenchmark {
    private static final int VECTOR = 1000;
    private static final int ROWS = 2000;
    private static final int ROW = 256;
    private static final int LARGE = 1_000_000;
    private static final long SEED = 42;

    /** How the two sides are related. */
    @Param({"INDEPENDENT", "NEAR"})
    public WeightPairs.Relation relation;

    private WeightPairs vector;
    private WeightPairs batch;
    private WeightPairs large;

    /** Draws the weights. */
    @Setup
    public void draw() {
        vector = WeightPairs.draw(1, VECTOR, relation, SEED);
        batch = WeightPairs.draw(ROWS, ROW, relation, SEED);
        large = WeightPairs.draw(1, LARGE, relation, SEED);
    }

    @Benchmark
    @OperationsPerInvocation(VECTOR)
    public double vectorMediant() {
        return Divergences.jensenShannon(vector.reference(0), vector.current(0));
    }

    @Benchmark
    @OperationsPerInvocation(VECTOR)
    public double vectorTwoLogarithms() {
        return Baselines.twoLogarithms(vector.reference(0), vector.current(0));
    }

    @Benchmark
    @OperationsPerInvocation(VECTOR)
    public double vectorDotProduct() {
        return Baselines.dotProduct(vector.reference(0), vector.current(0));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS * ROW)
    public double batchMediant() {
        return batch.sum(Divergences::jensenShannon);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS * ROW)
    public double batchTwoLogarithms() {
        return batch.sum(Baselines::twoLogarithms);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS * ROW)
    public double batchDotProduct() {
        return batch.sum(Baselines::dotProduct);
    }

    @Benchmark
    @OperationsPerInvocation(LARGE)
    public double largeMediant() {
        return Divergences.jensenShannon(large.reference(0), large.current(0));
    }

    @Benchmark
    @OperationsPerInvocation(LARGE)
    public double largeTwoLogarithms() {
        return Baselines.twoLogarithms(large.reference(0), large.current(0));
    }

    @Benchmark
    @OperationsPerInvocation(LARGE)
    public double largeDotProduct() {
        return Baselines.dotProduct(large.reference(0), large.current(0));
    }
}
