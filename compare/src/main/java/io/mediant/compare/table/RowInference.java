package io.mediant.compare.table;

import io.mediant.compare.Significance;
import io.mediant.compare.policy.Dependence;
import io.mediant.core.inference.dependence.DesignEffect;
import io.mediant.core.inference.dependence.GroupPermutation;
import io.mediant.core.inference.dependence.GroupedCounts;
import io.mediant.core.inference.dependence.GroupedInterval;
import io.mediant.core.inference.test.PermutationNull;
import io.mediant.core.inference.test.TestResult;
import java.util.Optional;

/**
 * What sampling alone gives for a column, and the test of one law.
 *
 * @param test the test
 * @param nullMean mean of the plug-in divergence if both sides came from one law
 * @param null95 its 95th percentile
 * @param effect what dependent rows are worth; empty for independent ones
 * @param tooFewGroups how rows depend on each other where there are too few groups or blocks for an answer
 */
record RowInference(
        TestResult test,
        double nullMean,
        double null95,
        Optional<DesignEffect> effect,
        Optional<Dependence.Kind> tooFewGroups) {

    /** For rows that are independent of each other. */
    static RowInference ofRows(PermutationNull sameLaw, TestResult test) {
        return new RowInference(test, sameLaw.mean(), sameLaw.percentile95(), Optional.empty(), Optional.empty());
    }

    /** For rows in groups or in blocks of time. */
    static RowInference ofGroups(GroupedCounts counts, Dependence.Kind kind, int permutations, long seed) {
        boolean groups = kind == Dependence.Kind.GROUP;
        GroupPermutation.Outcome outcome = GroupPermutation.withDefaults()
                .withPermutations(permutations)
                .withSeed(seed)
                .test(counts);
        if (outcome instanceof GroupPermutation.Tested tested) {
            DesignEffect effect = tested.designEffect();
            return new RowInference(
                    new TestResult(
                            groups ? "permutation of whole groups" : "permutation of blocks of time",
                            tested.statistic(),
                            tested.p(),
                            tested.permutations()),
                    tested.nullMean(),
                    tested.nullPercentile95(),
                    Optional.of(effect),
                    groupsOfSmallerSide(counts) < GroupedInterval.LEAST_GROUPS ? Optional.of(kind) : Optional.empty());
        }
        PermutationNull byRows = PermutationNull.of(counts.reference(), counts.current(), ColumnTests.ANALYTIC, seed);
        TestResult none = new TestResult(
                groups ? "too few groups" : "too few blocks of time", byRows.observed(), 1, ColumnTests.ANALYTIC);
        return new RowInference(none, byRows.mean(), byRows.percentile95(), Optional.empty(), Optional.of(kind));
    }

    private static int groupsOfSmallerSide(GroupedCounts counts) {
        return Math.min(counts.referenceGroups(), counts.currentGroups());
    }

    Optional<Significance.EffectiveRows> effectiveRows() {
        return effect.map(known -> new Significance.EffectiveRows(
                known.reference().effectiveRows(), known.current().effectiveRows()));
    }
}
