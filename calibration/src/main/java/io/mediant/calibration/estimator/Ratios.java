package io.mediant.calibration.estimator;

import java.util.Arrays;
import java.util.List;

/** Errors relative to those of the default, over several settings. */
final class Ratios {
    private Ratios() {}

    /** The geometric mean of every estimator's root mean square error relative to the default's. */
    static double[] geometricMeans(List<Errors> settings, int estimators, int standard) {
        double[] means = new double[estimators];
        for (Errors errors : settings) {
            for (int i = 0; i < estimators; i++) {
                means[i] += Math.log(errors.ratio(i, standard)) / settings.size();
            }
        }
        Arrays.setAll(means, i -> Math.exp(means[i]));
        return means;
    }

    /** The largest error of each estimator relative to that of the best one in the same setting. */
    static double[] worstToBest(List<Errors> settings, int estimators) {
        double[] worst = new double[estimators];
        for (Errors errors : settings) {
            int best = errors.best();
            for (int i = 0; i < estimators; i++) {
                worst[i] = Math.max(worst[i], errors.ratio(i, best));
            }
        }
        return worst;
    }
}
