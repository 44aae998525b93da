package io.mediant.calibration.estimator;

import java.util.function.ToDoubleFunction;

/** The errors of several estimators in one setting, each over the same draws. */
final class Errors {
    private final double[] sums;
    private final double[] squares;
    private int draws;

    Errors(int estimators) {
        sums = new double[estimators];
        squares = new double[estimators];
    }

    /** Adds what one draw gave: an estimate by each estimator. */
    <E> void add(E[] estimators, ToDoubleFunction<E> estimate, double truth) {
        draws++;
        for (int i = 0; i < sums.length; i++) {
            double error = estimate.applyAsDouble(estimators[i]) - truth;
            sums[i] += error;
            squares[i] += error * error;
        }
    }

    /** The mean error; NaN where an estimate was infinite. */
    double bias(int estimator) {
        return Double.isFinite(squares[estimator]) ? sums[estimator] / draws : Double.NaN;
    }

    /** The root mean square error; infinite where an estimate was. */
    double rootMeanSquare(int estimator) {
        return Math.sqrt(squares[estimator] / draws);
    }

    /** The root mean square error relative to another estimator's. */
    double ratio(int estimator, int standard) {
        return rootMeanSquare(estimator) / rootMeanSquare(standard);
    }

    /** The estimator of the least root mean square error. */
    int best() {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = squares[i] < squares[best] ? i : best;
        }
        return best;
    }
}
