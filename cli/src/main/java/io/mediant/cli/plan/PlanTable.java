package io.mediant.cli.plan;

import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.MeanShift;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.report.text.InformationUnit;
import io.mediant.report.text.Language;
import io.mediant.report.text.Numbers;

/** The rows that a change takes, as a table for people, with the power by rows as bars. */
public final class PlanTable {
    private static final int GOAL = 40;
    private static final int ROWS = 15;
    /** Cells that keep more than this share of a divergence lose nothing worth a line. */
    private static final double KEPT = 0.98;

    private PlanTable() {}

    /** The table as text. @param unicode whether more than ASCII may be used */
    public static String render(Plan plan, Language language, InformationUnit unit, boolean unicode) {
        PlanPage page = new PlanPage(language, unit, unicode);
        change(page, plan.question());
        cells(page, plan.question());
        page.rules(plan.rules());
        page.line("");
        page.line(page.left(page.say("to show", "要证明"), GOAL)
                + page.right(page.say("reference", "参考行数"), ROWS)
                + page.right(page.say("current", "当前行数"), ROWS)
                + page.right(page.say("power", "功效"), 10));
        plan.answers().forEach(answer -> answer(page, plan, answer));
        if (!plan.curve().isEmpty()) {
            page.line("");
            page.line(
                    plan.curveGoal() == Goal.DRIFT
                            ? page.say("Power to call it drift, by rows of the reference", "按参考行数判为漂移的功效")
                            : page.say("Power of the test, by rows of the reference", "按参考行数的检验功效"));
            for (Plan.CurvePoint point : plan.curve()) {
                page.line(page.right(Numbers.count(point.reference()), ROWS) + "  "
                        + page.left(page.bar(point.power()), 31) + page.right(page.percent(point.power()), 7));
            }
        }
        return page.toString();
    }

    private static void change(PlanPage page, Question question) {
        String size = page.divergence(question.nats());
        String shift = Numbers.quantity(MeanShift.ofNats(question.nats()), 3);
        if (question instanceof Question.Shift given) {
            String deviations = Numbers.exact(given.deviations());
            page.line(page.say(
                    "To find: a shift of the mean by " + deviations + " standard deviations, a JSD of " + size + ".",
                    "要发现的变化：均值移动 " + deviations + " 个标准差，JSD 为 " + size + "。"));
        } else if (question instanceof Question.Rates given) {
            String before = page.percent(given.before());
            String after = page.percent(given.after());
            page.line(page.say(
                    "To find: a proportion that goes from " + before + " to " + after + ", a JSD of " + size + ".",
                    "要发现的变化：比例从 " + before + " 变为 " + after + "，JSD 为 " + size + "。"));
        } else {
            page.line(page.say(
                    "To find: a JSD of " + size + ", as of a shift of the mean by " + shift + " standard deviations.",
                    "要发现的变化：JSD 为 " + size + "，相当于均值移动 " + shift + " 个标准差。"));
        }
    }

    /** What the cells lose of the change, where it shows. */
    private static void cells(PlanPage page, Question question) {
        double left = question.natsInCells();
        if (left < KEPT * question.nats()) {
            page.line(page.say(
                    "Its cells keep " + page.divergence(left) + " of that; drift and stable are judged by the cells.",
                    "格子中保留其中的 " + page.divergence(left) + "；漂移与稳定按格子判断。"));
        }
    }

    private static void answer(PlanPage page, Plan plan, Plan.Answer answer) {
        String goal = page.left(goal(page, plan.question(), answer), GOAL);
        if (answer.rows() instanceof PlannedRows.Enough enough) {
            page.line(goal
                    + page.right(Numbers.count(enough.reference()), ROWS)
                    + page.right(Numbers.count(enough.current()), ROWS)
                    + page.right(page.percent(enough.power()), 10));
        } else if (answer.rows() instanceof PlannedRows.Never never) {
            page.line(goal + "  " + page.never(never.reason(), plan.rules()));
        }
    }

    private static String goal(PlanPage page, Question question, Plan.Answer answer) {
        return switch (answer.goal()) {
            case DIFFERENCE ->
                question instanceof Question.Shift
                        ? page.say("a difference (test of numbers)", "有差异（数值检验）")
                        : page.say("a difference (test of the cells)", "有差异（格子检验）");
            case DRIFT -> page.say("drift (interval above the tolerance)", "漂移（区间高于容差）");
            case STABLE ->
                answer.changed()
                        ? page.say("stable in spite of it", "虽有此变化仍稳定")
                        : page.say("stable, if nothing changes", "若无变化，稳定");
        };
    }
}
