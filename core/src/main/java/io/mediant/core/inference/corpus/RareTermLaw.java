package io.mediant.core.inference.corpus;

import io.mediant.core.inference.internal.Normal;

/**
 * The permutation law of a term that few documents have: every way of dealing those documents to the two sides is gone through.
 *
 * <p>T = sum over the term's documents dealt to the first side of x_d - phat n_d, less phat times the tokens of the other documents dealt
 * there. Given how many of the term's documents fall on the side, the latter is a sum drawn without replacement, whose law is taken as
 * normal with its exact mean and variance. The former is exact.
 */
final class RareTermLaw {
    /** The most documents for which all ways are gone through: 2^12 of them. */
    static final int MOST_DOCUMENTS = 12;

    private static final double TIE = 1e-9;
    private static final double FAR = 37;

    private RareTermLaw() {}

    /**
     * P(|T| at least |observed|).
     *
     * @param own x_d - phat n_d of the term's documents
     * @param others how many other documents there are
     * @param meanOther the mean of -phat n_d over them
     * @param squaresOther the sum of their squared deviations from that mean
     * @param dealt how many of all documents the first side gets
     */
    static double bothTails(
            double[] own, int others, double meanOther, double squaresOther, int dealt, double observed) {
        double distance = Math.abs(observed) * (1 - TIE);
        double[] sums = new double[1 << own.length];
        for (int i = 0; i < own.length; i++) {
            for (int subset = 0; subset < 1 << i; subset++) {
                sums[subset | 1 << i] = sums[subset] + own[i];
            }
        }
        double[] weights = weights(own.length, others, dealt);
        double p = 0;
        for (int subset = 0; subset < sums.length; subset++) {
            int taken = Integer.bitCount(subset);
            if (weights[taken] > 0) {
                int rest = dealt - taken;
                double mean = sums[subset] + rest * meanOther;
                double deviation = Math.sqrt(TermLaw.variance(rest, others, squaresOther));
                p += weights[taken] * (reached(distance - mean, deviation) + reached(distance + mean, deviation));
            }
        }
        return Math.min(1, p);
    }

    /** P(D at least {@code gap}) for a normal D of mean 0, perhaps without variance. */
    private static double reached(double gap, double deviation) {
        double z = gap / deviation;
        if (deviation == 0 || Math.abs(z) > FAR) {
            return gap <= 0 ? 1 : 0;
        }
        return Normal.cdf(-z);
    }

    /** The probability of each single subset of j of the term's documents, the others staying out, for j = 0, 1, ... */
    private static double[] weights(int own, int others, int dealt) {
        double[] weights = new double[own + 1];
        int mode = (int) Math.min(Math.max((long) dealt * own / (own + others), dealt - (long) others), dealt);
        weights[mode] = 1;
        for (int j = mode; j < own; j++) {
            weights[j + 1] = weights[j] * Math.max(0, dealt - j) / (others - dealt + j + 1.0);
        }
        for (int j = mode; j > 0; j--) {
            weights[j - 1] = weights[j] * Math.max(0, others - dealt + j) / (dealt - j + 1.0);
        }
        double sum = 0;
        double choose = 1;
        for (int j = 0; j <= own; j++) {
            sum += choose * weights[j];
            choose = choose * (own - j) / (j + 1);
        }
        for (int j = 0; j <= own; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
