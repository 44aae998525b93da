package io.mediant.lab.experiment.likelihood;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** What each estimator of KL(π‖π0) says from draws of π, beside its exact mean and scatter, which follow from summing over all answers. */
record Estimates(int draws, Map<DivergenceEstimator, Moments> sampled, Map<DivergenceEstimator, Moments> exact) {

    /** The mean and the standard deviation of one draw's value, in nats. */
    record Moments(double mean, double sd) {
        static Moments of(double[] probabilities, double[] values) {
            double mean = Answers.mean(probabilities, values);
            double square = 0;
            for (int i = 0; i < values.length; i++) {
                square += probabilities[i] * (values[i] - mean) * (values[i] - mean);
            }
            return new Moments(mean, Math.sqrt(square));
        }
    }

    static Estimates of(double[] policy, double[] reference, int draws, SplittableRandom random) {
        double[] shares = new double[policy.length];
        for (int answer : Answers.draws(policy, draws, random)) {
            shares[answer] += 1.0 / draws;
        }
        Map<DivergenceEstimator, Moments> sampled = new EnumMap<>(DivergenceEstimator.class);
        Map<DivergenceEstimator, Moments> exact = new EnumMap<>(DivergenceEstimator.class);
        for (DivergenceEstimator estimator : DivergenceEstimator.values()) {
            double[] values = estimator.values(policy, reference);
            sampled.put(estimator, Moments.of(shares, values));
            exact.put(estimator, Moments.of(policy, values));
        }
        return new Estimates(draws, sampled, exact);
    }

    double mean(DivergenceEstimator estimator) {
        return sampled.get(estimator).mean();
    }

    double sd(DivergenceEstimator estimator) {
        return sampled.get(estimator).sd();
    }

    /** The standard error of an estimator's mean, from its exact scatter. */
    double standardError(DivergenceEstimator estimator) {
        return exact.get(estimator).sd() / Math.sqrt(draws);
    }

    /** By how many standard errors an estimator's mean lies above a value. */
    double standardErrorsAbove(DivergenceEstimator estimator, double value) {
        return (mean(estimator) - value) / standardError(estimator);
    }
}
