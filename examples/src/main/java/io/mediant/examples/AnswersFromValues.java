package io.mediant.examples;

import io.mediant.core.distribution.PointCloud;
import io.mediant.core.inference.continuous.ClassifierBound;
import io.mediant.core.inference.continuous.NeighbourEstimate;
import io.mediant.core.inference.continuous.NeighbourJensenShannon;
import io.mediant.core.inference.continuous.NeighbourKullbackLeibler;
import io.mediant.core.inference.continuous.RidgeLogistic;
import io.mediant.core.inference.interval.Wasserstein1Interval;
import io.mediant.core.inference.interval.WassersteinEstimate;
import io.mediant.core.inference.test.EquivalenceTest;
import io.mediant.core.inference.test.Holm;
import io.mediant.core.inference.test.PermutationResult;
import io.mediant.core.inference.test.SamplePermutation;
import java.io.PrintStream;
import java.util.SplittableRandom;

/** What numbers and points say about the laws behind them, without cells: tests, an interval in their unit, estimates of divergences. */
public final class AnswersFromValues {
    private AnswersFromValues() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        SplittableRandom random = new SplittableRandom(5);
        double[] before = random.doubles(500).map(u -> random.nextGaussian()).toArray();
        double[] after =
                random.doubles(500).map(u -> 0.5 + random.nextGaussian()).toArray();
        tests(before, after, out);
        WassersteinEstimate moved = Wasserstein1Interval.withDefaults().estimate(before, after, 42);
        out.printf("moved by %.2f to %.2f%n", moved.low(), moved.high());
        divergences(before, after, out);
    }

    private static void tests(double[] before, double[] after, PrintStream out) {
        PermutationResult shift = SamplePermutation.withDefaults().withSeed(7).wasserstein1(before, after);
        PermutationResult quick =
                SamplePermutation.withDefaults().withEarlyStopping(10).energyDistance(before, after);
        double[] adjusted = Holm.adjust(new double[] {shift.p(), quick.p(), 0.3});
        long[] countsBefore = {5000, 3000, 2000};
        long[] countsAfter = {5050, 2980, 1970};
        EquivalenceTest.Result same =
                EquivalenceTest.withTolerance(0.02 * Math.log(2)).test(countsBefore, countsAfter);
        out.printf("shift: p %.3f, adjusted %.3f%n", shift.p(), adjusted[0]);
        out.println("counts: " + same.answer());
    }

    private static void divergences(double[] reference, double[] current, PrintStream out) {
        double kl = NeighbourKullbackLeibler.withDefaults().between(reference, current);
        NeighbourEstimate jsd = NeighbourJensenShannon.withDefaults().between(reference, current, 42);
        PointCloud cloudP = PointCloud.ofRows(reference, 1);
        PointCloud cloudQ = PointCloud.ofRows(current, 1);
        ClassifierBound.Estimate bound =
                ClassifierBound.withDefaults().between(cloudP, cloudQ, RidgeLogistic.linear(), 42);
        double least = bound.lower(); // the divergence is at least this, with 95 % confidence
        out.printf("KL %.2f, JSD %.3f, at least %.3f nats%n", kl, jsd.nats(), least);
    }
}
