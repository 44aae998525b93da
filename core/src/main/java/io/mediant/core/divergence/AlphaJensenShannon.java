package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.MultiwayKernel;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;
import io.mediant.core.internal.PowerTerm;

/**
 * The generalised Jensen-Shannon divergence of order α > 0: by how much mixing raises the {@link TsallisEntropy}.
 *
 * <p>JSD_α = S_α(m) - Σ_j π_j S_α(p_j), m = Σ_j π_j p_j, S_α(p) = (1 - Σ p^α)/(α-1), for two or more distributions, by default with equal
 * weights π. Order 1 is the {@link JensenShannon} divergence; order 2 is ‖p-q‖²/4 for two equal weights. Orders below 1 look at the rare
 * outcomes, orders above 1 at the frequent ones. Not bounded by ln 2 for other orders than 1, and no f-divergence.
 *
 * <p>Zero rules: never infinite. In nats at order 1, else without unit.
 *
 * <p>Numerics: Σ_x m^(α-1) Σ_j π_j α m f(p_j/m) with the non-negative terms of the {@link AlphaDivergence}, so it is continuous in α, also at
 * 1, and 0 where all distributions are equal.
 *
 * <p>Source: J. Burbea, C. R. Rao, "On the convexity of some divergence measures based on entropy functions" (1982),
 * doi:10.1109/TIT.1982.1056497.
 */
public final class AlphaJensenShannon implements Divergence {
    private final double order;
    private final MultiwayJensenShannon mixing;

    private AlphaJensenShannon(double order, MultiwayJensenShannon mixing) {
        this.order = order;
        this.mixing = mixing;
    }

    /**
     * The divergence of an order, with equal weights.
     *
     * @throws IllegalArgumentException unless the order is positive and finite
     */
    public static AlphaJensenShannon ofOrder(double order) {
        return new AlphaJensenShannon(Orders.positiveFinite(order), MultiwayJensenShannon.withDefaults());
    }

    /**
     * Stated mixing weights, one per distribution.
     *
     * @throws IllegalArgumentException unless all are at least 0 and sum to 1 ± 1e-9
     */
    public AlphaJensenShannon withWeights(double... weights) {
        return new AlphaJensenShannon(order, mixing.withWeights(weights));
    }

    /** The order α. */
    public double order() {
        return order;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return among(reference, current);
    }

    /**
     * The divergence of any number of distributions.
     *
     * @param distributions at least one, raw weights over the same outcomes
     * @throws IllegalArgumentException if lengths differ, a weight is not allowed or the mixing weights do not match in number
     */
    public double among(double[]... distributions) {
        MultiwayKernel kernel = mixing.kernel(distributions);
        CompensatedSum sum = new CompensatedSum();
        for (int x = 0; x < kernel.size(); x++) {
            sum.add(outcome(kernel, x));
        }
        return sum.value();
    }

    /** The terms of the outcomes, each at least 0, that sum to the divergence. */
    public double[] contributions(double[]... distributions) {
        MultiwayKernel kernel = mixing.kernel(distributions);
        double[] terms = new double[kernel.size()];
        for (int x = 0; x < terms.length; x++) {
            terms[x] = outcome(kernel, x);
        }
        return terms;
    }

    private double outcome(MultiwayKernel kernel, int x) {
        kernel.turnTo(x);
        double sum = 0;
        for (int j = 0; j < kernel.count(); j++) {
            sum += term(kernel, j);
        }
        return sum == 0 ? 0 : sum * Math.pow(kernel.mixture(), order - 1);
    }

    private double term(MultiwayKernel kernel, int j) {
        double share = kernel.share(j);
        double mixture = kernel.mixture();
        double difference = kernel.difference(j);
        if (order == 1 || difference == 0 || kernel.weight(j) == 0) {
            return kernel.term(j);
        }
        double logRatio = share == 0 ? 0 : EntropyFunctions.logRatio(share, mixture, difference);
        return kernel.weight(j) * order * PowerTerm.of(share, mixture, difference, logRatio, order);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = v α (q_i^(α-1) - m_i^(α-1))/(α-1), v the weight of the current side. At orders up to 1 it is -∞ where q_i = 0 < p_i; below
     * order 1 it is +∞ where both are absent.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        MultiwayKernel kernel = mixing.kernel(new double[][] {reference, current});
        double[] slopes = new double[kernel.size()];
        if (kernel.weight(0) == 0 || kernel.weight(1) == 0) {
            return slopes;
        }
        for (int x = 0; x < slopes.length; x++) {
            kernel.turnTo(x);
            slopes[x] = kernel.weight(1) * slope(kernel);
        }
        return Gradients.of(slopes, 0, RawPair.of(reference, current), current);
    }

    private double slope(MultiwayKernel kernel) {
        double share = kernel.share(1);
        double mixture = kernel.mixture();
        double power = order - 1;
        if (mixture == 0) {
            return power > 0 ? 0 : power == 0 ? -Math.log(kernel.weight(1)) : Double.POSITIVE_INFINITY;
        }
        double logRatio =
                share == 0 ? Double.NEGATIVE_INFINITY : EntropyFunctions.logRatio(share, mixture, kernel.difference(1));
        return power == 0 ? logRatio : order * Math.pow(mixture, power) * (Math.expm1(power * logRatio) / power);
    }
}
