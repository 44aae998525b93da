package io.mediant.examples;

import io.mediant.core.distribution.AlignedWeights;
import io.mediant.core.divergence.Divergences;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.Unit;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Word counts of two texts as maps: brought to common words, then compared, word by word. */
public final class CompareWordCounts {
    private CompareWordCounts() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Map<String, Integer> first = new TreeMap<>(Map.of("tea", 6, "milk", 3, "sugar", 1));
        Map<String, Integer> second = new TreeMap<>(Map.of("tea", 6, "coffee", 4));

        AlignedWeights<String> words = AlignedWeights.of(first, second); // 0 where a side lacks a word
        double[] p = words.reference();
        double[] q = words.current();
        double[] parts = JensenShannon.withDefaults().in(Unit.BITS).contributions(p, q);

        out.printf(
                "JSD %.4f bits, total variation %.1f%n",
                Divergences.jensenShannonBits(p, q), Divergences.totalVariation(p, q));
        for (int i = 0; i < words.size(); i++) {
            out.printf("%-7s%3.0f%3.0f  %.4f bits%n", words.keys().get(i), p[i], q[i], parts[i]);
        }
    }
}
