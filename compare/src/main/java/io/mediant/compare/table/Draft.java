package io.mediant.compare.table;

import io.mediant.compare.Binning;
import io.mediant.compare.Cell;
import io.mediant.compare.ColumnKind;
import io.mediant.compare.Jsd;
import io.mediant.compare.Measures;
import io.mediant.compare.Ordered;
import io.mediant.compare.RowCounts;
import io.mediant.compare.Sensitivity;
import io.mediant.compare.Significance;
import io.mediant.compare.policy.Dependence;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.test.TestResult;
import java.util.List;
import java.util.Optional;

/** Everything about one column that does not depend on the other columns: all but the corrected p-value and the status. */
record Draft(
        String name,
        ColumnKind kind,
        RowCounts rows,
        double toleranceNats,
        Binning binning,
        Jsd jsd,
        IntervalEstimate estimate,
        Measures measures,
        Optional<Ordered> ordered,
        TestResult test,
        Optional<Significance.EffectiveRows> effectiveRows,
        Optional<Dependence.Kind> tooFewGroups,
        Optional<Sensitivity> sensitivity,
        List<Cell> cells,
        long referenceInCells,
        long currentInCells) {}
