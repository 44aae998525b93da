package io.mediant.cli.plan;

import io.mediant.compare.ColumnComparison;
import io.mediant.compare.ColumnComparison.Compared;
import io.mediant.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rows at hand can show, column by column.
 *
 * @param alone whether there is a reference only, and the current side is still to come
 * @param columns in the order of the comparison
 * @param left the other columns, and why nothing is planned for them
 */
public record DataPlan(
        Comparison comparison, boolean alone, PlanRules rules, List<ColumnPlan> columns, List<NotPlanned> left) {

    public DataPlan {
        columns = List.copyOf(columns);
        left = List.copyOf(left);
    }

    /**
     * Makes the plan. The number of columns that are tested together is that of the compared ones.
     *
     * @param rules its number of columns is not used
     */
    public static DataPlan of(Comparison comparison, boolean alone, PlanRules rules) {
        long compared =
                comparison.columns().stream().filter(Compared.class::isInstance).count();
        PlanRules together = rules.together((int) Math.max(1, compared));
        SmallestShifts shifts = new SmallestShifts(together);
        boolean dependent = comparison.policy().dependence().isPresent();
        List<ColumnPlan> columns = new ArrayList<>();
        List<NotPlanned> left = new ArrayList<>();
        for (ColumnComparison column : comparison.columns()) {
            Optional<NotPlanned> not = NotPlanned.of(column, dependent);
            not.ifPresent(left::add);
            if (not.isEmpty() && column instanceof Compared planned) {
                columns.add(ColumnPlan.of(planned, together, alone, shifts));
            }
        }
        return new DataPlan(comparison, alone, together, columns, left);
    }
}
