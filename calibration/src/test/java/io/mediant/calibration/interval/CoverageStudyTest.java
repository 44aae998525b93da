package io.mediant.calibration.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.core.inference.interval.JensenShannonInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageStudyTest {
    private static final int DRAWS = 200;
    private static final double NEARLY_LN2 = 0.99 * Math.log(2);

    /**
     * A small part of the grid, with the settings that lead weaker methods astray: unequal sizes near ln 2, differences in a few
     * cells, sparse cells, a shared tail. At least 178 of 200 intervals must hold the truth. If each does with probability 0.95, a setting
     * falls short by chance in 1 of 5000 seeds, one of the twenty-three in 1 of 220; this seed is fixed.
     */
    @ParameterizedTest
    @CsvSource({
        "50, 50, 2, ALL, UNIFORM, 0",
        "50, 50, 10, ALL, ZIPF, 0.1",
        "50, 50, 2, ALL, UNIFORM, 1",
        "50, 5000, 10, ALL, UNIFORM, 0.5",
        "50, 500, 2, TENTH, UNIFORM, 0.5",
        "500, 500, 2, ALL, UNIFORM, 0.5",
        "500, 500, 10, ALL, UNIFORM, 0.001",
        "500, 500, 100, ALL, UNIFORM, 0",
        "500, 500, 100, ALL, ZIPF, 0.5",
        "500, 500, 1000, ALL, ZIPF, 0.01",
        "500, 5000, 2, ALL, ZIPF, 1",
        "500, 5000, 10, TENTH, UNIFORM, 1",
        "500, 5000, 100, TENTH, ZIPF, 0.1",
        "500, 50000, 100, TENTH, ZIPF, 0.5",
        "1000, 100000, 10, TENTH, UNIFORM, 1",
        "5000, 5000, 10, ALL, UNIFORM, 0.1",
        "5000, 5000, 100, TENTH, UNIFORM, 0.5",
        "5000, 5000, 100, ALL, ZIPF, 1",
        "5000, 5000, 1000, ALL, UNIFORM, 0",
        "1000, 100000, 1000, TENTH, UNIFORM, 1",
        "5000, 5000, 1000, ALL, ZIPF, 1",
        "500, 500, 1000, TENTH, UNIFORM, 0.64",
        "5000, 50000, 1000, TENTH, UNIFORM, 0.64",
    })
    void intervalsHoldTheTruth(int n, int m, int cells, Spread spread, Base base, double nats) {
        Coverage result = measured(new Setting(new Sizes(n, m), cells, base, spread, nats == 1 ? NEARLY_LN2 : nats));
        assertTrue(result.answered() >= 0.9 * DRAWS, result.toString());
        assertTrue(result.held() >= result.answered() - 22, result.toString());
    }

    /** 1000 cells and a side of 50 or 500 rows: no interval covers there, so none is given. */
    @ParameterizedTest
    @CsvSource({
        "50, 500, 1000, TENTH, UNIFORM, 0.5",
        "50, 5000, 1000, ALL, UNIFORM, 0.1",
        "500, 500, 1000, ALL, UNIFORM, 0.5"
    })
    void tooLittleDataIsSaid(int n, int m, int cells, Spread spread, Base base, double nats) {
        Coverage result = measured(new Setting(new Sizes(n, m), cells, base, spread, nats));
        assertFalse(result.isAnswered(), result.toString());
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        Settings one = new Settings(1, 5, 1);
        assertEquals(new ConfidenceStudy().run(one), new ConfidenceStudy().run(new Settings(1, 5, 3)));
    }

    private static Coverage measured(Setting setting) {
        return CoverageStudy.measure(setting, JensenShannonInterval.withDefaults(), new Settings(DRAWS, 2024, 1));
    }
}
