package io.mediant.examples;

import io.mediant.core.divergence.DivergenceMatrix;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.PairwiseDivergences;
import java.io.PrintStream;

/** The Jensen-Shannon distance of every pair of rows, on all cores. */
public final class CompareAllPairs {
    private CompareAllPairs() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        String[] names = {"north", "south", "east", "west"};
        double[][] rows = {{50, 30, 20}, {48, 31, 21}, {20, 30, 50}, {0, 0, 10}};

        DivergenceMatrix distances = PairwiseDivergences.of(JensenShannon.withDefaults())
                .withSquareRoots() // the metric instead of the divergence
                .among(rows);

        for (int i = 0; i < distances.rows(); i++) {
            out.printf("%-6s", names[i]);
            for (int j = 0; j < distances.columns(); j++) {
                out.printf("%8.4f", distances.get(i, j));
            }
            out.println();
        }
    }
}
