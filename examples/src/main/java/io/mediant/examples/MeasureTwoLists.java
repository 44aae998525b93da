package io.mediant.examples;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.Unit;
import io.mediant.core.transport.Wasserstein1;
import java.io.PrintStream;

/** Measures between two lists of weights. The weights need not sum to 1. */
public final class MeasureTwoLists {
    private MeasureTwoLists() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        double[] p = {36, 48, 16};
        double[] q = {30, 40, 30};

        double nats = Divergences.jensenShannon(p, q); // 0 to ln 2
        double bits = Divergences.jensenShannonBits(p, q); // 0 to 1
        double metric = Divergences.jensenShannonDistance(p, q); // square root of the nats: SciPy's jensenshannon
        double[] parts = JensenShannon.withDefaults().in(Unit.BITS).contributions(p, q); // sum to the bits
        double[] slope = JensenShannon.withDefaults().gradient(p, q); // with respect to q
        double moved = Wasserstein1.betweenWeights(new double[] {1, 2, 5}, p, q); // in the unit of the positions

        out.printf("%.6f nats, %.6f bits, distance %.6f%n", nats, bits, metric);
        out.printf("of the bits: %.4f %.4f %.4f%n", parts[0], parts[1], parts[2]);
        out.printf("slope by q: %.5f %.5f %.5f%n", slope[0], slope[1], slope[2]);
        out.printf("Wasserstein-1: %.2f%n", moved);
    }
}
