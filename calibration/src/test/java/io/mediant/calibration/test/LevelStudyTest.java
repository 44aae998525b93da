package io.mediant.calibration.test;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A part of the study {@code levels}. At a level of 5 %, 200 tests reject 24 times (12 %) or more with probability below 0.0001, so the
 * about 90 trials here fail with probability below 0.01 if all levels hold.
 */
class LevelStudyTest {
    private static final Settings FEW = new Settings(200, 11, 2);
    private static final double MOST_PERCENT = 12;
    private static final double LEAST_ANSWERED_PERCENT = 90;

    private static void assertLevel(List<Trial> trials) {
        for (Trial trial : trials) {
            Rejections rejections = trial.repeat(FEW);
            assertTrue(rejections.percentAt5() < MOST_PERCENT, rejections::toString);
            if (!trial.test().endsWith("where valid")) {
                assertTrue(rejections.answeredPercent() > LEAST_ANSWERED_PERCENT, rejections::toString);
            }
        }
    }

    @Test
    void testsOfIndependentRows() {
        List<Trial> small = new ArrayList<>();
        Stream.of(LevelTrials.ofNumbers(), LevelTrials.ofClouds(), LevelTrials.ofCounts())
                .flatMap(List::stream)
                .filter(trial ->
                        trial.data().endsWith("15, 150") || trial.data().endsWith("30, 30"))
                .filter(trial -> !trial.data().startsWith("100 cells"))
                .filter(trial -> !trial.data().startsWith("Cauchy"))
                .forEach(small::add);
        assertLevel(small);
    }

    @Test
    void wholeGroupsAndBlocksOfTime() {
        assertLevel(Stream.concat(LevelTrials.ofGroups().stream(), LevelTrials.ofTime().stream())
                .filter(trial -> !trial.test().startsWith("rows"))
                .filter(trial ->
                        trial.data().endsWith("correlation 0.4") || trial.data().endsWith("correlation 0.6"))
                .filter(trial -> !trial.data().contains("8000"))
                .toList());
    }

    @Test
    void equivalenceAtTheTolerance() {
        assertLevel(LevelTrials.ofEquivalence().stream()
                .filter(trial -> !trial.data().startsWith("100 cells"))
                .filter(trial -> !trial.data().endsWith(" 5000, 5000"))
                .toList());
    }

    @Test
    void whereFixedThresholdsFail() {
        assertLevel(LevelTrials.ofNamedFaults());
    }

    @Test
    void pearsonWhereItReplacesPermutation() {
        assertLevel(Stream.of(ChiSquareStudy.cases(10, 5), ChiSquareStudy.cases(100, 5), ChiSquareStudy.cases(2, 150))
                .flatMap(List::stream)
                .map(ChiSquareStudy.Case::trial)
                .toList());
    }

    /** The contrast: by rows, groups of 20 rows that correlate by 0.4 raise false alarms in about half of the draws. */
    @Test
    void rowsOfGroupsAreNotIndependent() {
        List<Trial> byRows = LevelTrials.ofGroups().stream()
                .filter(trial -> trial.test().startsWith("rows"))
                .filter(trial -> trial.data().startsWith("20 and 20 groups")
                        && trial.data().endsWith("0.4"))
                .toList();
        assertTrue(byRows.get(0).repeat(FEW).percentAt5() > 25);
    }
}
