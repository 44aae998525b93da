package io.mediant.calibration.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A part of the study {@code splits}. At a level of 5 %, 10 alarms (16 %) or more in 60 have probability below 0.001, so the 14 rates here
 * exceed it with probability below 0.015 if all levels hold. */
class SplitsStudyTest {
    private static final Settings FEW = new Settings(60, 5, 2);

    @Test
    void aThousandAgainstTenRows() {
        Map<String, SplitsStudy.Alarms> alarms = SplitsStudy.alarms(OneLaw.UNEQUAL, FEW);
        assertEquals(7, alarms.size());
        alarms.forEach((name, found) -> {
            assertTrue(found.smallPercent() < 16, name + ": p, " + found.smallPercent() + " %");
            assertTrue(found.aboveZeroPercent() < 16, name + ": interval, " + found.aboveZeroPercent() + " %");
        });
    }
}
