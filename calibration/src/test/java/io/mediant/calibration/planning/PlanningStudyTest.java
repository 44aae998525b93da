package io.mediant.calibration.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.core.inference.planning.Goal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanningStudyTest {
    private static final Settings SETTINGS = new Settings(600, 11, 1);

    static Stream<PlanSetting> settings() {
        return Stream.of(
                new PlanSetting(Goal.DIFFERENCE, 10, Base.UNIFORM, 1, 0.01, 0.8),
                new PlanSetting(Goal.DIFFERENCE, 100, Base.ZIPF, 10, 0.03, 0.9),
                new PlanSetting(Goal.DRIFT, 10, Base.ZIPF, 10, 0.03, 0.8),
                new PlanSetting(Goal.DRIFT, 2, Base.UNIFORM, 1, 0.1, 0.9),
                new PlanSetting(Goal.STABLE, 10, Base.UNIFORM, 1, 0, 0.9),
                new PlanSetting(Goal.STABLE, 100, Base.UNIFORM, 1, 0.003, 0.8));
    }

    /** Three points and 3.5 standard errors of 600 draws: a right plan fails one of the six in 360. */
    @ParameterizedTest
    @MethodSource("settings")
    void plannedRowsReachThePromisedPower(PlanSetting setting) {
        PlanningStudy.Reached reached = PlanningStudy.measure(setting, SETTINGS);
        double slack = 3 + 3.5 * SETTINGS.standardError(setting.power());

        assertEquals(100 * reached.planned(), reached.percent(), slack);
    }
}
