package io.mediant.lab.experiment.likelihood;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A made task: answers 0, 1, ... with the probabilities that a reference policy gives them, and a reward for each.
 *
 * @param reference π0, from a softmax of normal draws
 * @param rewards standard normal draws
 */
@SuppressWarnings("ArrayRecordComponent")
record Answers(double[] reference, double[] rewards) {

    static Answers draw(int count, SplittableRandom random) {
        double[] weights = new double[count];
        double[] rewards = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = Math.exp(random.nextGaussian());
            rewards[i] = random.nextGaussian();
        }
        double sum = Arrays.stream(weights).sum();
        return new Answers(Arrays.stream(weights).map(weight -> weight / sum).toArray(), rewards);
    }

    int size() {
        return rewards.length;
    }

    double meanReward(double[] policy) {
        return mean(policy, rewards);
    }

    /** Σ p_i v_i. */
    static double mean(double[] probabilities, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += probabilities[i] * values[i];
        }
        return sum;
    }

    /** The numbers of answers that were drawn from a policy. */
    static int[] draws(double[] policy, int count, SplittableRandom random) {
        double[] cumulative = policy.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        double total = cumulative[cumulative.length - 1];
        int[] answers = new int[count];
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(cumulative, total * random.nextDouble());
            answers[i] = found >= 0 ? found + 1 : -found - 1;
        }
        return answers;
    }
}
