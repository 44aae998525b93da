package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.OutcomeTerms;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.EntropyFunctions;

/**
 * Taneja's arithmetic-geometric divergence: how far the arithmetic mean of p and q is from their geometric one.
 *
 * <p>T = Σ m_i ln(m_i/√(p_i q_i)), m = (p + q)/2. It is [KL(m‖p) + KL(m‖q)]/2 and a quarter of {@link Jeffreys} less {@link JensenShannon}.
 * Symmetric; no metric.
 *
 * <p>Zero rules: +∞ where one side alone has an outcome. Range 0 to +∞, in nats.
 *
 * <p>Numerics: ln(m/√(pq)) = -ln(1 - t²)/2, t = (p - q)/(p + q) from raw weights; beyond |t| = 0.87 from the log-ratio.
 *
 * <p>Sources: I. J. Taneja, "New developments in generalized information measures" (1995), Advances in Imaging and Electron Physics 91,
 * 37-135; S.-H. Cha, "Comprehensive survey on distance/similarity measures between probability density functions" (2007), Int. J. Math. Models
 * Methods Appl. Sci. 1, 300-307.
 */
public final class Taneja implements Divergence {
    private static final double FAR = 0.75;
    private static final double TINY = 0x1p-1000;
    private static final Taneja DEFAULT = new Taneja();

    private Taneja() {}

    /** T in nats. */
    public static Taneja withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return OutcomeTerms.sum(RawPair.of(reference, current), Taneja::term);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = [ln(m_i/√(p_i q_i)) + (1 - p_i/q_i)/2]/2. Where one side alone has an outcome, the infinite elements stay and all others are
     * 0.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return Gradients.of(RawPair.of(reference, current), current, Taneja::term, Taneja::slope);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double term(RawPair pair, int i) {
        if (pair.inReference(i) != pair.inCurrent(i)) {
            return Double.POSITIVE_INFINITY;
        }
        return pair.inReference(i) ? 0.5 * (pair.first(i) + pair.second(i)) * logOfMeans(pair, i) : 0;
    }

    private static double slope(RawPair pair, int i) {
        if (!pair.inReference(i)) {
            return Double.POSITIVE_INFINITY;
        }
        return pair.inCurrent(i)
                ? 0.5 * (logOfMeans(pair, i) - 0.5 * pair.difference(i) / pair.second(i))
                : Double.NEGATIVE_INFINITY;
    }

    /** The logarithm of the arithmetic over the geometric mean. */
    private static double logOfMeans(RawPair pair, int i) {
        double t = pair.difference(i) / (pair.first(i) + pair.second(i) + TINY);
        if (t * t < FAR && pair.first(i) + pair.second(i) > TINY) {
            return -0.5 * Math.log1p(-t * t);
        }
        double distance = Math.abs(pair.logRatio(i));
        return 0.5 * distance - EntropyFunctions.LN2 + Math.log1p(Math.exp(-distance));
    }
}
