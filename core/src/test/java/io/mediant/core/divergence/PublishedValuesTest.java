package io.mediant.core.divergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mediant.core.TestData;
import io.mediant.core.distribution.Counts;
import org.junit.jupiter.api.Test;

/** Values that other libraries' tests state, each with its origin. Digits beyond theirs come from mpmath 1.3.0. */
class PublishedValuesTest {
    private static final double LN2 = Math.log(2);

    private static double[] w(double... weights) {
        return weights;
    }

    private static double bits(double[] p, double[] q) {
        return Divergences.jensenShannonBits(p, q);
    }

    /** SciPy 1.17.1, scipy/spatial/tests/test_distance.py, TestJensenShannon. */
    @Test
    void scipyJensenShannon() {
        assertEquals(1.0, Math.sqrt(bits(w(1, 0, 0), w(0, 1, 0))), 1e-15);
        assertEquals(0.464501404022459, Divergences.jensenShannonDistance(w(1, 0), w(.5, .5)), 1e-15);
        assertEquals(0.064904507112492564, Divergences.jensenShannonDistance(w(1, 2), w(.5, 1.5)), 1e-16);
    }

    /** dit, tests/divergences/test_jensen_shannon_divergence.py. */
    @Test
    void ditJensenShannon() {
        double[] ab = w(.5, .5, 0, 0);
        double[] bc = w(0, .5, .5, 0);
        double[] cd = w(0, 0, .5, .5);
        assertEquals(0.5, bits(ab, bc), 1e-15);
        assertEquals(1, bits(ab, cd), 1e-15);
        assertEquals(0.40563906222956625, Divergences.jensenShannonWeighted(ab, bc, .25, .75) / LN2, 1e-15);
    }

    /** dit, tests/divergences/test_kullback_leibler_divergence.py. */
    @Test
    void ditKullbackLeibler() {
        assertEquals(0.5849625007211563, Divergences.kullbackLeibler(w(.5, .5, 0), w(1, 1, 1)) / LN2, 1e-15);
        assertEquals(0.029049405545331419, Divergences.kullbackLeibler(w(.4, .6), w(.5, .5)) / LN2, 1e-16);
        assertEquals(0.0294468445267841, Divergences.kullbackLeibler(w(.5, .5), w(.4, .6)) / LN2, 2e-16);
        assertEquals(Double.POSITIVE_INFINITY, Divergences.kullbackLeibler(w(.5, .5, 0), w(0, .5, .5)));
    }

    /** dit, tests/divergences/test_variational_distance.py. */
    @Test
    void ditTotalVariation() {
        assertEquals(0.25, Divergences.totalVariation(w(.5, .5), w(.25, .75)), 1e-16);
        double affinity = 1 - Math.pow(Divergences.hellinger(w(.5, .5), w(.25, .75)), 2);
        assertEquals(0.9659258262890682, affinity, 2e-16);
    }

    /** ELKI, JeffreyDivergenceDistanceTest (its value is twice the divergence) and HellingerDistanceTest. */
    @Test
    void elki() {
        double[] p = w(.8, .1, .1);
        double[] q = w(.1, .8, .1);
        assertEquals(.8 * Math.log(16.0 / 9) + .1 * Math.log(2.0 / 9), Divergences.jensenShannon(p, q), 2e-16);
        assertEquals(0.30988357624522208, Divergences.jensenShannon(p, q), 2e-16);
        assertEquals(2 * Math.sqrt(.08) + .1, 1 - Math.pow(Divergences.hellinger(p, q), 2), 3e-16);
    }

