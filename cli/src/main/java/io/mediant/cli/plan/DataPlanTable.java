package io.mediant.cli.plan;

import io.mediant.cli.console.SafeText;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.report.text.DisplayWidth;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;
import java.util.OptionalDouble;

/** What the rows at hand can show, column by column, as a table for people. */
public final class DataPlanTable {
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_LABEL = 20;
    private static final int FIGURE = 14;

    private final PlanPage page;
    private final DataPlan plan;

    private DataPlanTable(PlanPage page, DataPlan plan) {
        this.page = page;
        this.plan = plan;
    }

    /** The table as text. @param unicode whether more than ASCII may be used */
    public static String render(DataPlan plan, Language language, InformationUnit unit, boolean unicode) {
        PlanPage page = new PlanPage(language, unit, unicode);
        new DataPlanTable(page, plan).print();
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
                    + page.right(stable(column.stable()), FIGURE)
                    + page.right(settling(column), FIGURE)
                    + "  "
                    + column.meaning().map(this::meaning).orElse(Numbers.NONE));
        }
        if (!plan.left().isEmpty()) {
            String names =
                    String.join(", ", plan.left().stream().map(SafeText::of).toList());
            page.line(page.say("One value only, nothing to plan: " + names, "仅有一个值，无可规划：" + names));
        }
    }

    private static String name(ColumnPlan column) {
        return DisplayWidth.cut(SafeText.of(column.name()), LONGEST_NAME);
    }

    private String bits(OptionalDouble nats) {
        return nats.isPresent() ? page.figure(nats.getAsDouble()) : Numbers.NONE;
    }

    private static String stable(PlannedRows rows) {
        return rows instanceof PlannedRows.Enough enough ? Numbers.count(enough.reference()) : Numbers.NONE;
    }

    private static String settling(ColumnPlan column) {
        return column.settling().isPresent() ? Numbers.count(column.settling().getAsLong()) : Numbers.NONE;
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
