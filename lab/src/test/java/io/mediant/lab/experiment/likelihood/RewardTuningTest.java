package io.mediant.lab.experiment.likelihood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.core.divergence.Divergences;
import io.mediant.lab.engine.Gradients;
import io.mediant.lab.engine.StepScope;
import io.mediant.lab.engine.Tensors;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RewardTuningTest {

    /** By hand: from (½, ½) with rewards 0 and ln 3 at β = 1, π* is (¼, ¾) and Z = 2. */
    @Test
    void tiltsByHand() {
        TiltedPolicy policy = TiltedPolicy.of(new double[] {0.5, 0.5}, new double[] {0, Math.log(3)}, 1);
        assertArrayEquals(new double[] {0.25, 0.75}, policy.probabilities(), 1e-15);
        assertEquals(Math.log(2), policy.best(), 1e-15);
    }

    /** J(π*) - J(π) = β KL(π‖π*) for any π. */
    @Test
    void everyOtherPolicyLosesItsDivergence() {
        Answers answers = Answers.draw(30, new SplittableRandom(1));
        double[] other = Answers.draw(30, new SplittableRandom(2)).reference();
        for (double beta : new double[] {0.1, 1, 10}) {
            TiltedPolicy policy = TiltedPolicy.of(answers.reference(), answers.rewards(), beta);
            double value = answers.meanReward(other) - beta * Divergences.kullbackLeibler(other, answers.reference());
            double lost = beta * Divergences.kullbackLeibler(other, policy.probabilities());
            assertEquals(policy.best() - value, lost, 1e-12 * (1 + lost));
        }
    }

    @Test
    void isFoundByItsDivergence() {
        Answers answers = Answers.draw(30, new SplittableRandom(1));
        TiltedPolicy policy = TiltedPolicy.at(0.7, answers.reference(), answers.rewards());
        assertEquals(0.7, Divergences.kullbackLeibler(policy.probabilities(), answers.reference()), 1e-12);
    }

    /** The largest reward may be 700 times β above the rest. */
    @Test
    void tiltsWithoutOverflow() {
        TiltedPolicy policy = TiltedPolicy.of(new double[] {0.5, 0.5}, new double[] {0, 1000}, 0.001);
        assertArrayEquals(new double[] {0, 1}, policy.probabilities(), 0);
        assertEquals(1000 - 0.001 * Math.log(2), policy.best(), 1e-9);
    }

    /** With no difference in reward the reference is the optimum, where R is 0 for every answer: the gradient has no noise. */
    @Test
    void gradientVanishesAtTheOptimum() {
        Answers answers = new Answers(new double[] {0.2, 0.3, 0.5}, new double[] {1, 1, 1});
        try (SoftmaxPolicy policy = new SoftmaxPolicy(answers, 0.5);
                StepScope scope = new StepScope()) {
            assertArrayEquals(answers.reference(), policy.probabilities(), 1e-7);
            double norm = Gradients.norm(Gradients.of(policy.loss(64, new SplittableRandom(1)), policy.parameters()));
            assertEquals(0, norm, 1e-6);
        }
    }

    /** At π0 the gradient of J by the logit of answer a is π0(a) (r(a) - E[r]); a million draws leave 0.005 with a false alarm below 1e-6. */
    @Test
    void gradientIsUnbiased() {
        Answers answers = new Answers(new double[] {0.2, 0.3, 0.5}, new double[] {1, -1, 0});
        try (SoftmaxPolicy policy = new SoftmaxPolicy(answers, 0.5);
                StepScope scope = new StepScope()) {
            double[] slopes =
                    Tensors.doubles(Gradients.of(policy.loss(1_000_000, new SplittableRandom(1)), policy.parameters())
                            .get(0));
            assertArrayEquals(new double[] {-0.2 * 1.1, 0.3 * 0.9, -0.5 * 0.1}, slopes, 0.005);
        }
    }

    @Test
    void drawsInProportion() {
        int[] counts = new int[3];
        for (int answer : Answers.draws(new double[] {0.2, 0, 0.8}, 10_000, new SplittableRandom(1))) {
            counts[answer]++;
        }
        assertEquals(0, counts[1]);
        // Six standard deviations of a binomial count: a false alarm of 2e-9.
        assertEquals(2000, counts[0], 240);
    }

    @Test
    void k1AndK3HaveTheDivergenceAsMeanAndK2HasNot() {
        double[] policy = {0.1, 0.2, 0.7};
        double[] reference = {0.4, 0.4, 0.2};
        Estimates estimates = Estimates.of(policy, reference, 10, new SplittableRandom(1));
        double exact = Divergences.kullbackLeibler(policy, reference);
        assertEquals(exact, estimates.exact().get(DivergenceEstimator.K1).mean(), 1e-15);
        assertEquals(exact, estimates.exact().get(DivergenceEstimator.K3).mean(), 1e-15);
        double log4 = Math.log(4);
        double log2 = Math.log(2);
        double log35 = Math.log(3.5);
        double k2 = 0.5 * (0.1 * log4 * log4 + 0.2 * log2 * log2 + 0.7 * log35 * log35);
        assertEquals(k2, estimates.exact().get(DivergenceEstimator.K2).mean(), 1e-15);
        assertTrue(k2 > exact);
    }
}
