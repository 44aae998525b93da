package io.mediant.core.divergence;

/**
 * Every divergence of two weight vectors as a one-line call, and the entropies they are made of, for those who come from SciPy. Values are in nats where they have a unit.
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

    /** Neyman's chi-square divergence Σ (p-q)²/p, 0 to infinity. */
    public static double neymanChiSquare(double[] p, double[] q) {
        return NeymanChiSquare.withDefaults().between(p, q);
    }

    /** The Chernoff information in nats, the largest -ln Σ p^α q^(1-α) over α, 0 to infinity. */
    public static double chernoff(double[] p, double[] q) {
        return Chernoff.withDefaults().between(p, q);
    }

    /** Taneja's arithmetic-geometric divergence in nats, 0 to infinity. */
    public static double taneja(double[] p, double[] q) {
        return Taneja.withDefaults().between(p, q);
    }

    /** The divergence of Kumar and Johnson, Σ (p²-q²)²/(2 (pq)^(3/2)), 0 to infinity. */
    public static double kumarJohnson(double[] p, double[] q) {
        return KumarJohnson.withDefaults().between(p, q);
    }

    /** The additive symmetric chi-square divergence Σ (p-q)²(p+q)/(pq), 0 to infinity. */
    public static double symmetricChiSquare(double[] p, double[] q) {
        return SymmetricChiSquare.withDefaults().between(p, q);
    }

    /** The probabilistic symmetric chi-square divergence 2 Σ (p-q)²/(p+q), 0 to 4. */
    public static double probabilisticSymmetricChiSquare(double[] p, double[] q) {
        return TriangularDiscrimination.probabilisticSymmetric().between(p, q);
    }

    /** Triangular discrimination Σ (p-q)²/(p+q), 0 to 2; half of it is the Vincze-Le Cam divergence. */
    public static double triangularDiscrimination(double[] p, double[] q) {
        return TriangularDiscrimination.withDefaults().between(p, q);
    }

    /** The Jeffreys divergence KL(p‖q) + KL(q‖p) in nats, 0 to infinity. */
    public static double jeffreys(double[] p, double[] q) {
        return Jeffreys.withDefaults().between(p, q);
    }

    /** The Rényi divergence of an order above 0, perhaps infinite, in nats, 0 to infinity. */
    public static double renyi(double[] p, double[] q, double order) {
        return Renyi.ofOrder(order).between(p, q);
    }

    /** The Tsallis relative entropy of an order above 0. */
    public static double tsallis(double[] p, double[] q, double order) {
        return Tsallis.ofOrder(order).between(p, q);
    }

    /** The alpha divergence (Σ p^α q^(1-α) - 1)/(α(α-1)) of any order. */
    public static double alpha(double[] p, double[] q, double order) {
        return AlphaDivergence.ofOrder(order).between(p, q);
    }

    /** The Bhattacharyya distance -ln Σ √(pq) in nats, 0 to infinity. */
    public static double bhattacharyya(double[] p, double[] q) {
        return Bhattacharyya.withDefaults().between(p, q);
    }

    /** The Jensen-Shannon divergence of order α > 0, from Tsallis entropies. */
    public static double alphaJensenShannon(double[] p, double[] q, double order) {
        return AlphaJensenShannon.ofOrder(order).between(p, q);
    }

    /** KL(p‖(1-s)p + s q) in nats, 0 to -ln(1-s). */
    public static double skew(double[] p, double[] q, double skew) {
        return SkewDivergence.withDefaults().withSkew(skew).between(p, q);
    }

    /** The mean of the skew divergences of both directions in nats. */
    public static double skewJensenShannon(double[] p, double[] q, double skew) {
        return SkewJensenShannon.withDefaults().withSkew(skew).between(p, q);
    }

    /** The geometric Jensen-Shannon divergence in nats, 0 to infinity. */
    public static double geometricJensenShannon(double[] p, double[] q) {
        return GeometricJensenShannon.withDefaults().between(p, q);
    }

    /** The f-divergence Σ q f(p/q) - f(1). */
    public static double fDivergence(double[] p, double[] q, Generator generator) {
        return FDivergence.of(generator).between(p, q);
    }

    /** Shannon's entropy in nats, 0 to ln n; SciPy's {@code entropy(p)}. */
    public static double entropy(double[] p) {
        return Entropy.withDefaults().of(p);
    }

    /** The cross entropy -Σ p ln q in nats, 0 to infinity. */
    public static double crossEntropy(double[] p, double[] q) {
        return CrossEntropy.withDefaults().between(p, q);
    }

    /** The mutual information in nats of a table of joint weights. */
    public static double mutualInformation(double[][] table) {
        return MutualInformation.withDefaults().of(table);
    }
}
