package io.mediant.cli.demo;

import io.mediant.cli.console.Bilingual;
import io.mediant.core.divergence.JensenShannon;
import io.mediant.core.divergence.Unit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is true of a demonstration column because its rows were drawn from known laws.
 *
 * @param column name of the column
 * @param jsdBits Jensen-Shannon divergence of the two laws, in bits
 * @param about what was made to happen
 */
public record Truth(String column, double jsdBits, Bilingual about) {
    private static final int CELLS = 1 << 16;

    /** Both sides follow one law. */
    static Truth same(String column, Bilingual about) {
        return new Truth(column, 0, about);
    }

    /** The divergence of two laws on names. */
    static Truth of(String column, Categories p, Categories q, Bilingual about) {
        Set<String> names = new LinkedHashSet<>();
        p.outcomes().forEach(outcome -> names.add(outcome.name()));
        q.outcomes().forEach(outcome -> names.add(outcome.name()));
        double[] first = names.stream().mapToDouble(p::probability).toArray();
        double[] second = names.stream().mapToDouble(q::probability).toArray();
        return new Truth(column, bits(first, second), about);
    }

    /** The divergence of two laws on the line: midpoint rule over 65536 cells of [low, high], error far below 1e-6 bits. */
    static Truth of(String column, Law p, Law q, double low, double high, Bilingual about) {
        double[] first = new double[CELLS];
        double[] second = new double[CELLS];
        double width = (high - low) / CELLS;
        for (int i = 0; i < CELLS; i++) {
            double x = low + (i + 0.5) * width;
            first[i] = p.density(x);
            second[i] = q.density(x);
        }
        return new Truth(column, bits(first, second), about);
    }

    private static double bits(double[] p, double[] q) {
        return JensenShannon.withDefaults().in(Unit.BITS).between(p, q);
    }
}
