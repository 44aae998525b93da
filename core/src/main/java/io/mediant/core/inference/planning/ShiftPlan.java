package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.MonteCarlo;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.test.MultiResolutionLaw;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Sample sizes for the test of numeric columns, {@link io.mediant.core.inference.test.MultiResolutionTest} over
 * {@link CellRule#finest} cells at pooled quantiles, where the mean of a normal law shifts and its deviation stays: the power
 * at given sizes, the rows that reach a wanted power, and the smallest shift (in standard deviations) that given rows show.
 * Immutable and safe for use by many threads.
 *
 * <p>The power is simulated: pairs of samples are drawn, and each is tested by R permutations, or 50 000 of more. Without ties the pooled counts of such cells are fixed by the sizes, so that the pairs can
 * share one set of permutations, each taking its part.
 * Draw i has its own generator, made from the seed and i: one seed always gives one answer. With 2000 pairs the standard error
 * is at most 1.1 points, 0.7 at a power of 90 %.
 *
 * <p>With many rows the power depends on d sqrt(nm/(n + m)) alone. Sides with nm/(n + m) above 512 are therefore simulated at
 * 512 with a larger shift d, and ratios beyond 1:4 at 1:4 with the same nm/(n + m).
 *
 * <p>Sound for normal data, and for data whose order is that of normal data, since the test looks at ranks alone. Tails heavier
 * than normal take fewer rows for a shift in standard deviations, ties more. Source of the efficiency of rank tests under shift: E.
 * L. Lehmann (1975), Nonparametrics: Statistical Methods Based on Ranks, ISBN 0-8162-4994-6.
 */
public final class ShiftPlan {
    private static final int DRAWS = 2000;
    private static final int PART = 32;
    /** Pair i is tested by permutations from the i-th multiple of this on. */
    private static final int STRIDE = 7919;

    private static final double LARGEST_SIZE = 512;
    private static final double LARGEST_RATIO = 4;
    /** At least this many of the simulated permutations reach the level, so that the level itself is known. */
    private static final int REACHING = 200;

    private static final int FEWEST_PERMUTATIONS = 4000;
    private static final int MOST_PERMUTATIONS = 50_000;
    private static final double FEWEST = 4;
    private static final double MOST = 1e12;
    private static final double PRECISION = 0.008;
    private static final double LARGEST_SHIFT = 10;
    private static final long OTHER_SAMPLES = 1_000_003;
    private static final double SHORTFALL = 0.002;
    private static final double STEP = 1.01;

    private static final ShiftPlan DEFAULT = new ShiftPlan(0.05, 999, 1, 42);

    private final double level;
    private final int permutations;
    private final double ratio;
    private final long seed;

    private ShiftPlan(double level, int permutations, double ratio, long seed) {
        this.level = level;
        this.permutations = permutations;
        this.ratio = ratio;
        this.seed = seed;
    }

    /** Returns the plan of a test at level 5 % with 999 permutations, equal sizes and seed 42. */
    public static ShiftPlan withDefaults() {
        return DEFAULT;
    }

    /**
     * Returns the plan of a test at another level, such as a false discovery rate divided by the number of columns.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException outside of this range
     */
    public ShiftPlan withLevel(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("level is " + probability + "; give a probability such as 0.05");
        }
        return new ShiftPlan(probability, permutations, ratio, seed);
    }

    /**
     * Returns the plan of a test with another number of permutations.
     *
     * @param number at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public ShiftPlan withPermutations(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("permutations is " + number + "; give a number such as 999");
        }
        return new ShiftPlan(level, number, ratio, seed);
    }

    /**
     * Returns the plan for sides of different sizes.
     *
     * @param currentPerReference rows of the current side for each row of the reference, from 0.0001 to 10000
     * @throws IllegalArgumentException outside of this range
     */
    public ShiftPlan withRatio(double currentPerReference) {
        Checks.ratio(currentPerReference);
        return new ShiftPlan(level, permutations, currentPerReference, seed);
    }

    /** Returns the plan with another seed of its simulation. */
    public ShiftPlan withSeed(long value) {
        return new ShiftPlan(level, permutations, ratio, value);
    }

    /** The seed of the simulation. */
    public long seed() {
        return seed;
    }

    /** How many of the p values that R permutations can give, 1/(R + 1), 2/(R + 1), ..., are at most the level. */
    private int smallestRank() {
        return (int) Math.floor(level * (permutations + 1.0) * (1 + 1e-12));
    }

    /**
     * Returns the probability that the test of n rows of the reference and m of the current side is significant.
     *
     * @param deviations the shift in standard deviations, from -10 to 10
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public double power(double deviations, long n, long m) {
        Checks.shift(deviations);
        Checks.sizes(n, m);
        return smallestRank() == 0 ? 0 : new Simulation(n, m, new Laws()).power(deviations);
    }

    /**
     * Returns about the least rows whose test finds the shift with the wanted power. Their simulated power, which is part of the
     * answer, may fall short of it by 0.002.
     *
     * @param deviations the shift in standard deviations, from -10 to 10
     * @param power in (0, 1)
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public PlannedRows rows(double deviations, double power) {
        Checks.shift(deviations);
        Checks.power(power);
        if (deviations == 0) {
            return new PlannedRows.Never(PlannedRows.Reason.NO_DIFFERENCE);
        }
        if (smallestRank() == 0) {
            return new PlannedRows.Never(PlannedRows.Reason.TOO_FEW_PERMUTATIONS);
        }
        double least = Math.sqrt(FEWEST / Math.min(1, ratio));
        double start = scoreOf(power) * Math.sqrt(1 + 1 / ratio) / Math.abs(deviations);
        Laws laws = new Laws();
        OptionalDouble root =
                new PowerSearch(x -> atRoot(deviations, x, laws), power).find(start, least, Math.sqrt(MOST), PRECISION);
        if (root.isEmpty()) {
            return new PlannedRows.Never(PlannedRows.Reason.TOO_MANY);
        }
        return confirmed(deviations, power, rowsOf(root.getAsDouble()));
    }

    /**
     * The search favours sizes at which its own samples are lucky, so other samples say what is reached, and whether more rows are needed.
     */
    private PlannedRows confirmed(double deviations, double power, long found) {
        ShiftPlan others = withSeed(seed + OTHER_SAMPLES);
        long n = found;
        double reached = others.power(deviations, n, currentOf(n));
        while (reached < power - SHORTFALL) {
            n = Math.max(n + 1, Math.round(n * STEP));
            reached = others.power(deviations, n, currentOf(n));
        }
        return new PlannedRows.Enough(n, currentOf(n), reached);
    }

    private double atRoot(double deviations, double root, Laws laws) {
        long n = rowsOf(root);
        return new Simulation(n, currentOf(n), laws).power(deviations);
    }

    private static long rowsOf(double root) {
        return (long) Math.ceil(root * root - 1e-6);
    }

    private long currentOf(long n) {
        return (long) Math.ceil(ratio * n - 1e-6);
    }

    /** The noncentrality that a test of the mean takes. */
    private double scoreOf(double power) {
        return Math.max(0.1, Normal.upperQuantile(0.5 * level) + Normal.quantile(power));
    }

    /**
     * Returns the smallest shift, in standard deviations, that n and m rows show with the wanted power; empty if none up to 10
     * is shown.
     *
     * @param power in (0, 1)
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public OptionalDouble smallest(long n, long m, double power) {
        Checks.sizes(n, m);
        Checks.power(power);
        if (smallestRank() == 0) {
            return OptionalDouble.empty();
        }
        Simulation simulation = new Simulation(n, m, new Laws());
        double start = scoreOf(power) / Math.sqrt(size((double) n, (double) m));
        return new PowerSearch(simulation::power, power).find(start, 0, LARGEST_SHIFT, PRECISION);
    }

    private static double size(double n, double m) {
        return n * m / (n + m);
    }

    /** The law of the last sizes, which sizes that are simulated alike have in common. */
    private final class Laws {
        private long first;
        private long[] totals = new long[0];
        private MultiResolutionLaw last;

        MultiResolutionLaw of(long n, long[] pooled) {
            if (last == null || first != n || !Arrays.equals(totals, pooled)) {
                double reachedLevel = smallestRank() / (permutations + 1.0);
                double drawn = Math.ceil(REACHING / reachedLevel);
                first = n;
                totals = pooled;
                last = MultiResolutionLaw.of(
                        n,
                        pooled,
                        (int) Math.max(FEWEST_PERMUTATIONS, Math.min(MOST_PERMUTATIONS, Math.max(permutations, drawn))),
                        seed);
            }
            return last;
        }
    }

    /** Samples of n and m rows, or of fewer with the same power. */
    private final class Simulation {
        private final int n;
        private final int m;
        private final double magnification;
        private final int[] ends;
        private final MultiResolutionLaw law;

        Simulation(long wantedN, long wantedM, Laws laws) {
            double size = size((double) wantedN, (double) wantedM);
            double unequal = (double) wantedM / wantedN;
            double alike = Math.max(1 / LARGEST_RATIO, Math.min(LARGEST_RATIO, unequal));
            if (size > LARGEST_SIZE || alike != unequal) {
                double first = Math.min(size, LARGEST_SIZE) * (1 + 1 / alike);
                n = (int) Math.max(1, Math.round(first));
                m = (int) Math.max(1, Math.round(first * alike));
            } else {
                n = (int) wantedN;
                m = (int) wantedM;
            }
            magnification = Math.sqrt(size / size(n, m));
            ends = new int[CellRule.finest(wantedN, wantedM)];
            long[] pooled = new long[ends.length];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = (int) (((long) (i + 1) * (n + m) + ends.length - 1) / ends.length);
                pooled[i] = (long) ends[i] - (i == 0 ? 0 : ends[i - 1]);
            }
            law = laws.of(n, pooled);
        }

        double power(double deviations) {
            double shift = magnification * deviations;
            boolean[] significant = new boolean[DRAWS];
            IntStream.range(0, (DRAWS + PART - 1) / PART).parallel().forEach(part -> {
                double[] reference = new double[n];
                double[] current = new double[m];
                for (int i = part * PART; i < Math.min(DRAWS, (part + 1) * PART); i++) {
                    draw(MonteCarlo.generator(seed + 1, i), 0, reference);
                    draw(MonteCarlo.generator(seed + 2, i), shift, current);
                    int from = (int) ((long) i * STRIDE % law.permutations());
                    int number = Math.min(permutations, law.permutations());
                    significant[i] = law.significant(counts(reference, current), from, number, level);
                }
            });
            int found = 0;
            for (boolean one : significant) {
                found += one ? 1 : 0;
            }
            return (double) found / DRAWS;
        }

        /** Draws a sample. Samples of one generator begin alike, so that the power hardly jumps from size to size. */
        private void draw(RandomGenerator random, double mean, double[] sample) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextGaussian() + mean;
            }
            Arrays.sort(sample);
        }

        private long[] counts(double[] reference, double[] current) {
            long[] counts = new long[ends.length];
            int i = 0;
            int j = 0;
            for (int cell = 0; cell < ends.length; cell++) {
                int before = i;
                while (i + j < ends[cell]) {
                    if (j == m || (i < n && reference[i] <= current[j])) {
                        i++;
                    } else {
                        j++;
                    }
                }
                counts[cell] = (long) i - before;
            }
            return counts;
        }
    }
}
