package io.mediant.cli.plan;

import io.mediant.cli.console.SafeText;
import io.mediant.compare.policy.Dependence;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import io.mediant.report.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What the rows at hand can show, column by column, as a table for people. */
public final class DataPlanTable {
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_LABEL = 20;
    private static final int FIGURE = 14;

    private final PlanPage page;
    private final DataPlan plan;
    private final Texts texts;

    private DataPlanTable(PlanPage page, DataPlan plan, Texts texts) {
        this.page = page;
        this.plan = plan;
        this.texts = texts;
    }

    /** The table as text. @param unicode whether more than ASCII may be used */
    public static String render(DataPlan plan, Language language, InformationUnit unit, boolean unicode) {
        PlanPage page = new PlanPage(language, unit, unicode);
        new DataPlanTable(page, plan, Texts.of(language)).print();
        return page.toString();
    }

    private void print() {
        page.rules(plan.rules());
        page.line(page.say(
                "The smallest divergences that these rows show with that power, in " + page.unitName()
                        + ", and the rows of the reference that a verdict takes:",
                "这些行以该功效能发现的最小散度（" + page.unitName() + "），以及得出结论所需的参考行数："));
        page.line("");
        int name = Math.max(
                8,
                plan.columns().stream()
                        .mapToInt(column -> DisplayWidth.of(name(column)))
                        .max()
                        .orElse(8));
        page.line(page.left(page.say("column", "列"), name)
                + page.right(page.say("rows p · q", "行数 p · q"), 22)
                + page.right(page.say("test", "检验"), 10)
                + page.right(page.say("drift", "漂移"), 10)
                + page.right(page.say("for stable", "判稳定需"), FIGURE)
                + page.right(page.say("to settle", "定论需"), FIGURE)
                + "  "
                + page.say("drift means", "漂移相当于"));
        for (ColumnPlan column : plan.columns()) {
            page.line(page.left(name(column), name)
                    + page.right(Numbers.count(column.reference()) + " · " + Numbers.count(column.current()), 22)
                    + page.right(bits(column.difference()), 10)
                    + page.right(bits(column.drift()), 10)
                    + page.right(rows(column.stable()), FIGURE)
                    + page.right(settling(column), FIGURE)
                    + "  "
                    + column.meaning().map(this::meaning).orElse(Numbers.NONE));
        }
        dependent();
        if (!plan.rules().permutedLevelInReach()) {
            page.line(page.say(
                    "A permuted p value of one column alone does not reach its level: "
                            + page.never(PlannedRows.Reason.TOO_FEW_PERMUTATIONS, plan.rules()) + ".",
                    "单独一列的置换 p 值达不到其水平：" + page.never(PlannedRows.Reason.TOO_FEW_PERMUTATIONS, plan.rules()) + "。"));
        }
        plan.left().stream()
                .collect(Collectors.groupingBy(
                        NotPlanned::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(NotPlanned::name, Collectors.toList())))
                .forEach(this::left);
    }

    /** What dependent rows are worth. */
    private void dependent() {
        plan.comparison().policy().dependence().ifPresent(dependence -> {
            String by = SafeText.of(dependence.column());
            boolean groups = dependence.kind() == Dependence.Kind.GROUP;
            page.line(page.say(
                    groups
                            ? "Rows come in whole groups of " + by + "; all rows above are rows of such groups."
                            : "Rows depend on their neighbours in the order of " + by
                                    + "; all rows above are rows of such series.",
                    groups ? "行按 " + by + " 成组；以上行数均指这样的组中的行。" : "行按 " + by + " 的顺序前后相关；以上行数均指这样的行。"));
            for (ColumnPlan column : plan.columns()) {
                column.worth()
                        .ifPresent(worth -> page.line(page.say(
                                "  " + name(column) + ": worth " + count(worth.reference()) + " · "
                                        + count(worth.current()) + " independent rows",
                                "  " + name(column) + "：相当于 " + count(worth.reference()) + " · "
                                        + count(worth.current()) + " 行独立的行")));
            }
        });
    }

    private static String count(double rows) {
        return Numbers.count(Math.round(rows));
    }

    private void left(NotPlanned.Reason reason, List<String> columns) {
        String names = String.join(", ", columns.stream().map(SafeText::of).toList());
        page.line(page.say("Nothing to plan for " + names + ": ", "不作规划 " + names + "：") + why(reason));
    }

    private String why(NotPlanned.Reason reason) {
        return switch (reason) {
            case ONE_VALUE -> page.say("one value only", "仅有一个值");
            case TOO_MANY_CELLS -> page.say("more than 100,000 categories", "类别多于 100,000");
            case TOO_FEW_GROUPS -> page.say("too few groups or blocks of time", "组或时间块太少");
            case IDENTIFIER, FREE_TEXT, ALL_MISSING, NO_VALUES_ON_ONE_SIDE, NAMED_IN_CONDITION ->
                texts.get("skipped." + reason.name().toLowerCase(Locale.ROOT));
            case UNSUPPORTED_TYPE -> texts.get("skipped.unsupported_type_unnamed");
        };
    }

    private static String name(ColumnPlan column) {
        return DisplayWidth.cut(SafeText.of(column.name()), LONGEST_NAME);
    }

    private String bits(OptionalDouble nats) {
        return nats.isPresent() ? page.figure(nats.getAsDouble()) : Numbers.NONE;
    }

    private static String rows(PlannedRows rows) {
        return rows instanceof PlannedRows.Enough enough ? Numbers.count(enough.reference()) : Numbers.NONE;
    }

    private static String settling(ColumnPlan column) {
        return column.settling().map(DataPlanTable::rows).orElse(Numbers.NONE);
    }

    private String meaning(ColumnPlan.Meaning meaning) {
        if (meaning instanceof ColumnPlan.Meaning.Shift shift) {
            String distance = Numbers.quantity(shift.distance(), 3)
                    + (shift.unit().isEmpty() ? "" : " " + SafeText.of(shift.unit()));
            String deviations = Numbers.quantity(shift.deviations(), 2);
            return page.say(
                    "a shift by " + distance + " (" + deviations + " sd)",
                    "移动 " + distance + "（" + deviations + " 个标准差）");
        } else if (meaning instanceof ColumnPlan.Meaning.Share share) {
            String label = DisplayWidth.cut(SafeText.of(share.label()), LONGEST_LABEL);
            return label + " " + page.percent(share.before()) + " → " + page.percent(share.after());
        }
        throw new IllegalArgumentException("no words for " + meaning);
    }
}
