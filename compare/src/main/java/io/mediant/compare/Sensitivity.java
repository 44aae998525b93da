package io.mediant.compare;

import java.util.OptionalDouble;

/**
 * How the corrected estimate depends on the number of cells. The three values are not an interval.
 *
 * @param halfCells number of cells of the coarser reading
 * @param halfNats corrected estimate with half the cells
 * @param cells number of cells of the reading that is reported
 * @param nats its corrected estimate
 * @param doubleCells number of cells of the finer reading
 * @param doubleNats corrected estimate with twice the cells
 * @param doublingP p-value of "no structure inside the cells"
 */
public record Sensitivity(
        int halfCells,
        double halfNats,
        int cells,
        double nats,
        int doubleCells,
        double doubleNats,
        OptionalDouble doublingP) {

    /** Whether the finer cells show structure that the reported ones hide: read the value as a lower one. */
    public boolean underResolved() {
        return doublingP.isPresent() && doublingP.getAsDouble() <= 0.05;
    }
}
