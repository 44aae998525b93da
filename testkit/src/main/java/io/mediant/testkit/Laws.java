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
    private static final double FIRST_SHARE = 0.3;

    /** What the rounding of merged and mixed weights can make of the divergence of equal ones. */
    private static final double SQUARED_ROUNDING = 1e-29;

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

    /** Merging neighbouring outcomes of both sides never raises the value, but for a relative rounding of 1e-12: data processing. */
    public Laws mergedOutcomes() {
        for (double[][] triple : triples(seed)) {
            double fine = measure.applyAsDouble(triple[0], triple[1]);
            double coarse = measure.applyAsDouble(merged(triple[0]), merged(triple[1]));
            assertTrue(coarse <= fine * (1 + 1e-12) + SQUARED_ROUNDING, () -> coarse + " > " + fine + describe(triple));
        }
        return this;
    }

    /**
     * measure(w p + v p', w q + v q') is at most w measure(p, q) + v measure(p', q'), but for a relative rounding of 1e-12: joint convexity,
     * with p' = q and q' the third vector, w = 0.3.
     */
    public Laws jointConvexity() {
        for (double[][] triple : triples(seed)) {
            double[] p = mixed(triple[0], triple[1]);
            double[] q = mixed(triple[1], triple[2]);
            double mean = FIRST_SHARE * measure.applyAsDouble(triple[0], triple[1])
                    + (1 - FIRST_SHARE) * measure.applyAsDouble(triple[1], triple[2]);
            double ofMixtures = measure.applyAsDouble(p, q);
            assertTrue(
                    ofMixtures <= mean * (1 + 1e-12) + SQUARED_ROUNDING,
                    () -> ofMixtures + " > " + mean + describe(triple));
        }
        return this;
    }

    private static double[] merged(double[] weights) {
        double[] halves = new double[(weights.length + 1) / 2];
        for (int i = 0; i < weights.length; i++) {
            halves[i / 2] += weights[i];
        }
        return halves;
    }

    private static double[] mixed(double[] first, double[] second) {
        double sumOfFirst = Arrays.stream(first).sum();
        double sumOfSecond = Arrays.stream(second).sum();
        double[] mixture = new double[first.length];
        Arrays.setAll(
                mixture, i -> FIRST_SHARE * (first[i] / sumOfFirst) + (1 - FIRST_SHARE) * (second[i] / sumOfSecond));
        return mixture;
    }

    private static String describe(double[][] triple) {
        return " for " + Arrays.deepToString(triple);
    }
}
