package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The symmetric divergence of Kumar and Johnson, which weighs large ratios heavily.
 *
 * <p>KJ = Σ (p_i² - q_i²)²/(2 (p_i q_i)^(3/2)). Near p = q it is 16 times {@link JensenShannon}. Symmetric; no metric.
 *
 * <p>Zero rules: +∞ where one side alone has an outcome. Range 0 to +∞, no unit; it grows as the ratio to the power 3/2 and may exceed the
 * range of a double, where it is +∞ too.
 *
 * <p>Numerics: squares of (p - q)/√(pq) with p - q from raw weights, so nothing cancels.
 *
 * <p>Sources: P. Kumar, A. Johnson, "On a symmetric divergence measure and information inequalities" (2005), J. Inequal. Pure Appl. Math. 6(3),
 * article 65; S.-H. Cha, "Comprehensive survey on distance/similarity measures between probability density functions" (2007), Int. J. Math.
 * Models Methods Appl. Sci. 1, 300-307.
 */
public final class KumarJohnson implements Divergence {
    private static final double PRECISE = 0x1p-900;
    private static final KumarJohnson DEFAULT = new KumarJohnson();

    private KumarJohnson() {}

    /** The divergence as above. */
    public static KumarJohnson withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return OutcomeTerms.sum(RawPair.of(reference, current), KumarJohnson::term);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = (1 - u²)(3u² + 5)/(4 u^(3/2)), u = p_i/q_i. Where the divergence is infinite, the infinite elements stay and all others are 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return Gradients.of(RawPair.of(reference, current), current, KumarJohnson::term, KumarJohnson::slope);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double term(RawPair pair, int i) {
        if (pair.inReference(i) != pair.inCurrent(i)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!pair.inReference(i)) {
            return 0;
        }
        double first = pair.first(i);
        double second = pair.second(i);
        double sum = first + second;
        if (Math.min(first, second) > PRECISE) {
            double ofRoots = Math.sqrt(first) * Math.sqrt(second);
            double relative = pair.difference(i) / ofRoots;
            return 0.5 * relative * relative * (sum / ofRoots) * sum;
        }
        double distance = Math.abs(pair.logRatio(i));
        return sum
                * Math.exp(-0.5 * distance)
                * 0.5
                * Math.exp(distance)
                * Math.exp(distance)
                * squareOfOneLess(Math.exp(-distance))
                * (1 + Math.exp(-distance));
    }

    private static double squareOfOneLess(double share) {
        return (1 - share) * (1 - share);
    }

    private static double slope(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!pair.inCurrent(i)) {
            return Double.NEGATIVE_INFINITY;
        }
        double second = pair.second(i);
        double ratio = Math.exp(pair.logRatio(i));
        double change = -pair.difference(i) / second;
        return change * (1 + ratio) / (4 * ratio * Math.sqrt(ratio)) * (3 * ratio * ratio + 5);
    }
}
