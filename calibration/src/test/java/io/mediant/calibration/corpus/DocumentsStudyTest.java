package io.mediant.calibration.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import org.junit.jupiter.api.Test;

/** A part of the study {@code documents}. */
class DocumentsStudyTest {
    private static final Settings FEW = new Settings(40, 5, 2);

    /** At a level of 5 %, 9 alarms (22 %) or more in 40 have probability below 0.001; terms are many, but of 40 pairs only. */
    @Test
    void oneSource() {
        DocumentsStudy.Tally tally = DocumentsStudy.tally(DocumentsStudy.oneSource(500, 8, 20), FEW);
        assertTrue(tally.termsAtLevel() < 6.5, "terms " + tally.termsAtLevel());
        assertTrue(tally.totalAtLevel() < 22, "total " + tally.totalAtLevel());
    }

    /** At a coverage of 92 %, 30 (75 %) or fewer of 40 have probability below 0.001. */
    @Test
    void twoSources() {
        DocumentsStudy.Tally tally = DocumentsStudy.tally(DocumentsStudy.twoSources(500, 20, 20), FEW);
        assertTrue(tally.coverageOfOrderTwo() > 75, "coverage " + tally.coverageOfOrderTwo());
    }
}
