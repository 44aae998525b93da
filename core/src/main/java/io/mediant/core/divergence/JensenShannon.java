package io.mediant.core.divergence;

import io.mediant.core.distribution.Counts;
import io.mediant.core.distribution.Probabilities;
import io.mediant.core.divergence.internal.JensenShannonKernel;
import io.mediant.core.divergence.internal.MultiwayKernel;
import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import io.mediant.core.internal.EntropyFunctions;
import java.util.Arrays;

/**
 * The Jensen-Shannon divergence: how much one draw, taken from p or q by the toss of a coin, tells about the coin.
 *
 * <p>JSD = w KL(p‖m) + v KL(q‖m), m = w p + v q; by default w = v = ½. It is the mutual information of the draw and the coin.
 * Symmetric for equal weights; range 0 (equal) to the entropy of the coin, ln 2 = 1 bit for a fair one (disjoint).
 * {@link #distance} is its square root, a metric for the fair coin.
 *
 * <p>Zero rules: 0 ln 0 = 0; never infinite. The default unit is the nat; {@link #in} changes it.
 *
 * <p>Numerics: Σ m_i φ(t_i) with t_i = (a_i B - b_i A)/(a_i B + b_i A) from raw weights; all terms are at least 0. Relative error
 * below 1e-15 at any nearness of p and q, 0 for p = q, symmetric to the last bit.
 *
 * <p>Sources: J. Lin (1991), doi:10.1109/18.61115; D. M. Endres, J. E. Schindelin, "A new metric for probability
 * distributions" (2003), doi:10.1109/TIT.2003.813506.
 */
public final class JensenShannon implements Divergence {
    private static final JensenShannon DEFAULT = new JensenShannon(Unit.NATS, Coin.FAIR, 0.5, 0.5);

    private enum Coin {
        FAIR,
        STATED,
        BY_SIZE
    }

    private final Unit unit;
    private final Coin coin;
    private final double referenceWeight;
    private final double currentWeight;

    private JensenShannon(Unit unit, Coin coin, double referenceWeight, double currentWeight) {
        this.unit = unit;
        this.coin = coin;
        this.referenceWeight = referenceWeight;
        this.currentWeight = currentWeight;
    }

    /** A fair coin, in nats. */
    public static JensenShannon withDefaults() {
        return DEFAULT;
    }

    /** The same divergence in another unit. */
    public JensenShannon in(Unit newUnit) {
        return new JensenShannon(newUnit, coin, referenceWeight, currentWeight);
    }

    /**
     * A coin with stated weights of the reference and the current side.
     *
     * @throws IllegalArgumentException unless both are at least 0 and sum to 1 ± 1e-9
     */
    public JensenShannon withWeights(double reference, double current) {
        double[] weights = MixingWeights.checked(reference, current);
        return new JensenShannon(unit, Coin.STATED, weights[0], weights[1]);
    }

    /**
     * A coin weighted by the sizes of the two sides, n/(n+m) and m/(n+m). For counts, 2(n+m) times this divergence in nats is
     * the G statistic. Arrays count as counts; bare {@link Probabilities} have no size.
     */
    public JensenShannon sizeWeighted() {
        return new JensenShannon(unit, Coin.BY_SIZE, 0.5, 0.5);
    }

    @Override
    public double between(double[] reference, double[] current) {
        return unit.fromNats(nats(reference, current));
    }

    /** {@inheritDoc} Not defined for size weights, which probabilities do not have. */
    @Override
    public double between(Probabilities reference, Probabilities current) {
        if (coin == Coin.BY_SIZE) {
            throw new IllegalArgumentException(
                    "probabilities have no sizes to weight by; give counts, or state the weights by withWeights");
        }
        return between(reference.weights(), current.weights());
    }

    /** The square root of the divergence in this unit; for a fair coin a metric, from 0 to √ln 2 = 0.8326 in nats, 1 in bits. */
    public double distance(double[] reference, double[] current) {
        return Math.sqrt(between(reference, current));
    }

    /** As {@link #distance(double[], double[])}. */
    public double distance(Probabilities reference, Probabilities current) {
        return Math.sqrt(between(reference, current));
    }

    /** As {@link #distance(double[], double[])}. */
    public double distance(Counts reference, Counts current) {
        return Math.sqrt(between(reference, current));
    }

    /**
     * The terms of the outcomes: w p_i ln(p_i/m_i) + v q_i ln(q_i/m_i) - (w p_i + v q_i - m_i), the last bracket being 0. Each is at least
     * 0 and they sum to the divergence.
     */
    public double[] contributions(double[] reference, double[] current) {
        double[] nats = coin == Coin.FAIR
                ? fairContributions(reference, current)
                : kernel(reference, current).contributions();
        return Arrays.stream(nats).map(unit::fromNats).toArray();
    }

    /** As {@link #contributions(double[], double[])}. */
    public double[] contributions(Counts reference, Counts current) {
        return contributions(reference.toDoubles(), current.toDoubles());
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = v ln(q_i/m_i), v the weight of the current side: -∞ where q_i = 0 < p_i, and -v ln v where both are absent (the slope of a
     * new outcome). In the unit of the divergence. With size weights the weights are held fixed.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] coinWeights = coinWeights(reference, current);
        double w = coinWeights[0];
        double v = coinWeights[1];
        double[] slopes = new double[pair.size()];
        if (w == 0 || v == 0) {
            return slopes;
        }
        CompensatedSum mean = new CompensatedSum();
        for (int i = 0; i < slopes.length; i++) {
            double first = pair.first(i);
            double second = pair.second(i);
            double mixture = w * first + v * second;
            slopes[i] = v
                    * (pair.inCurrent(i)
                            ? EntropyFunctions.logRatio(second, mixture, -w * pair.difference(i))
                            : pair.inReference(i) ? Double.NEGATIVE_INFINITY : -Math.log(v));
            if (pair.inCurrent(i)) {
                mean.add(slopes[i] * second);
            }
        }
        double centre = mean.value() / pair.scale();
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = unit.fromNats(slopes[i] - centre);
        }
        return Gradients.perWeight(slopes, current);
    }

    @Override
    public boolean isSymmetric() {
        return coin == Coin.FAIR;
    }

    Unit unit() {
        return unit;
    }

    private double nats(double[] reference, double[] current) {
        return coin == Coin.FAIR
                ? JensenShannonKernel.nats(reference, current)
                : kernel(reference, current).nats();
    }

    private MultiwayKernel kernel(double[] reference, double[] current) {
        return new MultiwayKernel(coinWeights(reference, current), new double[][] {reference, current});
    }

    private double[] coinWeights(double[] reference, double[] current) {
        if (coin != Coin.BY_SIZE) {
            return new double[] {referenceWeight, currentWeight};
        }
        double n = new CompensatedSum().addAll(reference).value();
        double m = new CompensatedSum().addAll(current).value();
        return new double[] {n / (n + m), m / (n + m)};
    }

    private static double[] fairContributions(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] terms = new double[pair.size()];
        double scale = 2 * pair.scale();
        for (int i = 0; i < terms.length; i++) {
            terms[i] = EntropyFunctions.jensenShannonTerm(pair.first(i), pair.second(i), pair.difference(i)) / scale;
        }
        return terms;
    }
}
