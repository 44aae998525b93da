package io.mediant.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;

/**
 * The laws that measures of two weight vectors obey, checked on seeded draws of every shape that {@link Draws} offers.
 *
 * <p>Each check fails with the two vectors in its message. All laws hold for every input, so there are no false alarms.
 */
public final class Laws {
    private static final int ROUNDS = 60;
    private static final int LARGEST_SIZE = 40;

    private final ToDoubleBiFunction<double[], double[]> measure;
    private final long seed;

    private Laws(ToDoubleBiFunction<double[], double[]> measure, long seed) {
        this.measure = measure;
        this.seed = seed;
    }

    /** The laws of a measure on draws of this seed. */
    public static Laws of(ToDoubleBiFunction<double[], double[]> measure, long seed) {
        return new Laws(measure, seed);
    }

    /** A seeded set of vector triples of one length each, all shapes mixed. */
    public static List<double[][]> triples(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[][]> triples = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int size = 1 + random.nextInt(LARGEST_SIZE);
            double[] base = Draws.dirichlet(random, size);
            double[] sparse = Draws.sparse(random, size);
            double[] zipf = Draws.zipf(random, size, 1.1);
            double[] wide = Draws.wide(random, size);
            double[] near = Draws.near(random, base, 1e-7);
            double[] nearer = Draws.near(random, base, 1e-12);
            triples.add(new double[][] {base, sparse, zipf});
            triples.add(new double[][] {base, near, nearer});
            triples.add(new double[][] {wide, sparse, Draws.sparse(random, size)});
        }
        return triples;
    }

    /** measure(p, q) is at least 0 and at most {@code upper}, never NaN, and exactly 0 for p = q. */
    public Laws bounds(double upper) {
        for (double[][] triple : triples(seed)) {
            double value = measure.applyAsDouble(triple[0], triple[1]);
            assertTrue(value >= 0 && value <= upper, () -> "out of bounds: " + value + describe(triple));
            assertEquals(0.0, measure.applyAsDouble(triple[0], triple[0].clone()), () -> "equal" + describe(triple));
        }
        return this;
    }

    /** measure(p, q) = measure(q, p) to the last bit. */
    public Laws symmetry() {
        for (double[][] triple : triples(seed)) {
            assertEquals(
                    measure.applyAsDouble(triple[0], triple[1]),
                    measure.applyAsDouble(triple[1], triple[0]),
                    () -> "asymmetric" + describe(triple));
        }
        return this;
    }

    /** measure(p, r) is at most measure(p, q) + measure(q, r), but for a relative rounding of 1e-14. */
    public Laws triangleInequality() {
        for (double[][] triple : triples(seed)) {
            for (int middle = 0; middle < 3; middle++) {
                double[] p = triple[(middle + 1) % 3];
                double[] q = triple[middle];
                double[] r = triple[(middle + 2) % 3];
                double direct = measure.applyAsDouble(p, r);
                double detour = measure.applyAsDouble(p, q) + measure.applyAsDouble(q, r);
                assertTrue(direct <= detour * (1 + 1e-14), () -> direct + " > " + detour + describe(triple));
            }
        }
        return this;
    }

    /** Reordering the outcomes of both vectors alike changes the value by no more than {@code relative}. */
    public Laws jointPermutation(double relative) {
        SplittableRandom random = new SplittableRandom(seed);
        for (double[][] triple : triples(seed)) {
            int[] order = Draws.permutation(random, triple[0].length);
            double value = measure.applyAsDouble(triple[0], triple[1]);
            double reordered =
                    measure.applyAsDouble(Draws.permuted(triple[0], order), Draws.permuted(triple[1], order));
            assertTrue(
                    value == reordered || Math.abs(value - reordered) <= relative * value,
                    () -> value + " became " + reordered + describe(triple));
        }
        return this;
    }

    /** Outcomes that neither side has change the value by no more than {@code relative}. */
    public Laws absentOutcomes(double relative) {
        for (double[][] triple : triples(seed)) {
            int size = triple[0].length;
            double value = measure.applyAsDouble(triple[0], triple[1]);
            double padded =
                    measure.applyAsDouble(Arrays.copyOf(triple[0], size + 3), Arrays.copyOf(triple[1], size + 3));
            assertTrue(
                    value == padded || Math.abs(value - padded) <= relative * value,
                    () -> value + " became " + padded + describe(triple));
        }
        return this;
    }

    private static String describe(double[][] triple) {
        return " for " + Arrays.deepToString(triple);
    }
}
