package io.mediant.examples;

import io.mediant.core.divergence.Unit;
import io.mediant.core.inference.choice.Choice;
import io.mediant.core.inference.choice.Evidence;
import io.mediant.core.inference.choice.Roles;
import io.mediant.core.inference.dependence.GroupPermutation;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.dependence.GroupedInterval;
import io.mediant.core.inference.estimator.EntropyEstimator;
import io.mediant.core.inference.estimator.JensenShannonEstimator;
import io.mediant.core.inference.estimator.KullbackLeiblerEstimate;
import io.mediant.core.inference.estimator.KullbackLeiblerEstimator;
import io.mediant.core.inference.interval.DistanceInterval;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.interval.MeasureEstimate;
import io.mediant.core.inference.interval.MeasureInterval;
import io.mediant.core.inference.planning.Alternative;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.planning.SamplePlan;
import io.mediant.core.inference.planning.ShiftPlan;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** What counts say about the laws behind them: estimates, intervals, rows in groups, rows needed, and the measure to read. */
public final class AnswersFromCounts {
    private AnswersFromCounts() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        long[] a = {120, 80, 40, 10};
        long[] b = {90, 85, 60, 25};
        estimates(a, b, out);
        intervals(a, b, out);
        groups(out);
        plan(out);
        choice(out);
    }

    private static void estimates(long[] a, long[] b, PrintStream out) {
        double entropy = EntropyEstimator.withDefaults().estimate(a).nats();
        double jsd = JensenShannonEstimator.withDefaults().estimate(a, b).nats();
        KullbackLeiblerEstimate kl = KullbackLeiblerEstimator.withDefaults().estimate(a, b);
        out.printf("entropy %.3f, JSD %.4f, KL %.4f nats%n", entropy, jsd, kl.nats());
    }

    private static void intervals(long[] a, long[] b, PrintStream out) {
        IntervalEstimate jsd =
                JensenShannonInterval.withDefaults().withConfidence(0.9).estimate(a, b);
        DistanceInterval distance = jsd.distance(Unit.BITS); // of the square root
        MeasureEstimate variation = MeasureInterval.totalVariation().estimate(a, b);
        boolean usable = jsd.sufficient() && variation.sufficient(); // otherwise: too little data
        out.printf("distance %.3f to %.3f, usable: %b%n", distance.low(), distance.high(), usable);
        out.printf("total variation %.3f to %.3f%n", variation.low(), variation.high());
    }

    private static void groups(PrintStream out) {
        long[][] reference = patients(1, 30, 0.5);
        long[][] current = patients(2, 30, 0.6);
        GroupedCounts counts = GroupedCounts.ofSeparate(reference, current); // groups x cells of each side
        GroupPermutation.Outcome outcome = GroupPermutation.withDefaults().test(counts);
        IntervalEstimate interval = GroupedInterval.withDefaults().estimate(counts);
        if (outcome instanceof GroupPermutation.Tested tested) {
            out.printf("groups exchanged: p %.3f, JSD up to %.3f nats%n", tested.p(), interval.high());
        }
    }

    /** Twenty visits of each patient, to one of two clinics, of which every patient has a liking. */
    private static long[][] patients(long seed, int number, double share) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] visits = new long[number][2];
        for (long[] patient : visits) {
            double liking = share + random.nextDouble(-0.4, 0.4);
            patient[0] = Arrays.stream(new int[20])
                    .filter(visit -> random.nextDouble() < liking)
                    .count();
            patient[1] = 20 - patient[0];
        }
        return visits;
    }

    private static void plan(PrintStream out) {
        SamplePlan plan = SamplePlan.withDefaults().withRatio(10).withColumns(20);
        PlannedRows rows = plan.rows(Alternative.ofRates(0.05, 0.06), Goal.DIFFERENCE, 0.9);
        PlannedRows shifted = ShiftPlan.withDefaults().withSeed(7).rows(0.5, 0.9); // the test of numbers
        double power = plan.power(Alternative.ofDivergence(0.03, 10), Goal.DRIFT, 500, 5000);
        OptionalDouble least = plan.smallest(new double[] {0.5, 0.3, 0.2}, Goal.DRIFT, 2000, 2000, 0.8); // nats
        if (rows instanceof PlannedRows.Enough enough) {
            out.printf("rows of the reference: %d%n", enough.reference());
        }
        if (shifted instanceof PlannedRows.Enough enough) {
            out.printf("rows of a side for a shift by half a standard deviation: %d%n", enough.reference());
        }
        out.printf("power %.2f, smallest drift %.4f nats%n", power, least.orElseThrow());
    }

    private static void choice(PrintStream out) {
        double nats = 0.1;
        Choice choice = Choice.of(Evidence.ofLaws(nats, false, true).withRoles(Roles.TRUTH_AND_MODEL));
        out.println("read " + choice.tool());
    }
}
