package io.mediant.core.inference.internal;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Upper limit of a binomial probability with the observed number half included: at the limit, the probability of fewer plus half that of as many is the
 * tail. Clopper and Pearson's, with the whole of it, is longer than its level asks for. Source: H. O. Lancaster (1961), doi:10.1080/01621459.1961.10482105.
 */
final class MidP {
    private MidP() {}

    /** Returns the limit for {@code x} of {@code rows} rows, both real numbers for rows that are worth less than one; 1 where there are no others. */
    static double upperLimit(double x, double rows, double tail) {
        if (x >= rows) {
            return 1;
        }
        OptionalDouble limit = DecreasingRoot.find(p -> below(x, rows, p) - tail, (x + 2) / rows, 1);
        return limit.orElse(1);
    }

    private static double below(double x, double rows, double p) {
        if (p >= 1) {
            return 0;
        }
        double asMany = BetaDistribution.of(x + 1, rows - x).survivalProbability(p);
        double fewer = x == 0 ? 0 : BetaDistribution.of(x, rows - x + 1).survivalProbability(p);
        return 0.5 * (asMany + fewer);
    }
}
