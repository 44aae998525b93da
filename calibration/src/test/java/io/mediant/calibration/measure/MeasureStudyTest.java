package io.mediant.calibration.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A few settings of the study. Pooled over 6 settings of 50 draws a coverage of 93 % falls below 89.5 % in less than 1 of 100 seeds; this one is
 * fixed.
 */
class MeasureStudyTest {
    private static final double LEAST = 0.895;
    private static final Settings FEW = new Settings(50, 3, 1);

    @Test
    void intervalsFromCountsHoldTheTruth() {
        Tally[] pooled = {new Tally(), new Tally(), new Tally()};
        for (double nats : List.of(0.0, 0.01, 0.5)) {
            for (Sizes sizes : List.of(new Sizes(50, 50), new Sizes(500, 5000))) {
                Setting setting = new Setting(sizes, 10, Base.ZIPF, Spread.ALL, nats);
                List<Tally> tallies = MeasureStudy.measure(setting, FEW);
                for (int i = 0; i < pooled.length; i++) {
                    pooled[i].addAll(tallies.get(i));
                }
            }
        }
        for (Tally tally : pooled) {
            assertTrue(tally.coverage() >= LEAST, "coverage is " + tally);
        }
        assertTrue(pooled[0].answered() > 0.8);
    }

    @Test
    void intervalsOfWassersteinHoldTheTruth() {
        Tally pooled = new Tally();
        for (LinePair pair : List.of(LinePair.NORMAL_SHIFT, LinePair.NORMAL_SCALE)) {
            for (double change : List.of(0.0, 0.1, 3.0)) {
                pooled.addAll(WassersteinCoverage.measure(
                        new WassersteinCoverage.Case(pair, new Sizes(50, 500), change), FEW));
            }
        }
        assertTrue(pooled.coverage() >= LEAST, "coverage is " + pooled);
    }

    @Test
    void talliesCountWhatIsGivenAndWhatIsHeld() {
        Tally tally = new Tally();
        tally.add(true, 0, 1, 0.5);
        tally.add(true, 0.6, 1, 0.5);
        tally.add(true, 0.1, 0.4, 0.5);
        tally.add(false, 0, 1, 0.5);
        assertEquals(0.75, tally.answered());
        assertEquals(1 / 3.0, tally.coverage(), 1e-15);
        assertEquals(1 / 3.0, tally.missedBelow(), 1e-15);
        assertEquals(0.4, tally.medianWidth(), 1e-15);
        assertEquals("33", tally.toString());
        tally.add(false, 0, 1, 0.5);
        tally.add(false, 0, 1, 0.5);
        tally.add(false, 0, 1, 0.5);
        assertEquals("(33)", tally.toString());
        assertEquals("-", new Tally().toString());
    }
}
