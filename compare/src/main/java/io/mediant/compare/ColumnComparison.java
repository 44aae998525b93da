package io.mediant.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The answer about one column: compared, or skipped for a reason. */
public sealed interface ColumnComparison {

    /** Name of the column (untrusted text: quote before printing). */
    String name();

    ColumnKind kind();

    RowCounts rows();

    Status status();

    /**
     * A column that was not compared.
     *
     * @param why the reason
     * @param detail the type's name or an example, for the reason's text; may be empty
     */
    record Skipped(String name, ColumnKind kind, RowCounts rows, SkipReason why, String detail)
            implements ColumnComparison {
        @Override
        public Status status() {
            return Status.SKIPPED;
        }
    }

    /**
     * A column that was compared.
     *
     * @param tool the measure to read
     * @param toleranceNats the tolerance that applied to this column, in nats
     * @param ordered present for kinds whose values have an order
     * @param sensitivity present where cells can be halved and doubled
     * @param rowsNeeded about how many rows a side would settle an inconclusive answer
     * @param findings what explains the difference, most important first
     * @param cells every cell, in the order of the values or by falling share
     */
    record Compared(
            String name,
            ColumnKind kind,
            RowCounts rows,
            Status status,
            Regime regime,
            Tool tool,
            double toleranceNats,
            Binning binning,
            Jsd jsd,
            Measures measures,
            Optional<Ordered> ordered,
            Significance significance,
            Optional<Sensitivity> sensitivity,
            OptionalLong rowsNeeded,
            List<Finding> findings,
            List<Cell> cells)
            implements ColumnComparison {
        public Compared {
            findings = List.copyOf(findings);
            cells = List.copyOf(cells);
        }
    }
}
