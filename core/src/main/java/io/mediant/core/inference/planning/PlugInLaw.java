package io.mediant.core.inference.planning;

import io.mediant.core.inference.internal.DecreasingRoot;
import io.mediant.core.inference.internal.DivergencePath;
import io.mediant.core.inference.internal.DivergencePath.Point;
import io.mediant.core.inference.internal.ModelledBias;
import io.mediant.core.inference.internal.Normal;
import io.mediant.core.inference.internal.PlugIn;
import io.mediant.core.inference.internal.PlugInScore;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The law of the plug-in divergence of samples that are not yet drawn, at the truths along one path, and the values at which
 * the test and the ends of the interval decide.
 *
 * <p>The interval of {@link io.mediant.core.inference.interval.JensenShannonInterval} lies above the tolerance exactly where
 * the plug-in's score at the tolerance is high enough, and below it where the score is low enough; so each goal is a threshold
 * for the plug-in, and its power a tail of the plug-in's law at the truth.
 */
final class PlugInLaw {
    private static final double SIDE_LEVEL_95 = 0.025;
    /** The interval's own limit is 0.75; samples vary about their expectation, and a plan keeps away from it. */
    private static final double LARGEST_MODELLED_SHARE = 0.6;

    private static final double MAX_WIDTH = 0.5 * PlugIn.LN2;
    /** Fewest rows of the smaller side for an occupied cell; sampled cells vary about the expected number. */
    private static final double MIN_ROWS_PER_CELL = 0.42;
    /** The interval's upper end never falls below that of the null's median, which varies from sample to sample. */
    private static final double MEDIANS_APART = 1.1;

    private final DivergencePath path;
    private final Point start;

    PlugInLaw(DivergencePath path) {
        this.path = path;
        start = path.at(0);
    }

    /** Returns the point of the path with this divergence; empty if the path ends before. */
    private Optional<Point> at(double truth) {
        if (truth <= 0) {
            return Optional.of(start);
        }
        OptionalDouble t =
                DecreasingRoot.find(x -> truth - path.at(x).truth(), Math.sqrt(8 * truth), DivergencePath.END);
        return t.isPresent() ? Optional.of(path.at(t.getAsDouble())) : Optional.empty();
    }

    /** Returns the value of the plug-in whose score at the null point is {@code z}; empty if all values have a lower one. */
    private OptionalDouble nullValueAt(double z) {
        return DecreasingRoot.find(x -> z - PlugInScore.of(x, start), start.mean(), PlugIn.LN2);
    }

    /** Returns the value of the plug-in at which an end of the interval, that of score {@code z}, lies at a point. */
    private OptionalDouble valueWithEndAt(double z, Point point) {
        return DecreasingRoot.find(x -> z - PlugInScore.ofEnd(x, point, z), point.mean(), PlugIn.LN2);
    }

    /** Returns the probability that the test against "one law" is significant at a level. */
    double difference(double truth, double level) {
        OptionalDouble value = nullValueAt(Normal.upperQuantile(level));
        Optional<Point> here = at(truth);
        return value.isEmpty() || here.isEmpty() ? 0 : exceeding(here.get(), value.getAsDouble());
    }

    /** Returns the probability that the interval lies above the tolerance and the test is significant. */
    double drift(double truth, double tolerance, double sideLevel, double level) {
        OptionalDouble byTest = nullValueAt(Normal.upperQuantile(level));
        return byTest.isEmpty() ? 0 : above(truth, tolerance, sideLevel, byTest.getAsDouble());
    }

    /** Returns the probability that the interval lies above the tolerance. */
    double above(double truth, double tolerance, double sideLevel) {
        return above(truth, tolerance, sideLevel, 0);
    }

    private double above(double truth, double tolerance, double sideLevel, double least) {
        Optional<Point> here = at(truth);
        if (here.isEmpty() || !sufficient(here.get())) {
            return 0;
        }
        Optional<Point> limit = at(tolerance + modelled(here.get()).below(halfWidth(here.get())));
        if (limit.isEmpty()) {
            return 0;
        }
        OptionalDouble value = valueWithEndAt(Normal.upperQuantile(sideLevel), limit.get());
        return value.isEmpty() ? 0 : exceeding(here.get(), Math.max(least, value.getAsDouble()));
    }

    /**
     * Returns the probability that the interval lies below the tolerance. If the path ends before the tolerance, as where all
     * rows but a few lie in one cell, an interval that does not reach the path's end lies below.
     */
    double stable(double truth, double tolerance, double sideLevel) {
        Optional<Point> here = at(truth);
        if (here.isEmpty() || !sufficient(here.get())) {
            return 0;
        }
        double highest = tolerance - modelled(here.get()).above(halfWidth(here.get()), path.rowsPerCell());
        if (highest <= 0) {
            return 0;
        }
        Point limit = at(highest).orElseGet(() -> path.at(DivergencePath.END));
        OptionalDouble value = valueWithEndAt(-Normal.upperQuantile(sideLevel), limit);
        if (value.isEmpty() || value.getAsDouble() <= MEDIANS_APART * PlugInScore.nullMedian(start)) {
            return 0;
        }
        return Normal.cdf(PlugInScore.of(value.getAsDouble(), here.get()));
    }

    private double exceeding(Point here, double value) {
        return Normal.cdf(-PlugInScore.of(value, here));
    }

    /** Whether an interval would be given for a plug-in at its mean. */
    private boolean sufficient(Point here) {
        double half = halfWidth(here);
        return modelled(here).share(half) <= LARGEST_MODELLED_SHARE
                && 2 * half <= MAX_WIDTH
                && path.smallerSideRowsPerCell() >= MIN_ROWS_PER_CELL;
    }

    /** Half the width of a 95 % interval. */
    private static double halfWidth(Point here) {
        return Normal.upperQuantile(SIDE_LEVEL_95) * Math.sqrt(here.variance());
    }

    private ModelledBias modelled(Point here) {
        return ModelledBias.of(here.truth() > 0 ? here.bias() : start.mean(), start.mean());
    }
}
