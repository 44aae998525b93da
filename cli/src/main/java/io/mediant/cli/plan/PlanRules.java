package io.mediant.cli.plan;

import io.mediant.compare.policy.Policy;
import io.mediant.core.inference.planning.SamplePlan;
import io.mediant.core.inference.planning.ShiftPlan;

/**
 * The rules that a plan is made for.
 *
 * @param power the wanted probability of the answer, in (0, 1)
 * @param ratio rows of the current side for each row of the reference, from 0.0001 to 10000
 * @param columns how many columns are tested together
 * @param permutations how many permutations a test of numbers or of groups makes
 * @param seed seed of the simulated power of that test
 */
public record PlanRules(
        double toleranceNats,
        double confidence,
        double falseDiscoveryRate,
        double power,
        double ratio,
        int columns,
        int permutations,
        long seed) {

    /** The rules of a policy. */
    public static PlanRules of(Policy policy, double power, double ratio, int columns) {
        return new PlanRules(
                policy.toleranceBits() * Math.log(2),
                policy.confidence(),
                policy.falseDiscoveryRate(),
                power,
                ratio,
                columns,
                policy.permutations(),
                policy.seed());
    }

    /** The same rules for another number of columns. */
    PlanRules together(int number) {
        return new PlanRules(toleranceNats, confidence, falseDiscoveryRate, power, ratio, number, permutations, seed);
    }

    /** The planner of these rules. */
    public SamplePlan plan() {
        return SamplePlan.withDefaults()
                .withTolerance(toleranceNats)
                .withConfidence(confidence)
                .withFalseDiscoveryRate(falseDiscoveryRate)
                .withColumns(columns)
                .withRatio(ratio);
    }

    /** The planner of the test of numbers. */
    public ShiftPlan shiftPlan() {
        return ShiftPlan.withDefaults()
                .withLevel(level())
                .withPermutations(permutations)
                .withRatio(ratio)
                .withSeed(seed);
    }

    private double level() {
        return falseDiscoveryRate / columns;
    }

    /** The least permutations whose smallest p value reaches the level of one column among all. */
    public long leastPermutations() {
        return (long) Math.ceil((1 - 1e-12) / level()) - 1;
    }

    /** Whether a permuted p value can reach the level of one column among all. */
    public boolean permutedLevelInReach() {
        return permutations >= leastPermutations();
    }
}
