package io.mediant.calibration.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import org.junit.jupiter.api.Test;

/** A part of the study {@code documents}. */
class DocumentsStudyTest {
    private static final Settings FEW = new Settings(40, 5, 2);

    /**
     * At a level of 5 %, 9 alarms (22 %) or more in 40 have probability below 0.001; terms are many, but of 40 pairs only. At a coverage of 95 %, 32 (80 %)
     * or fewer have it.
     */
    @Test
    void oneSource() {
        DocumentsTally tally = DocumentsStudy.tally(DocumentsStudy.oneSource(500, 8, 20), FEW);
        assertTrue(tally.termsAtLevel() < 6.5, "terms " + tally.termsAtLevel());
        assertTrue(tally.totalAtLevel() < 22, "total " + tally.totalAtLevel());
        assertTrue(tally.coverage() > 80, "coverage " + tally.coverage());
    }

    /** At a coverage of 95 %, 32 (80 %) or fewer of 40 have probability below 0.001; at 92 %, 30 (75 %) or fewer. */
    @Test
    void twoSources() {
        DocumentsTally tally = DocumentsStudy.tally(DocumentsStudy.twoSources(500, 20, 20), FEW);
        assertTrue(tally.coverage() > 80, "coverage " + tally.coverage());
        assertTrue(tally.coverageOfOrderTwo() > 75, "coverage of order 2 " + tally.coverageOfOrderTwo());
    }
}
