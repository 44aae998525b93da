package io.mediant.calibration.measure;

import io.mediant.core.divergence.Divergences;
import io.mediant.core.inference.interval.MeasureEstimate;
import io.mediant.core.inference.interval.MeasureInterval;
import java.util.Arrays;

/** The measures from counts that have an interval of their own. */
enum CellMeasures {
    TOTAL_VARIATION("total variation") {
        @Override
        MeasureInterval interval() {
            return MeasureInterval.totalVariation();
        }

        @Override
        double of(double[] p, double[] q) {
            return Divergences.totalVariation(p, q);
        }
    },
    HELLINGER("Hellinger") {
        @Override
        MeasureInterval interval() {
            return MeasureInterval.hellinger();
        }

        @Override
        double of(double[] p, double[] q) {
            return Divergences.hellinger(p, q);
        }
    },
    KULLBACK_LEIBLER("KL(p‖q)") {
        @Override
        MeasureInterval interval() {
            return MeasureInterval.kullbackLeibler();
        }

        @Override
        double of(double[] p, double[] q) {
            return Divergences.kullbackLeibler(p, q);
        }
    };

    private final String label;

    CellMeasures(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract MeasureInterval interval();

    abstract double of(double[] p, double[] q);

    MeasureEstimate estimate(long[] a, long[] b) {
        return interval().estimate(a, b);
    }

    /** The measure of the shares of counts. */
    double plugIn(long[] a, long[] b) {
        return of(
                Arrays.stream(a).asDoubleStream().toArray(),
                Arrays.stream(b).asDoubleStream().toArray());
    }
}
