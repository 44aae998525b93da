package io.mediant.core.inference.cloud;

import java.util.Arrays;

/** The ways in which a {@link CrossFittedClassifier} learns to tell two clouds apart. */
public enum JudgeFamily {
    /** Ridge logistic regression on standardised coordinates, C from 1e-4 to 0.1: a shift of the mean. */
    LINEAR("ridge logistic") {
        @Override
        LearntJudge learn(Learning from) {
            return new RidgeJudge(Learning.Batch::rows, RidgePath.fit(from.p(), from.q(), from.mixture(), COSTS));
        }
    },

    /** Regularised discriminant analysis: shifts, and other variances and correlations. */
    DISCRIMINANT("regularised discriminant analysis") {
        @Override
        LearntJudge learn(Learning from) {
            return new Discriminant(from);
        }
    },

    /** Ridge logistic regression on the Mahalanobis and the plain norm, their squares and logarithms: other spread and heavier tails. */
    RADIAL("radial") {
        @Override
        LearntJudge learn(Learning from) {
            return RadialFeatures.learn(from, COSTS_OF_FEW);
        }
    },

    /** Ridge logistic regression on the 16 leading components with their squares and products: changes of the main structure. */
    QUADRATIC("quadratic on leading components") {
        @Override
        LearntJudge learn(Learning from) {
            return QuadraticFeatures.learn(from, QUADRATIC_COMPONENTS, COSTS);
        }
    },

    /** Votes of the nearest rows by at most 32 leading components: clusters of any shape. */
    NEIGHBOURS("nearest neighbours") {
        @Override
        LearntJudge learn(Learning from) {
            return new NeighbourJudge(
                    LeadingComponents.of(from.mixture(), NEIGHBOUR_COMPONENTS), few(from.p()), few(from.q()));
        }
    };

    private static final double[] COSTS = {1e-4, 1e-3, 1e-2, 1e-1};
    private static final double[] COSTS_OF_FEW = {1e-3, 1e-1, 10};
    private static final int QUADRATIC_COMPONENTS = 16;
    private static final int NEIGHBOUR_COMPONENTS = 32;
    private static final int MOST_NEIGHBOUR_ROWS = 4000;

    private final String title;

    JudgeFamily(String title) {
        this.title = title;
    }

    /** The name that results show. */
    public String title() {
        return title;
    }

    abstract LearntJudge learn(Learning from);

    private static double[][] few(double[][] rows) {
        return rows.length <= MOST_NEIGHBOUR_ROWS ? rows : Arrays.copyOf(rows, MOST_NEIGHBOUR_ROWS);
    }
}
