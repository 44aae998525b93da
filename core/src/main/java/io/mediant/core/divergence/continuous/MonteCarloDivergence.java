package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;
import io.mediant.core.density.MultivariateDensity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * A divergence of two densities of any dimension, by seeded random draws with a standard error.
 *
 * <p>The mean of g(ln(p/q)) under the mixture (p + q)/2, see {@link Measure}: as many draws from p as from q, so that the coin adds no variance.
 * g is at least 0 and 0 where the densities agree, so the relative error stays the same as they come near each other; for all
 * measures but KL it is bounded, so the standard error is at most (largest value)/√(8 draws). That of KL can have a heavy tail; mistrust
 * its standard error where q has much lighter tails than p.
 *
 * <p>By default 100 000 draws from each side. Draws are made in blocks of 4096, each with its own seed, on all cores; the result follows
 * from the seed alone.
 */
public final class MonteCarloDivergence {
    private static final int BLOCK = 4096;
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final Measure measure;
    private final int draws;

    private MonteCarloDivergence(Measure measure, int draws) {
        this.measure = measure;
        this.draws = draws;
    }

    /** The measure with 100 000 draws from each side. */
    public static MonteCarloDivergence of(Measure measure) {
        return new MonteCarloDivergence(measure, 100_000);
    }

    /**
     * Another number of draws.
     *
     * @param newDraws the draws from each side, at least 2
     * @throws IllegalArgumentException if there are fewer
     */
    public MonteCarloDivergence withDraws(int newDraws) {
        if (newDraws < 2) {
            throw new IllegalArgumentException(
                    "the number of draws is " + newDraws + "; a standard error needs at least 2 from each side");
        }
        return new MonteCarloDivergence(measure, newDraws);
    }

    /** The divergence of two densities on the line. */
    public MonteCarloEstimate between(Density p, Density q, long seed) {
        return between(MultivariateDensity.of(p), MultivariateDensity.of(q), seed);
    }

    /**
     * The divergence of two densities.
     *
     * @param seed the seed that all draws follow from
     * @throws IllegalArgumentException naming both dimensions if they differ
     */
    public MonteCarloEstimate between(MultivariateDensity p, MultivariateDensity q, long seed) {
        Dimensions.requireSame(p, q);
        int blocks = (draws + BLOCK - 1) / BLOCK;
        SplittableRandom seeds = new SplittableRandom(seed);
        long[] seedOfBlock = seeds.longs(2L * blocks).toArray();
        List<Tally> results = IntStream.range(0, 2 * blocks)
                .parallel()
                .mapToObj(i -> {
                    RandomGenerator random = FACTORY.create(seedOfBlock[i]);
                    int size = Math.min(BLOCK, draws - i / 2 * BLOCK);
                    return block(p, q, (i % 2 == 0 ? p : q).sampler(random), size);
                })
                .toList();
        Tally ofP = Tally.NONE;
        Tally ofQ = Tally.NONE;
        for (int i = 0; i < 2 * blocks; i += 2) {
            ofP = ofP.and(results.get(i));
            ofQ = ofQ.and(results.get(i + 1));
        }
        double integral = 0.5 * (ofP.mean + ofQ.mean);
        double error = 0.5 * Math.sqrt(ofP.squaredError() + ofQ.squaredError());
        return new MonteCarloEstimate(
                measure.fromIntegral(integral),
                measure == Measure.HELLINGER && integral > 0 ? 0.5 * error / Math.sqrt(integral) : error,
                draws,
                seed);
    }

    private Tally block(MultivariateDensity p, MultivariateDensity q, Supplier<double[]> sampler, int size) {
        double[] values = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double logRatio = p.logRatio(q, sampler.get());
            values[i] = Double.isNaN(logRatio) ? 0 : measure.perMixture(logRatio);
            sum += values[i];
        }
        double mean = sum / size;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Tally(size, mean, squares);
    }

    /** The size, the mean and the sum of squared deviations of some values. */
    private record Tally(long size, double mean, double squares) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally and(Tally other) {
            double total = size + other.size;
            double distance = other.mean - mean;
            return new Tally(
                    size + other.size,
                    mean + distance * other.size / total,
                    squares + other.squares + distance * distance * size * other.size / total);
        }

        double squaredError() {
            return squares / (size - 1) / size;
        }
    }
}
