package io.mediant.core.divergence;

/**
 * The skew Jensen-Shannon divergence: the mean of the {@link SkewDivergence} in both directions.
 *
 * <p>JS_s = ½ KL(p‖(1-s) p + s q) + ½ KL(q‖(1-s) q + s p), 0 < s ≤ 1. Skew ½ is the {@link JensenShannon} divergence, skew 1 half of the
 * {@link Jeffreys} divergence. It differs from the Jensen-Shannon divergence with weights, in which both sides meet one mixture.
 *
 * <p>Symmetric; range 0 to -ln(1-s), in nats. Zero rules: finite for s < 1.
 *
 * <p>Source: F. Nielsen, "A family of statistical symmetric divergences based on Jensen's inequality" (2010), arXiv:1009.4004.
 */
public final class SkewJensenShannon implements Divergence {
    private static final double HALF = 0.5;
    private static final SkewJensenShannon DEFAULT = new SkewJensenShannon(SkewDivergence.withDefaults());

    private final SkewDivergence direction;

    private SkewJensenShannon(SkewDivergence direction) {
        this.direction = direction;
    }

    /** Skew ½, the Jensen-Shannon divergence. */
    public static SkewJensenShannon withDefaults() {
        return DEFAULT;
    }

    /**
     * The mean of both directions with the weight s of the other side in each mixture.
     *
     * @throws IllegalArgumentException unless the skew is above 0 and at most 1
     */
    public SkewJensenShannon withSkew(double skew) {
        return new SkewJensenShannon(direction.withSkew(skew));
    }

    /** The weight of the other side in each mixture. */
    public double skew() {
        return direction.skew();
    }

    @Override
    public double between(double[] reference, double[] current) {
        return HALF * (direction.between(reference, current) + direction.between(current, reference));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The mean of the gradients of both directions; -∞ where only the current side lacks the outcome. At skew 1 the infinite elements are
     * those of {@link Jeffreys#gradient}.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        if (direction.skew() == 1) {
            return halved(Jeffreys.withDefaults().gradient(reference, current));
        }
        double[] slopes = direction.gradient(reference, current);
        double[] other = direction.reverseGradient(reference, current);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] += other[i];
        }
        return halved(slopes);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    private static double[] halved(double[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= HALF;
        }
        return slopes;
    }
}
