package io.mediant.benchmarks.kernel;

import io.mediant.core.transport.Wasserstein1;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.distance.EarthMoversDistance;
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
 * Microseconds of the Wasserstein distance of two histograms of 1000 cells of width 1. commons-math3 takes no other cells and no
 * raw weights; Mediant sorts the positions and normalises.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EarthMoversBenchmark {
    private static final int CELLS = 1000;
    private static final long SEED = 42;

    private final EarthMoversDistance commons = new EarthMoversDistance();
    private double[] positions;
    private double[] reference;
    private double[] current;

    /** Draws the histograms. */
    @Setup
    public void draw() {
        WeightPairs pair = WeightPairs.draw(1, CELLS, WeightPairs.Relation.INDEPENDENT, SEED);
        positions = IntStream.range(0, CELLS).mapToDouble(i -> i).toArray();
        reference = normalised(pair.reference(0));
        current = normalised(pair.current(0));
    }

    private static double[] normalised(double[] weights) {
        double total = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(x -> x / total).toArray();
    }

    @Benchmark
    public double mediant() {
        return Wasserstein1.betweenWeights(positions, reference, current);
    }

    @Benchmark
    public double commonsMath() {
        return commons.compute(reference, current);
    }
}
