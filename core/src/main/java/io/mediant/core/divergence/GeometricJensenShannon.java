package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.PowerKernel;
import io.mediant.core.divergence.internal.RawPair;

/**
 * The geometric Jensen-Shannon divergence, in which the sides meet at their normalised geometric mean.
 *
 * <p>JS_G = (1-s) KL(p‖G) + s KL(q‖G), G = p^(1-s) q^s/Z, by default s = ½. It equals s(1-s) J + ln Z with J the {@link Jeffreys}
 * divergence, so for s = ½ it is J/4 minus the {@link Bhattacharyya} distance. Its dual, with the arguments of both KL exchanged, is -ln Z,
 * at s = ½ the Bhattacharyya distance itself.
 *
 * <p>Unlike the Jensen-Shannon divergence it is unbounded: +∞ where exactly one side lacks an outcome. In nats. Symmetric for s = ½.
 *
 * <p>Numerics: the difference of two sums of non-negative terms, of which the first is at least twice the second for near p and q.
 *
 * <p>Source: F. Nielsen, "On the Jensen-Shannon symmetrization of distances relying on abstract means" (2019),
 * doi:10.3390/e21050485.
 */
public final class GeometricJensenShannon implements Divergence {
    private static final GeometricJensenShannon DEFAULT = new GeometricJensenShannon(0.5);

    private final double skew;

    private GeometricJensenShannon(double skew) {
        this.skew = skew;
    }

    /** Skew ½. */
    public static GeometricJensenShannon withDefaults() {
        return DEFAULT;
    }

    /**
     * The divergence with the weight s of the current side.
     *
     * @throws IllegalArgumentException unless the skew is above 0 and below 1
     */
    public GeometricJensenShannon withSkew(double newSkew) {
        if (!(newSkew > 0 && newSkew < 1)) {
            throw new IllegalArgumentException("skew " + newSkew + " is not between 0 and 1, for example 0.5");
        }
        return new GeometricJensenShannon(newSkew);
    }

    /** The weight of the current side. */
    public double skew() {
        return skew;
    }

    @Override
    public double between(double[] reference, double[] current) {
        double jeffreys = Jeffreys.withDefaults().between(reference, current);
        double logMass = PowerKernel.logAffinity(RawPair.of(reference, current), 1 - skew);
        return jeffreys == Double.POSITIVE_INFINITY ? jeffreys : Math.max(0, skew * (1 - skew) * jeffreys + logMass);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = s(1-s) (ln(q_i/p_i) + 1 - p_i/q_i) + s (p_i/q_i)^(1-s)/Z; the infinite elements are those of {@link Jeffreys#gradient}.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        double[] slopes = Jeffreys.withDefaults().gradient(reference, current);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= skew * (1 - skew);
        }
        if (between(reference, current) == Double.POSITIVE_INFINITY) {
            return slopes;
        }
        RawPair pair = RawPair.of(reference, current);
        double[] ofMass = PowerKernel.logAffinitySlopes(pair, 1 - skew, PowerKernel.logAffinity(pair, 1 - skew));
        double[] centred = Gradients.of(ofMass, 0, pair, current);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= skew * centred[i];
        }
        return slopes;
    }
}
