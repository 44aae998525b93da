package io.mediant.core.divergence;

import io.mediant.core.divergence.internal.RawPair;
import io.mediant.core.internal.CompensatedSum;
import java.util.Arrays;

/**
 * The dual form of an {@link FDivergence}: a supremum over critics T, functions that score draws.
 *
 * <p>D_f(p‖q) = sup_T (E_p[T] - E_q[f*(T)]) - f(1). Every critic with values up to f'(∞) gives a lower bound; the best is T = f'(p/q), which
 * reaches the divergence. So a critic that was fitted to other draws turns two samples into an estimate of a lower bound, without
 * densities.
 *
 * <p>Sources: X. Nguyen, M. J. Wainwright, M. I. Jordan, "Estimating divergence functionals and the likelihood ratio by convex risk
 * minimization" (2010), doi:10.1109/TIT.2010.2068870; S. Nowozin, B. Cseke, R. Tomioka (2016), arXiv:1606.00709.
 */
public final class VariationalForm {
    private final Generator generator;

    VariationalForm(Generator generator) {
        this.generator = generator;
    }

    /**
     * The bound that a critic gives for two known distributions.
     *
     * @param critic its value for every outcome; those of outcomes that a side lacks do not count for that side
     * @return at most the divergence; -∞ where f* is infinite at an outcome of the current side
     * @throws IllegalArgumentException naming index and value of a score above f'(∞), or of a weight that is not allowed
     */
    public double value(double[] reference, double[] current, double[] critic) {
        RawPair pair = RawPair.of(reference, current);
        if (critic.length != pair.size()) {
            throw new IllegalArgumentException("the critic has " + critic.length + " scores for " + pair.size()
                    + " outcomes; give one per outcome");
        }
        CompensatedSum sum = new CompensatedSum();
        double infinite = 0;
        for (int i = 0; i < critic.length; i++) {
            double score = checked(critic[i], i, "critic");
            double gain = pair.inReference(i) ? pair.first(i) * score : 0;
            double loss = pair.inCurrent(i) ? pair.second(i) * generator.conjugate(score) : 0;
            if (Double.isInfinite(gain) || Double.isInfinite(loss)) {
                infinite += gain - loss;
            } else {
                sum.add(gain);
                sum.add(-loss);
            }
        }
        return infinite == 0 ? sum.value() / pair.scale() - generator.value(1) : infinite;
    }

    /**
     * The best critic f'(p_i/q_i): f'(∞) where the current side lacks the outcome, f'(1) where both do.
     *
     * @throws IllegalArgumentException naming index and value of a weight that is not allowed, or the two lengths
     */
    public double[] bestCritic(double[] reference, double[] current) {
        RawPair pair = RawPair.of(reference, current);
        double[] critic = new double[pair.size()];
        for (int i = 0; i < critic.length; i++) {
            critic[i] = pair.inCurrent(i)
                    ? generator.slope(1 + pair.difference(i) / pair.second(i))
                    : pair.inReference(i) ? generator.slopeAtInfinity() : generator.threshold();
        }
        return critic;
    }

    /**
     * The bound from the scores that a critic gives to two samples. Its expectation is at most the divergence if the critic was fitted to other
     * draws; scores of the draws that it was fitted to flatter it.
     *
     * @param referenceScores the critic's values for draws from p, at least two
     * @param currentScores its values for draws from q, at least two
     * @throws IllegalArgumentException naming index and value of a score that is not finite or above f'(∞)
     */
    public VariationalBound lowerBound(double[] referenceScores, double[] currentScores) {
        requireTwo(referenceScores, "reference");
        requireTwo(currentScores, "current");
        double[] first = new double[referenceScores.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = finite(checked(referenceScores[i], i, "reference scores"), i, "reference scores");
        }
        double[] second = new double[currentScores.length];
        for (int i = 0; i < second.length; i++) {
            second[i] =
                    generator.conjugate(finite(checked(currentScores[i], i, "current scores"), i, "current scores"));
        }
        if (Arrays.stream(second).anyMatch(Double::isInfinite)) {
            return new VariationalBound(
                    Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, first.length, second.length);
        }
        double meanOfFirst = mean(first);
        double meanOfSecond = mean(second);
        double standardError = Math.sqrt(squaredError(first, meanOfFirst) + squaredError(second, meanOfSecond));
        return new VariationalBound(
                meanOfFirst - meanOfSecond - generator.value(1), standardError, first.length, second.length);
    }

    private static void requireTwo(double[] scores, String side) {
        if (scores.length < 2) {
            throw new IllegalArgumentException("there are " + scores.length + " " + side
                    + " scores; give at least 2, so that the error of their mean is known");
        }
    }

    private double checked(double score, int index, String role) {
        double bound = generator.slopeAtInfinity();
        if (!(score <= bound)) {
            throw new IllegalArgumentException("score " + score + " at index " + index + " of the " + role
                    + " is not at most f'(∞) = " + bound + "; pass raw outputs through the generator's activation");
        }
        return score;
    }

    private static double finite(double score, int index, String role) {
        if (Double.isInfinite(score)) {
            throw new IllegalArgumentException("score " + score + " at index " + index + " of the " + role
                    + " is infinite; the critic's scores of samples are finite");
        }
        return score;
    }

    private static double mean(double[] values) {
        return new CompensatedSum().addAll(values).value() / values.length;
    }

    /** The estimated variance of the mean. */
    private static double squaredError(double[] values, double mean) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add((value - mean) * (value - mean));
        }
        return sum.value() / (values.length - 1.0) / values.length;
    }
}
