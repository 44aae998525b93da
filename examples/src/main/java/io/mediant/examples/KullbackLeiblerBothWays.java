package io.mediant.examples;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.KullbackLeibler;
import io.mediant.core.divergence.KullbackLeiblerResult;
import java.io.PrintStream;

/** Kullback-Leibler in both directions, with the outcome that makes one of them infinite. */
public final class KullbackLeiblerBothWays {
    private KullbackLeiblerBothWays() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        String[] cities = {"Oslo", "Lima", "Lhasa"};
        double[] p = {0.5, 0.3, 0.2};
        double[] q = {0.6, 0.4, 0.0};

        KullbackLeiblerResult forward = KullbackLeibler.withDefaults().explain(p, q);
        KullbackLeiblerResult reverse = KullbackLeibler.withDefaults().explain(q, p);

        out.printf("KL(p to q): %s nats%n", forward.nats());
        forward.infiniteBecause().forEach(i -> out.printf("  because q never shows %s%n", cities[i]));
        out.printf("KL(q to p): %.6f nats%n", reverse.nats());
        out.printf("JSD: %.6f bits, whichever side comes first%n", Divergences.jensenShannonBits(p, q));
    }
}
