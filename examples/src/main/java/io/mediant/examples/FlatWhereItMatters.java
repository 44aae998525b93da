package io.mediant.examples;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.transport.Wasserstein1;
import java.io.PrintStream;

/** Two piles on a line of ten places, the second moved away step by step: JSD becomes flat, Wasserstein-1 does not. */
public final class FlatWhereItMatters {
    private static final int PLACES = 10;
    private static final double[] PILE = {1, 2, 1};

    private FlatWhereItMatters() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        double[] positions = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            positions[i] = i;
        }
        double[] p = pileAt(0);
        for (int start = 0; start <= PLACES - PILE.length; start++) {
            double[] q = pileAt(start);
            out.printf(
                    "moved by %d: JSD %.3f bits, Wasserstein-1 %.0f%n",
                    start, Divergences.jensenShannonBits(p, q), Wasserstein1.betweenWeights(positions, p, q));
        }
    }

    private static double[] pileAt(int start) {
        double[] weights = new double[PLACES];
        System.arraycopy(PILE, 0, weights, start, PILE.length);
        return weights;
    }
}
