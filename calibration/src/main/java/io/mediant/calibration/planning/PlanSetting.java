package io.mediant.calibration.planning;

import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Spread;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.planning.Alternative;
import io.mediant.core.inference.planning.Goal;
import io.mediant.core.inference.planning.SamplePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * One question to the planner.
 *
 * @param ratio rows of the current side for each of the reference
 * @param nats the divergence that is there
 * @param power the wanted power
 */
record PlanSetting(Goal goal, int cells, Base base, int ratio, double nats, double power) {
    private static final List<Double> POWERS = List.of(0.5, 0.8, 0.9, 0.95);
    private static final List<Integer> CELLS = List.of(2, 10, 100);
    private static final List<Integer> RATIOS = List.of(1, 10);

    static List<PlanSetting> all() {
        List<PlanSetting> settings = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            for (int cells : CELLS) {
                for (Base base : Base.values()) {
                    for (int ratio : RATIOS) {
                        for (double nats : divergences(goal)) {
                            for (double power : POWERS) {
                                settings.add(new PlanSetting(goal, cells, base, ratio, nats, power));
                            }
                        }
                    }
                }
            }
        }
        return settings;
    }

    private static List<Double> divergences(Goal goal) {
        return switch (goal) {
            case DIFFERENCE -> List.of(0.001, 0.01, 0.03, 0.1);
            case DRIFT -> List.of(0.03, 0.1);
            case STABLE -> List.of(0.0, 0.003);
        };
    }

    Truth truth() {
        return Truth.of(base, Spread.ALL, cells, nats, cells);
    }

    static Alternative alternative(Truth truth) {
        return Alternative.of(truth.p(), truth.q());
    }

    SamplePlan plan() {
        return SamplePlan.withDefaults().withRatio(ratio);
    }
}
