package io.mediant.core.divergence;

/**
 * The Jeffreys divergence, the sum of both Kullback-Leibler directions: KL(p‖q) + KL(q‖p).
 *
 * <p>J = Σ (p_i - q_i) ln(p_i/q_i). Symmetric; range 0 to +∞, in nats. Under the name of population stability index it is in use for
 * drift; {@link PopulationStability} is that index, with its floor for empty cells.
 *
 * <p>Zero rules: +∞ where exactly one side lacks an outcome; outcomes that both lack count nothing.
 *
 * <p>Source: H. Jeffreys, "An invariant form for the prior probability in estimation problems" (1946),
 * doi:10.1098/rspa.1946.0056.
 */
public final class Jeffreys implements Divergence {
    private static final Jeffreys DEFAULT = new Jeffreys();
    private static final PopulationStability INDEX = PopulationStability.withDefaults();

    private Jeffreys() {}

    /** J in nats. */
    public static Jeffreys withDefaults() {
        return DEFAULT;
    }

    @Override
    public double between(double[] reference, double[] current) {
        return INDEX.between(reference, current);
    }

    /** The terms (p_i - q_i) ln(p_i/q_i), each at least 0, that sum to the divergence. */
    public double[] contributions(double[] reference, double[] current) {
        return INDEX.contributions(reference, current);
    }

    /**
     * {@inheritDoc}
     *
     * <p>g_i = ln(q_i/p_i) + 1 - p_i/q_i; the infinite elements are those of {@link PopulationStability#gradient}.
     */
    @Override
    public double[] gradient(double[] reference, double[] current) {
        return INDEX.gradient(reference, current);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }
}
