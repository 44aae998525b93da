package io.mediant.calibration.planning;

import io.mediant.calibration.Settings;
import io.mediant.core.inference.planning.CellRule;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.planning.ShiftPlan;
import io.mediant.core.inference.test.MultiResolutionTest;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One question to the planner of the test of numbers.
 *
 * @param deviations the shift of the mean of a normal law, in standard deviations
 * @param ratio rows of the current side for each of the reference
 * @param columns how many columns are tested together at a false discovery rate of 5 %
 * @param power the wanted power
 */
record ShiftSetting(double deviations, int ratio, int columns, double power) {
    private static final int PERMUTATIONS = 999;

    static List<ShiftSetting> all() {
        return List.of(
                new ShiftSetting(0.5, 1, 1, 0.8),
                new ShiftSetting(0.5, 1, 1, 0.9),
                new ShiftSetting(0.5, 10, 1, 0.8),
                new ShiftSetting(1, 1, 1, 0.9),
                new ShiftSetting(2, 1, 1, 0.8),
                new ShiftSetting(0.5, 1, 20, 0.8),
                new ShiftSetting(0.2, 1, 1, 0.9));
    }

    private double level() {
        return PlanningStudy.LEVEL / columns;
    }

    /** The power that samples of the planned sizes had. @param percent share of the draws found different */
    record Reached(ShiftSetting setting, long n, double planned, double percent) {}

    Reached measure(Settings settings) {
        PlannedRows rows = ShiftPlan.withDefaults()
                .withRatio(ratio)
                .withLevel(level())
                .withPermutations(PERMUTATIONS)
                .rows(deviations, power);
        if (!(rows instanceof PlannedRows.Enough enough)) {
            throw new IllegalStateException(this + " cannot be planned: " + rows);
        }
        int reached = 0;
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(this, draw);
            double[] reference = normal(0, enough.reference(), random);
            double[] current = normal(deviations, enough.current(), random);
            reached += significant(reference, current, random.nextLong()) ? 1 : 0;
        }
        return new Reached(this, enough.reference(), enough.power(), 100.0 * reached / settings.draws());
    }

    private static double[] normal(double mean, long rows, RandomGenerator random) {
        double[] sample = new double[(int) rows];
        Arrays.setAll(sample, i -> mean + random.nextGaussian());
        Arrays.sort(sample);
        return sample;
    }

    private boolean significant(double[] reference, double[] current, long seed) {
        int size = reference.length + current.length;
        int cells = CellRule.finest(reference.length, current.length);
        long[] a = new long[cells];
        long[] b = new long[cells];
        int i = 0;
        for (int rank = 0; rank < size; rank++) {
            int cell = (int) ((long) rank * cells / size);
            int j = rank - i;
            if (j == current.length || (i < reference.length && reference[i] <= current[j])) {
                a[cell]++;
                i++;
            } else {
                b[cell]++;
            }
        }
        return MultiResolutionTest.of(a, b, PERMUTATIONS, seed).p() <= level();
    }
}
