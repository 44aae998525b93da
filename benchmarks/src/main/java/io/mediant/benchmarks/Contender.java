package io.mediant.benchmarks;

import java.io.IOException;
import java.util.function.ToDoubleBiFunction;

/** One side of a case: it computes the case's value from two matrices as often as it is told, and says how long a call took. */
@FunctionalInterface
interface Contender {
    /** Relative difference up to which an average of equal values is that value. */
    double SAME = 1e-9;

    Timing run(PeerData reference, PeerData current, int calls) throws IOException;

    /** A function in this process. */
    static Contender here(ToDoubleBiFunction<PeerData, PeerData> function) {
        return (reference, current, calls) -> {
            double value = 0;
            double sum = 0;
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                value = function.applyAsDouble(reference, current);
                sum += value;
            }
            double seconds = (System.nanoTime() - start) * 1e-9 / calls;
            if (!(Math.abs(sum / calls - value) <= SAME * Math.abs(value))) {
                throw new IllegalStateException(
                        "calls on the same numbers gave " + value + " at the end and " + sum / calls + " on average");
            }
            return new Timing.Measured(value, seconds);
        };
    }

    /** A side that cannot be measured, with the reason. */
    static Contender absent(String reason) {
        return (reference, current, calls) -> new Timing.NotMeasured(reason);
    }
}
