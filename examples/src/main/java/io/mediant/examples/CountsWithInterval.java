package io.mediant.examples;

import io.mediant.core.divergence.Unit;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.test.PermutationNull;
import java.io.PrintStream;

/** From the counts of two samples to an interval and a p-value for the divergence of what they were drawn from. */
public final class CountsWithInterval {
    private CountsWithInterval() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        long[] january = {120, 80, 40, 10};
        long[] february = {90, 85, 60, 25};

        IntervalEstimate estimate = JensenShannonInterval.withDefaults().estimate(january, february);
        PermutationNull sameLaw = PermutationNull.of(january, february, 999, 42);

        out.printf("plug-in %.5f bits%n", bits(estimate.plugIn()));
        out.printf("two samples of one law: %.5f bits on average%n", bits(sameLaw.mean()));
        out.printf("95 %% interval %.5f to %.5f bits%n", bits(estimate.low()), bits(estimate.high()));
        out.printf("p = %.3f%n", sameLaw.p());
    }

    private static double bits(double nats) {
        return Unit.BITS.fromNats(nats);
    }
}
