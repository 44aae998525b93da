package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.JointTable;

/**
 * The mutual information of two variables with a known joint distribution: how much one tells about the other.
 *
 * <p>I(X;Y) = KL(joint‖product of the marginals) = Σ p(x,y) ln(p(x,y)/(p(x) p(y))). Symmetric in X and Y; 0 exactly for independent
 * variables, at most the smaller of the two entropies. The default unit is the nat.
 *
 * <p>If one variable is a coin and the other a draw from p or q by that coin, it is the {@link JensenShannon} divergence with the coin's
 * weights: the rows of the table are w p and v q. Of counts it is the plug-in value, and 2N times it the G statistic of independence.
 *
 * <p>Numerics: terms of one sign with n(x,y) N - n(x) n(y) from compensated marginals, so a weak dependence keeps its digits.
 *
 * <p>Source: C. E. Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x.
 */
public final class MutualInformation {
    private static final MutualInformation DEFAULT = new MutualInformation(Unit.NATS);

    private final Unit unit;

    private MutualInformation(Unit unit) {
        this.unit = unit;
    }

    /** In nats. */
    public static MutualInformation withDefaults() {
        return DEFAULT;
    }

    /** The same in another unit. */
    public MutualInformation in(Unit newUnit) {
        return new MutualInformation(newUnit);
    }

    /**
     * The mutual information of a table of raw weights or counts.
     *
     * @param table one row per value of X, one column per value of Y; finite, at least 0, with a positive sum
     * @throws IllegalArgumentException naming the row, index and value that is not allowed, or a row of another length
     */
    public double of(double[][] table) {
        return unit.fromNats(JointTable.of(table).nats());
    }
}
