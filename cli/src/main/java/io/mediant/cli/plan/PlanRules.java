package io.mediant.cli.plan;

import io.mediant.compare.policy.Policy;
import io.mediant.core.inference.planning.SamplePlan;

/**
 * The rules that a plan is made for.
 *
 * @param power the wanted probability of the answer, in (0, 1)
 * @param ratio rows of the current side for each row of the reference
 * @param columns how many columns are tested together
 */
public record PlanRules(
        double toleranceNats, double confidence, double falseDiscoveryRate, double power, double ratio, int columns) {

    /** The rules of a policy. */
    public static PlanRules of(Policy policy, double power, double ratio, int columns) {
        return new PlanRules(
                policy.toleranceBits() * Math.log(2),
                policy.confidence(),
                policy.falseDiscoveryRate(),
                power,
                ratio,
                columns);
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
}
