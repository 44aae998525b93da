package io.mediant.core.inference.internal;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random relabellings of two samples and how many of their statistics reach the observed one.
 *
 * <p>Relabelling r has a generator of its own, made from the seed and r, so all cores work on them and the outcome does not
 * depend on their number. Where a number of exceedances h is given, relabellings are drawn in batches, and those after the one
 * that brings the h-th exceedance do not count.
 */
public final class MonteCarlo {
    private static final int BATCH = 256;
    private static final int PART = 16;

    private MonteCarlo() {}

    /** The statistic of one random relabelling. One object serves one thread, so that it may keep working space. */
    @FunctionalInterface
    public interface Relabelling {
        double statistic(RandomGenerator random);
    }

    /** The statistics of the relabellings {@code from} to {@code to - 1}, the generators of which {@link #generator} gives. */
    @FunctionalInterface
    public interface Batch {
        double[] statistics(int from, int to);
    }

    /** The generator of relabelling r, independent of those of all others. */
    public static RandomGenerator generator(long seed, int r) {
        long mixed = new SplittableRandom(seed).nextLong() + r * 0xD1342543DE82EF95L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return new SplittableRandom(mixed ^ (mixed >>> 32));
    }

    /** Draws relabellings one by one. See {@link #inBatches}. */
    public static Exceedances run(
            Supplier<Relabelling> relabellings,
            double observed,
            double slack,
            int permutations,
            int exceedances,
            long seed) {
        return inBatches(
                (from, to) -> {
                    double[] values = new double[to - from];
                    IntStream.range(0, (values.length + PART - 1) / PART)
                            .parallel()
                            .forEach(part -> {
                                Relabelling own = relabellings.get();
                                for (int i = part * PART; i < Math.min(values.length, (part + 1) * PART); i++) {
                                    values[i] = own.statistic(generator(seed, from + i));
                                }
                            });
                    return values;
                },
                observed,
                slack,
                permutations,
                exceedances);
    }

    /**
     * Draws relabellings in batches.
     *
     * @param slack how much below the observed statistic another still counts as equal to it
     * @param permutations R, at least 1
     * @param exceedances h; 0 to draw all R
     */
    public static Exceedances inBatches(Batch batch, double observed, double slack, int permutations, int exceedances) {
        double[] all = new double[0];
        int reached = 0;
        int step = exceedances == 0 ? permutations : BATCH;
        for (int from = 0; from < permutations; from += step) {
            double[] values = batch.statistics(from, Math.min(permutations, from + step));
            all = Arrays.copyOf(all, from + values.length);
            System.arraycopy(values, 0, all, from, values.length);
            for (int i = from; i < all.length; i++) {
                reached += all[i] >= observed - slack ? 1 : 0;
                if (exceedances > 0 && reached == exceedances) {
                    return new Exceedances(reached, Arrays.copyOf(all, i + 1), true);
                }
            }
        }
        return new Exceedances(reached, all, false);
    }
}
