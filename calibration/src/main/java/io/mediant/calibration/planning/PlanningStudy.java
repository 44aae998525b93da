package io.mediant.calibration.planning;

import io.mediant.calibration.Settings;
import io.mediant.calibration.Study;
import io.mediant.calibration.grid.Multinomial;
import io.mediant.calibration.grid.Truth;
import io.mediant.core.inference.interval.IntervalEstimate;
import io.mediant.core.inference.interval.JensenShannonInterval;
import io.mediant.core.inference.planning.PlannedRows;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.testkit.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Power at the planned numbers of rows: of the test of the cells, of the verdicts drift and stable at a tolerance of 0.02 bits, and
 * of the test of numbers.
 */
public final class PlanningStudy implements Study {
    static final double TOLERANCE = 0.02 * Math.log(2);
    static final double LEVEL = 0.05;
    private static final double PROMISED_POINTS = 3;

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public String question() {
        return "Do the planned rows reach the promised power?";
    }

    @Override
    public String run(Settings settings) {
        List<Reached> results = settings.map(PlanSetting.all(), setting -> measure(setting, settings));
        MarkdownTable table = new MarkdownTable(
                "goal and base", "cells", "ratio", "JSD, nats", "planned %", "rows, reference", "reached %");
        int within = 0;
        for (Reached result : results) {
            PlanSetting setting = result.setting();
            table.row(
                    setting.goal() + ", " + setting.base(),
                    List.of(
                            String.valueOf(setting.cells()),
                            "1:" + setting.ratio(),
                            String.valueOf(setting.nats()),
                            String.format(Locale.ROOT, "%.1f", 100 * result.planned()),
                            String.valueOf(result.n()),
                            String.format(Locale.ROOT, "%.1f", result.percent())));
            double error = Math.abs(result.percent() - 100 * result.planned());
            within += error <= PROMISED_POINTS + 2 * settings.standardError(setting.power()) ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%s%n%d of %d settings lie within 3 points (and two standard errors) of the power that was planned.%n%n%s",
                table,
                within,
                results.size(),
                shifts(settings));
    }

    private static MarkdownTable shifts(Settings settings) {
        MarkdownTable table =
                new MarkdownTable("shift, sd", "ratio", "columns", "rows, reference", "planned %", "reached %");
        for (ShiftSetting.Reached result : settings.map(ShiftSetting.all(), setting -> setting.measure(settings))) {
            table.row(
                    String.valueOf(result.setting().deviations()),
                    List.of(
                            "1:" + result.setting().ratio(),
                            String.valueOf(result.setting().columns()),
                            String.valueOf(result.n()),
                            String.format(Locale.ROOT, "%.1f", 100 * result.planned()),
                            String.format(Locale.ROOT, "%.1f", result.percent())));
        }
        return table;
    }

    /**
     * The power that samples of the planned sizes had.
     *
     * @param n planned rows of the reference
     * @param planned the power that the plan states at these sizes
     * @param percent share of the draws that reached the goal
     */
    record Reached(PlanSetting setting, long n, double planned, double percent) {}

    static Reached measure(PlanSetting setting, Settings settings) {
        Truth truth = setting.truth();
        PlannedRows rows = setting.plan().rows(PlanSetting.alternative(truth), setting.goal(), setting.power());
        if (!(rows instanceof PlannedRows.Enough enough)) {
            throw new IllegalStateException(setting + " cannot be planned: " + rows);
        }
        Multinomial p = Multinomial.of(truth.p());
        Multinomial q = Multinomial.of(truth.q());
        int reached = 0;
        for (int draw = 0; draw < settings.draws(); draw++) {
            RandomGenerator random = settings.random(setting, draw);
            long[] a = p.draw((int) enough.reference(), random);
            long[] b = q.draw((int) enough.current(), random);
            reached += reaches(setting, a, b) ? 1 : 0;
        }
        return new Reached(setting, enough.reference(), enough.power(), 100.0 * reached / settings.draws());
    }

    private static boolean reaches(PlanSetting setting, long[] a, long[] b) {
        return switch (setting.goal()) {
            case DIFFERENCE -> significant(a, b);
            case DRIFT -> {
                IntervalEstimate estimate = JensenShannonInterval.withDefaults().estimate(a, b);
                yield estimate.sufficient() && estimate.low() > TOLERANCE && significant(a, b);
            }
            case STABLE -> {
                IntervalEstimate estimate = JensenShannonInterval.withDefaults().estimate(a, b);
                yield estimate.sufficient() && estimate.high() < TOLERANCE;
            }
        };
    }

    private static boolean significant(long[] a, long[] b) {
        return PermutationNull.of(a, b, 0, 0).p() <= LEVEL;
    }
}
