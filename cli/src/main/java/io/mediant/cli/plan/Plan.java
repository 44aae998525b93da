package io.mediant.cli.plan;

import io.mediant.core.inference.planning.AlternativeBySize;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.planning.SamplePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a change takes. A shift of the mean is planned for the test of numbers, a change of a proportion or of a given
 * divergence for the test of the cells; drift and stable always for the cells.
 *
 * @param answers the rows for each goal
 * @param curveGoal the goal of the curve: drift where the change exceeds the tolerance, else the test
 * @param curve its power by rows, growing
 */
public record Plan(Question question, PlanRules rules, List<Answer> answers, Goal curveGoal, List<CurvePoint> curve) {
    private static final double[] FACTORS = {0.125, 0.25, 0.5, 0.75, 1, 1.5, 2};
    private static final long FEWEST = 4;

    public Plan {
        answers = List.copyOf(answers);
        curve = List.copyOf(curve);
    }

    /**
     * The rows for one goal.
     *
     * @param changed whether the change is there, or nothing changed
     */
    public record Answer(Goal goal, boolean changed, PlannedRows rows) {}

    /** The power at one pair of sizes. */
    public record CurvePoint(long reference, long current, double power) {}

    /** Makes the plan. */
    public static Plan of(Question question, PlanRules rules) {
        SamplePlan plan = rules.plan();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(Goal.DIFFERENCE, true, difference(question, rules)));
        answers.add(new Answer(Goal.DRIFT, true, drift(question, rules)));
        if (question.nats() > 0 && question.natsInCells() < rules.toleranceNats()) {
            answers.add(answer(plan, question::at, Goal.STABLE, true, rules.power()));
        }
        answers.add(answer(plan, question::none, Goal.STABLE, false, rules.power()));
        Answer drawn = answers.get(1).rows() instanceof PlannedRows.Enough ? answers.get(1) : answers.get(0);
        return new Plan(question, rules, answers, drawn.goal(), curve(question, rules, drawn));
    }

    private static PlannedRows difference(Question question, PlanRules rules) {
        return question instanceof Question.Shift shift
                ? rules.shiftPlan().rows(shift.deviations(), rules.power())
                : rules.plan().rows(question::at, Goal.DIFFERENCE, rules.power());
    }

    private static PlannedRows drift(Question question, PlanRules rules) {
        return question instanceof Question.Shift && !rules.permutedLevelInReach()
                ? new PlannedRows.Never(PlannedRows.Reason.TOO_FEW_PERMUTATIONS)
                : rules.plan().rows(question::at, Goal.DRIFT, rules.power());
    }

    private static Answer answer(
            SamplePlan plan, AlternativeBySize alternatives, Goal goal, boolean changed, double power) {
        return new Answer(goal, changed, plan.rows(alternatives, goal, power));
    }

    private static List<CurvePoint> curve(Question question, PlanRules rules, Answer drawn) {
        List<CurvePoint> curve = new ArrayList<>();
        if (drawn.rows() instanceof PlannedRows.Enough enough) {
            for (double factor : FACTORS) {
                long n = Math.max(FEWEST, Math.round(factor * enough.reference()));
                long m = Math.max(FEWEST, Math.round(rules.ratio() * n));
                if (curve.isEmpty() || n > curve.get(curve.size() - 1).reference()) {
                    curve.add(new CurvePoint(n, m, power(question, rules, drawn.goal(), n, m)));
                }
            }
        }
        return curve;
    }

    private static double power(Question question, PlanRules rules, Goal goal, long n, long m) {
        return goal == Goal.DIFFERENCE && question instanceof Question.Shift shift
                ? rules.shiftPlan().power(shift.deviations(), n, m)
                : rules.plan().power(question.at(n, m), goal, n, m);
    }
}
