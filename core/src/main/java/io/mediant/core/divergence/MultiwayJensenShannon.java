package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.MultiwayKernel;
import java.util.Arrays;

/**
 * The Jensen-Shannon divergence of several distributions: the information that one draw gives about which of them it came from.
 *
 * <p>JSD_π = Σ_j π_j KL(p_j‖m), m = Σ_j π_j p_j. Range 0 to the entropy of the mixing weights π (ln k for k equal ones), in
 * nats or bits.
 *
 * <p>Numerics: sums of non-negative terms with differences from 32-digit pairs; 0 where all distributions are equal.
 *
 * <p>Source: J. Lin, "Divergence measures based on the Shannon entropy" (1991), doi:10.1109/18.61115.
 */
public final class MultiwayJensenShannon {
    private static final MultiwayJensenShannon DEFAULT = new MultiwayJensenShannon(Unit.NATS, new double[0]);

    private final Unit unit;
    private final double[] weights;

    private MultiwayJensenShannon(Unit unit, double[] weights) {
        this.unit = unit;
        this.weights = weights;
    }

    /** Equal weights, in nats. */
    public static MultiwayJensenShannon withDefaults() {
        return DEFAULT;
    }

    /** The same divergence in another unit. */
    public MultiwayJensenShannon in(Unit newUnit) {
        return new MultiwayJensenShannon(newUnit, weights);
    }

    /**
     * Stated mixing weights, one per distribution.
     *
     * @param mixing at least 0, with sum 1 ± 1e-9
     * @throws IllegalArgumentException naming the weight or the sum that is not allowed
     */
    public MultiwayJensenShannon withWeights(double... mixing) {
        return new MultiwayJensenShannon(unit, MixingWeights.checked(mixing));
    }

    /**
     * The divergence of the distributions.
     *
     * @param distributions at least one, raw weights over the same outcomes
     * @throws IllegalArgumentException if lengths differ, a weight is not allowed or the mixing weights do not match in number
     */
    public double among(double[]... distributions) {
        return unit.fromNats(kernel(distributions).nats());
    }

    /** The terms of the outcomes, each at least 0, that sum to the divergence. */
    public double[] contributions(double[]... distributions) {
        return Arrays.stream(kernel(distributions).contributions())
                .map(unit::fromNats)
                .toArray();
    }

    /**
     * The share of every distribution in every outcome's term: row j holds π_j (p_j ln(p_j/m) - p_j + m), each at least 0. All rows together
     * sum to the divergence, row j alone to π_j KL(p_j‖m).
     */
    public double[][] contributionsByDistribution(double[]... distributions) {
        MultiwayKernel kernel = kernel(distributions);
        double[][] terms = new double[kernel.count()][kernel.size()];
        for (int x = 0; x < kernel.size(); x++) {
            kernel.turnTo(x);
            for (int j = 0; j < terms.length; j++) {
                terms[j][x] = unit.fromNats(kernel.term(j));
            }
        }
        return terms;
    }

    /**
     * The gradient with respect to the raw weights of every distribution, one row each: π_j (ln(p_j/m) - KL(p_j‖m))/S_j, S_j the sum of the
     * weights of distribution j.
     *
     * <p>-∞ where distribution j alone lacks the outcome, the slope -π_j ln π_j of a new outcome where all lack it.
     */
    public double[][] gradients(double[]... distributions) {
        MultiwayKernel kernel = kernel(distributions);
        double[][] slopes = new double[kernel.count()][kernel.size()];
        double[] means = new double[kernel.count()];
        for (int x = 0; x < kernel.size(); x++) {
            kernel.turnTo(x);
            for (int j = 0; j < slopes.length; j++) {
                slopes[j][x] = kernel.slope(j);
                means[j] += kernel.share(j) == 0 ? 0 : kernel.share(j) * slopes[j][x];
            }
        }
        for (int j = 0; j < slopes.length; j++) {
            for (int x = 0; x < slopes[j].length; x++) {
                slopes[j][x] = unit.fromNats(slopes[j][x] - means[j]);
            }
            Gradients.perWeight(slopes[j], distributions[j]);
        }
        return slopes;
    }

    MultiwayKernel kernel(double[][] distributions) {
        if (distributions.length == 0) {
            throw new IllegalArgumentException("there are no distributions; give at least one");
        }
        double[] mixing = weights;
        if (weights.length == 0) {
            mixing = new double[distributions.length];
            Arrays.fill(mixing, 1);
        } else if (weights.length != distributions.length) {
            throw new IllegalArgumentException(weights.length + " mixing weights for " + distributions.length
                    + " distributions; give one weight per distribution");
        }
        return new MultiwayKernel(mixing, distributions);
    }
}