    /** philentropy, issues 1 and 4, pull request 2, README. */
    @Test
    void philentropy() {
        assertEquals(0.16389659003355966, Divergences.jensenShannon(w(.3, .3, .4), w(.5, .5, 0)), 2e-16);
        assertEquals(0.3112781, bits(w(1, 0), w(.5, .5)), 5e-8);
        assertEquals(LN2 / 4, Divergences.jensenShannon(w(0, 1, 1, 0, 1, 1), w(0, 0, 1, 1, 1, 1)), 1e-16);
        double[] ramp = w(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        double[] flat = w(20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
        assertEquals(0.026289333944485564, Divergences.jensenShannon(ramp, flat), 1e-17);
    }

    /** TensorFlow Data Validation, anomalies/metrics_test.cc. */
    @Test
    void tensorflowDataValidation() {
        assertEquals(0.5, bits(w(1, 1, 0), w(1, 0, 1)), 1e-15);
        assertEquals(0, bits(w(1, 1), w(1, 1)));
    }

    /** Great Expectations, expect_column_kl_divergence_to_be_less_than.json (observed‖expected, nats). */
    @Test
    void greatExpectations() {
        assertEquals(0.12599700286677529, Divergences.kullbackLeibler(w(.54, .32, .14), w(1, 1, 1)), 2e-16);
        assertEquals(0.06895927460353621, Divergences.kullbackLeibler(w(.5, .3, .2), w(1, 1, 1)), 2e-16);
        assertEquals(0.09943138400349738, Divergences.kullbackLeibler(w(.5, .25, .25), w(.54, .36, .1)), 2e-16);
        assertEquals(0.23216776319077681, Divergences.kullbackLeibler(w(.5, .25, .25), w(.57, .38, .05)), 3e-16);
    }

    /** SynapseML, data balance suite: counts against the uniform distribution. */
    @Test
    void synapseMl() {
        assertEquals(0.03775534151008829, Divergences.kullbackLeibler(w(4, 3, 2), w(1, 1, 1)), 1e-16);
        assertEquals(0.09785224086736323, Divergences.jensenShannonDistance(w(4, 3, 2), w(1, 1, 1)), 2e-16);
        assertEquals(1.0 / 9, Divergences.totalVariation(w(4, 3, 2), w(1, 1, 1)), 1e-16);
        assertEquals(0.07551068302017659, Divergences.kullbackLeibler(w(1, 2, 3, 3), w(1, 1, 1, 1)), 1e-16);
        assertEquals(0.14172745151398888, Divergences.jensenShannonDistance(w(1, 2, 3, 3), w(1, 1, 1, 1)), 3e-16);
        assertEquals(1.2222222, 9 * Divergences.chiSquare(w(1, 2, 3, 3), w(1, 1, 1, 1)), 5e-8);
    }

    /** frouros, tests/integration/test_data_drift.py, its bins as counts; chi-square of aabaab and bacccc. */
    @Test
    void frouros() {
        double[] x = w(12, 47, 26, 12, 3, 0, 0, 0, 0, 0);
        double[] y = w(0, 3, 6, 10, 28, 25, 11, 8, 6, 3);
        assertEquals(0.74509099, Divergences.hellinger(x, y), 1e-8);
        assertEquals(0.55516059, Math.pow(Divergences.hellinger(x, y), 2), 1e-8);
        assertEquals(0.78, Divergences.totalVariation(x, y), 1e-15);
        // SciPy 1.17.1: 0.6588791029721555
        assertEquals(0.6588791029721555, Divergences.jensenShannonDistance(x, y), 3e-16);
        double smallest = 2.2250738585072014e-308;
        assertEquals(
                461.20379435,
                PopulationStability.withDefaults().withFloor(smallest).between(x, y),
                1e-8);
        assertEquals(Double.POSITIVE_INFINITY, Divergences.populationStability(x, y));
        assertEquals(6.13333333, ChiSquare.pearsonStatistic(Counts.of(4, 2, 0), Counts.of(1, 1, 4)), 1e-8);
    }

    /** NannyML, continuous Jensen-Shannon distance, 16 Doane bins: stated 0.05; SciPy 1.17.1: 0.04723640867484595. */
    @Test
    void nannyMl() {
        double[] reference = TestData.driftSample("nannyml_reference");
        double[] analysis = TestData.driftSample("nannyml_analysis");
        assertEquals(0.04723640867484595, Math.sqrt(bits(reference, analysis)), 1e-15);
        assertEquals(1.0 / 7, Divergences.totalVariation(w(2, 2, 2, 0), w(2, 2, 2, 1)), 1e-16);
    }

    /** SciPy 1.17.1: stats.entropy([.2, .3, .5], [.1, .6, .3]). */
    @Test
    void scipyEntropy() {
        assertEquals(0.18609809382700082, Divergences.kullbackLeibler(w(.2, .3, .5), w(.1, .6, .3)), 2e-16);
    }
}
