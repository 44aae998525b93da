package io.mediant.examples;

import io.mediant.core.divergence.Divergence;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.FDivergence;
import io.mediant.core.divergence.Generator;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.MultiwayJensenShannon;
import io.mediant.core.divergence.Renyi;
import io.mediant.core.divergence.Unit;
import java.io.PrintStream;

/** One pair of weights under several measures: those with a name, those with an order, and one from a generator of one's own. */
public final class FamilyOfDivergences {
    private FamilyOfDivergences() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        double[] p = {3, 1};
        double[] q = {1, 1};

        Divergence renyi = Renyi.ofOrder(2).in(Unit.BITS);
        double bits = renyi.between(p, q);
        double[] slope = renyi.gradient(p, q); // with respect to the weights q
        double three = MultiwayJensenShannon.withDefaults().among(p, q, new double[] {1, 3});
        double uneven = JensenShannon.withDefaults().withWeights(0.9, 0.1).between(p, q);

        // f, f', its conjugate, f(0), f'(∞): the chi-square divergence
        Generator square =
                Generator.of(u -> u * u - 1, u -> 2 * u, t -> t < 0 ? 1 : 1 + t * t / 4, -1, Double.POSITIVE_INFINITY);
        double own = FDivergence.of(square).between(p, q);

        out.printf("Rényi of order 2: %.4f bits, slope %.4f %.4f%n", bits, slope[0], slope[1]);
        out.printf("JSD of three: %.4f nats, weighted: %.4f nats%n", three, uneven);
        out.printf("chi-square: %.4f, own generator: %.4f%n", Divergences.chiSquare(p, q), own);
    }
}
