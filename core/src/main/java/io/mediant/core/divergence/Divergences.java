package io.mediant.core.divergence;

/**
 * Every divergence of two weight vectors as a one-line call, for those who come from SciPy. Values are in nats where they have a unit.
 *
 * <p>All take raw non-negative weights, normalise them without loss and throw {@link IllegalArgumentException}, naming index and value,
 * where a weight is negative, NaN or infinite, the lengths differ or a sum is 0.
 */
public final class Divergences {
    private Divergences() {}

    /** The Jensen-Shannon divergence in nats, 0 to ln 2; the square of SciPy's {@code jensenshannon}. */
    public static double jensenShannon(double[] p, double[] q) {
        return JensenShannon.withDefaults().between(p, q);
    }

    /** The Jensen-Shannon divergence in bits, 0 to 1. */
    public static double jensenShannonBits(double[] p, double[] q) {
        return JensenShannon.withDefaults().in(Unit.BITS).between(p, q);
    }

    /** The square root of the Jensen-Shannon divergence in nats, 0 to 0.8326: SciPy's {@code jensenshannon}. */
    public static double jensenShannonDistance(double[] p, double[] q) {
        return JensenShannon.withDefaults().distance(p, q);
    }

    /** The Jensen-Shannon divergence in nats with mixing weights of p and q that sum to 1. */
    public static double jensenShannonWeighted(double[] p, double[] q, double weightOfP, double weightOfQ) {
        return JensenShannon.withDefaults().withWeights(weightOfP, weightOfQ).between(p, q);
    }

    /** The Jensen-Shannon divergence in nats of any number of distributions with equal weights, 0 to ln k. */
    public static double nWay(double[]... distributions) {
        return MultiwayJensenShannon.withDefaults().among(distributions);
    }

    /** KL(p‖q) in nats, 0 to infinity; SciPy's {@code entropy(p, q)}. */
    public static double kullbackLeibler(double[] p, double[] q) {
        return KullbackLeibler.withDefaults().between(p, q);
    }

    /** The total variation distance, 0 to 1. */
    public static double totalVariation(double[] p, double[] q) {
        return TotalVariation.withDefaults().between(p, q);
    }

    /** The Hellinger distance, 0 to 1. */
    public static double hellinger(double[] p, double[] q) {
        return Hellinger.withDefaults().between(p, q);
    }

    /** The population stability index, KL(p‖q) + KL(q‖p), 0 to infinity. */
    public static double populationStability(double[] p, double[] q) {
        return PopulationStability.withDefaults().between(p, q);
    }

    /** The chi-square divergence Σ (p-q)²/q, 0 to infinity. */
    public static double chiSquare(double[] p, double[] q) {
        return ChiSquare.withDefaults().between(p, q);
    }
}
