package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.JointTable;

/**
 * The conditional entropy of one variable given another, from their joint distribution: what is left to learn of one when the other is known.
 *
 * <p>H(X|Y) = -Σ p(x,y) ln p(x|y), the mean over y of the entropy of X at that y; X chooses the row of the table and Y the column. H(X|Y) = H(X) -
 * I(X;Y), so it lies between 0, where Y determines X, and H(X), where the two are independent; H(X|Y) and H(Y|X) differ in general. 0 ln 0 = 0;
 * a column or row without weight adds nothing. The default unit is the nat.
 *
 * <p>Numerics: a sum of non-negative terms, so that it keeps its digits where it is small, unlike a difference of entropies. Of counts it is the
 * plug-in value, too small on average.
 *
 * <p>Source: C. E. Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x.
 */
public final class ConditionalEntropy {
    private static final ConditionalEntropy DEFAULT = new ConditionalEntropy(Unit.NATS);

    private final Unit unit;

    private ConditionalEntropy(Unit unit) {
        this.unit = unit;
    }

    /** In nats. */
    public static ConditionalEntropy withDefaults() {
        return DEFAULT;
    }

    /** The same in another unit. */
    public ConditionalEntropy in(Unit newUnit) {
        return new ConditionalEntropy(newUnit);
    }

    /**
     * H(X|Y), what the column leaves unknown of the row.
     *
     * @param table one row per value of X, one column per value of Y; finite, at least 0, with a positive sum
     * @throws IllegalArgumentException naming the row, index and value that is not allowed, or a row of another length
     */
    public double ofRowGivenColumn(double[][] table) {
        return unit.fromNats(JointTable.of(table).entropyOfRowGivenColumn());
    }

    /**
     * H(Y|X), what the row leaves unknown of the column.
     *
     * @param table as of {@link #ofRowGivenColumn}
     * @throws IllegalArgumentException as of {@link #ofRowGivenColumn}
     */
    public double ofColumnGivenRow(double[][] table) {
        return unit.fromNats(JointTable.of(table).entropyOfColumnGivenRow());
    }
}
