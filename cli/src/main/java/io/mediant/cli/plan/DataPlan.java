package io.mediant.cli.plan;

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
 * @param left names of the compared columns that hold one value only, for which nothing can be planned
 */
public record DataPlan(
        Comparison comparison, boolean alone, PlanRules rules, List<ColumnPlan> columns, List<String> left) {

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
        List<Compared> compared = comparison.columns().stream()
                .filter(Compared.class::isInstance)
                .map(Compared.class::cast)
                .toList();
        PlanRules together = new PlanRules(
                rules.toleranceNats(),
                rules.confidence(),
                rules.falseDiscoveryRate(),
                rules.power(),
                rules.ratio(),
                Math.max(1, compared.size()));
        List<ColumnPlan> columns = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Compared column : compared) {
            Optional<ColumnPlan> plan = ColumnPlan.of(column, together, alone);
            plan.ifPresent(columns::add);
            if (plan.isEmpty()) {
                left.add(column.name());
            }
        }
        return new DataPlan(comparison, alone, together, columns, left);
    }
}
