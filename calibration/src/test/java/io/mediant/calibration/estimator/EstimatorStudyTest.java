package io.mediant.calibration.estimator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mediant.calibration.Settings;
import io.mediant.calibration.grid.Base;
import io.mediant.calibration.grid.Setting;
import io.mediant.calibration.grid.Sizes;
import io.mediant.calibration.grid.Spread;
import io.mediant.core.inference.estimator.EntropyEstimator;
import io.mediant.core.inference.estimator.JensenShannonEstimator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few settings of the study. The seed is fixed; the margins are several times what 60 draws leave to chance. */
class EstimatorStudyTest {
    private static final Settings FEW = new Settings(60, 5, 1);

    private static double ratio(Setting setting, JensenShannonEstimator one, JensenShannonEstimator other) {
        List<JensenShannonEstimator> all = Arrays.asList(JensenShannonEstimator.values());
        return EstimatorStudy.measure(setting, FEW).ratio(all.indexOf(one), all.indexOf(other));
    }

    @Test
    void theDefaultIsFarBetterThanThePlugInWhereCellsAreSparse() {
        for (double nats : new double[] {0, 0.1}) {
            Setting sparse = new Setting(new Sizes(500, 500), 100, Base.ZIPF, Spread.ALL, nats);
            double ratio = ratio(sparse, JensenShannonEstimator.PLUG_IN, JensenShannonEstimator.withDefaults());
            assertTrue(ratio > 2, "the plug-in's error is " + ratio + " times the default's at " + nats);
        }
    }

    @Test
    void theDefaultIsAsGoodAsThePlugInWhereCellsAreDense() {
        Setting dense = new Setting(new Sizes(5000, 5000), 10, Base.UNIFORM, Spread.ALL, 0.1);
        double ratio = ratio(dense, JensenShannonEstimator.withDefaults(), JensenShannonEstimator.PLUG_IN);
        assertTrue(ratio < 1.02, "the default's error is " + ratio + " times the plug-in's");
    }

    @Test
    void theDefaultEntropyIsFarBetterThanThePlugInWhereCellsAreSparse() {
        Setting sparse = new Setting(new Sizes(50, 50), 100, Base.UNIFORM, Spread.ALL, 0);
        List<EntropyEstimator> all = Arrays.asList(EntropyEstimator.values());
        double ratio = EntropyErrors.measure(sparse, FEW)
                .ratio(all.indexOf(EntropyEstimator.PLUG_IN), all.indexOf(EntropyEstimator.withDefaults()));
        assertTrue(ratio > 1.5, "the plug-in's error is " + ratio + " times the default's");
    }

    @Test
    void errorsAreAveragesOverTheDraws() {
        Errors errors = new Errors(2);
        String[] names = {"ab", "abcd"};
        errors.add(names, String::length, 1);
        errors.add(names, String::length, 3);
        assertEquals(0, errors.bias(0));
        assertEquals(2, errors.bias(1));
        assertEquals(1, errors.rootMeanSquare(0));
        assertEquals(Math.sqrt(5), errors.ratio(1, 0), 1e-15);
        assertEquals(0, errors.best());
        errors.add(names, name -> Double.POSITIVE_INFINITY, 3);
        assertEquals(Double.POSITIVE_INFINITY, errors.rootMeanSquare(0));
        assertTrue(Double.isNaN(errors.bias(0)));
    }
}
