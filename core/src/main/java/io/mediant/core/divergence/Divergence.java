package io.mediant.core.divergence;

import io.mediant.core.distribution.AlignedWeights;
import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import io.mediant.core.distribution.SparseWeights;

/**
 * A number from 0 up that says how far the current distribution q is from the reference p, both over the same outcomes.
 *
 * <p>Arrays hold raw weights: non-negative, finite, with a positive sum, not necessarily 1. All measures normalise, and
 * do it without losing digits, without a copy unless the sum lies outside [2^-64, 2^70]. Weights from 5e-324 to 1.8e308 and counts to 2^53 are safe.
 */
public sealed interface Divergence
        permits JensenShannon,
                AlphaJensenShannon,
                SkewJensenShannon,
                GeometricJensenShannon,
                KullbackLeibler,
                SkewDivergence,
                Jeffreys,
                PopulationStability,
                AlphaDivergence,
                Tsallis,
                Renyi,
                Bhattacharyya,
                Chernoff,
                TotalVariation,
                Hellinger,
                ChiSquare,
                NeymanChiSquare,
                SymmetricChiSquare,
                TriangularDiscrimination,
                Taneja,
                KumarJohnson,
                FDivergence {

    /**
     * The divergence of two weight vectors.
     *
     * @param reference the weights of p
     * @param current the weights of q, one per outcome of p
     * @return at least 0, exactly 0 for proportional vectors whose ratio rounds nowhere
     * @throws IllegalArgumentException naming index and value of a weight that is not allowed, or the two lengths
     */
    double between(double[] reference, double[] current);

    /**
     * The gradient with respect to the weights of the current side: element i says how fast the divergence grows as weight
     * i of q is raised and q is normalised again.
     *
     * <p>It is (g_i - Σ q_j g_j)/B, with g the derivative by the probability q_i and B the sum of the weights, so its
     * q-weighted sum is 0. An element is infinite where the slope is. For a symmetric measure, exchanging the arguments gives the gradient
     * with respect to the reference.
     *
     * @throws IllegalArgumentException as {@link #between(double[], double[])}
     */
    double[] gradient(double[] reference, double[] current);

    /** Whether between(p, q) = between(q, p) to the last bit, so that half of a matrix of pairs is enough. */
    default boolean isSymmetric() {
        return false;
    }

    /** The divergence of two probability vectors over the same outcomes. */
    default double between(Probabilities reference, Probabilities current) {
        return between(reference.weights(), current.weights());
    }

    /** The divergence of the empirical distributions of two count vectors (the plug-in value), each total positive. */
    default double between(Counts reference, Counts current) {
        return between(reference.toDoubles(), current.toDoubles());
    }

    /**
     * The divergence of sparse weights: the outcomes that either side stores are merged, all others count as absent from both. Memory and time
     * grow with the stored outcomes, not with their indices.
     */
    default double between(SparseWeights reference, SparseWeights current) {
        return between(reference.alignedWith(current));
    }

    /** The divergence of two sides with common keys. */
    default double between(AlignedWeights<?> sides) {
        return between(sides.reference(), sides.current());
    }
}
