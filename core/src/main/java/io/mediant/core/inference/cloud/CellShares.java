package io.mediant.core.inference.cloud;

import io.mediant.core.inference.internal.PlugIn;
import io.mediant.core.inference.test.Hypergeometric;

/**
 * What can be said of one cell's shares: the difference with its interval, and what rows dealt to the sides at random would show.
 *
 * <p>Interval: R. G. Newcombe, "Interval estimation for the difference between independent proportions" (1998),
 * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I, method 10.
 */
final class CellShares {
    private static final double TIE = 1e-9;
    private static final double FAR = 12;

    private final long a;
    private final long b;
    private final long n;
    private final long m;

    CellShares(long a, long b, long n, long m) {
        this.a = a;
        this.b = b;
        this.n = n;
        this.m = m;
    }

    double contribution() {
        return PlugIn.term((double) a / n, (double) b / m);
    }

    /** The mean of the contribution over all ways of dealing the rows to the sides. */
    double nullContribution() {
        long total = a + b;
        Hypergeometric law = Hypergeometric.of(n + m, total, n);
        double share = n / (double) (n + m);
        double reach = FAR * (1 + Math.sqrt(total * share * (1 - share)));
        long first = Math.max(law.min(), (long) (total * share - reach));
        long last = Math.min(law.max(), (long) (total * share + reach));
        double mean = 0;
        for (long k = first; k <= last; k++) {
            mean += law.probability(k) * PlugIn.term((double) k / n, (double) (total - k) / m);
        }
        return mean;
    }

    /** The probability of all deals that are no more likely than the observed one. */
    double exactP() {
        Hypergeometric law = Hypergeometric.of(n + m, a + b, n);
        double limit = law.probability(a) * (1 + TIE);
        double p = 0;
        for (long k = law.min(); k <= law.max(); k++) {
            double one = law.probability(k);
            p += one <= limit ? one : 0;
        }
        return Math.min(1, p);
    }

    double low(double z) {
        double first = (double) a / n;
        double second = (double) b / m;
        double below = second - wilson(b, m, -z);
        double above = wilson(a, n, z) - first;
        return second - first - Math.hypot(below, above);
    }

    double high(double z) {
        double first = (double) a / n;
        double second = (double) b / m;
        double above = wilson(b, m, z) - second;
        double below = first - wilson(a, n, -z);
        return second - first + Math.hypot(above, below);
    }

    /** An end of Wilson's score interval. */
    private static double wilson(long count, long rows, double z) {
        double share = (double) count / rows;
        double squared = z * z / rows;
        double spread = z * Math.sqrt(share * (1 - share) / rows + squared / (4 * rows));
        return Math.max(0, Math.min(1, (share + squared / 2 + spread) / (1 + squared)));
    }
}
