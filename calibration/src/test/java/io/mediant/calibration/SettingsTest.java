package io.mediant.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Settings SETTINGS = new Settings(10, 1, 1);

    /** 50,000 numbers of 64 bits agree somewhere by chance with probability 7e-11. */
    @Test
    void noTwoCasesOrDrawsShareAnyPartOfASequence() {
        Set<Long> seen = new HashSet<>();
        for (int one = 0; one < 50; one++) {
            for (int draw = 0; draw < 10; draw++) {
                RandomGenerator random = SETTINGS.random("case " + (char) ('0' + one), draw);
                for (int i = 0; i < 100; i++) {
                    seen.add(random.nextLong());
                }
            }
        }
        assertEquals(50_000, seen.size());
    }

    @Test
    void theSameCaseDrawAndSeedGiveTheSameNumbers() {
        long number = SETTINGS.random("a", 3).nextLong();

        assertEquals(number, new Settings(99, 1, 2).random("a", 3).nextLong());
        assertNotEquals(number, new Settings(10, 2, 1).random("a", 3).nextLong());
    }
}
