package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;
import io.mediant.core.internal.quadrature.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The panels on which a pair of densities is integrated, and the slivers that are left out beside them.
 *
 * <p>The line is cut at both sides' landmarks and at the finite ends of their supports, so that no peak is stepped over however narrow
 * it is or however far from the other. Panels beside an end of a support, in an infinite tail, or far from a centre are integrated in
 * the logarithm of the distance, which turns algebraic singularities and power tails into exponentials. They stop a stated number of
 * rounding units before the end, or at 1e299 in a tail; what lies beyond is a {@link Sliver}.
 */
final class Panels {
    /** Beside the ends of a support, points nearer than this many rounding units are too coarse for a singular density. */
    static final double UNRESOLVED = 0x1p20;

    private static final double LARGEST_STEP = 4;
    private static final double FARTHEST = Math.log(1e299);
    private static final double FARTHEST_CUT = 1e280;
    private static final double NEAREST = 1e-300;
    private static final double[] OFFSETS = {0, 0.5, 2, 6, 20, 80, 300};

    private final Density p;
    private final Density q;
    private final List<Panel> panels = new ArrayList<>();
    private final List<Sliver> slivers = new ArrayList<>();
    private final double[] ends;
    private final double[] anchors;
    private final double units;

    private Panels(Density p, Density q, double units) {
        this.p = p;
        this.q = q;
        this.units = units;
        double[] landmarksOfP = landmarks(p);
        double[] landmarksOfQ = landmarks(q);
        ends = ascending(DoubleStream.of(p.lower(), p.upper(), q.lower(), q.upper()));
        double[] centres = {middle(landmarksOfP), middle(landmarksOfQ)};
        anchors = ascending(DoubleStream.concat(Arrays.stream(ends), Arrays.stream(centres)));
        double[] cuts = ascending(DoubleStream.concat(
                Arrays.stream(ends),
                Arrays.stream(new double[][] {landmarksOfP, landmarksOfQ})
                        .flatMapToDouble(Arrays::stream)
                        .filter(this::isClearOfEnds)));
        for (int i = 1; i < cuts.length; i++) {
            between(cuts[i - 1], cuts[i]);
        }
        double first = cuts[0];
        double last = cuts[cuts.length - 1];
        if (Math.min(p.lower(), q.lower()) == Double.NEGATIVE_INFINITY) {
            double centre = landmarksOfP[0] <= landmarksOfQ[0] ? centres[0] : centres[1];
            tail(Math.max(centre, Math.nextUp(first)), first, -1);
        }
        if (Math.max(p.upper(), q.upper()) == Double.POSITIVE_INFINITY) {
            boolean outer = landmarksOfP[landmarksOfP.length - 1] >= landmarksOfQ[landmarksOfQ.length - 1];
            tail(Math.min(outer ? centres[0] : centres[1], Math.nextDown(last)), last, 1);
        }
    }

    /** The panels of a pair that stop {@code units} units in the last place before a finite end of a support. */
    static Panels of(Density p, Density q, double units) {
        return new Panels(p, q, units);
    }

    List<Panel> uncut() {
        return panels;
    }

    /** The panels for a measure: for total variation also cut where the densities cross. */
    List<Panel> panels(Measure measure) {
        return measure == Measure.TOTAL_VARIATION ? Crossings.cut(panels, p, q) : panels;
    }

    List<Sliver> slivers() {
        return slivers;
    }

    private static double[] ascending(DoubleStream points) {
        return points.filter(Double::isFinite).sorted().distinct().toArray();
    }

    private static double[] landmarks(Density density) {
        return Arrays.stream(density.landmarks())
                .filter(x -> Math.abs(x) < FARTHEST_CUT)
                .toArray();
    }

    private double nearest(double end) {
        return Math.max(NEAREST, units * Math.ulp(end));
    }

    private boolean isClearOfEnds(double x) {
        return Arrays.stream(ends).allMatch(end -> Math.abs(x - end) > 2 * nearest(end));
    }

    private static double middle(double[] points) {
        return points[points.length / 2];
    }

    private void between(double low, double high) {
        boolean endBelow = Arrays.binarySearch(ends, low) >= 0;
        boolean endAbove = Arrays.binarySearch(ends, high) >= 0;
        if (endBelow && endAbove) {
            double middle = low + 0.5 * (high - low);
            towards(low, middle, 1);
            towards(high, middle, -1);
        } else if (endBelow) {
            towards(low, high, 1);
        } else if (endAbove) {
            towards(high, low, -1);
        } else {
            interior(low, high);
        }
    }

    /** From {@code start} to a finite end of a support; the direction points from the end into the panel. */
    private void towards(double end, double start, int direction) {
        double nearest = nearest(end);
        double width = Math.abs(start - end);
        if (!(width > nearest)) {
            return;
        }
        double from = Math.log(nearest);
        double to = Math.log(width);
        for (int i = 0; i < OFFSETS.length && to - OFFSETS[i] > from; i++) {
            double next = i + 1 < OFFSETS.length ? to - OFFSETS[i + 1] : from;
            panels.add(new Panel(end, direction, Math.max(next, from), to - OFFSETS[i]));
        }
        slivers.add(new Sliver(false, end, end + direction * nearest, end + direction * 2 * nearest));
    }

    private void tail(double centre, double start, int direction) {
        double from = Math.log(Math.abs(start - centre));
        for (int i = 0; i < OFFSETS.length && from + OFFSETS[i] < FARTHEST; i++) {
            double next = i + 1 < OFFSETS.length ? from + OFFSETS[i + 1] : FARTHEST;
            panels.add(new Panel(centre, direction, from + OFFSETS[i], Math.min(next, FARTHEST)));
        }
        double farthest = centre + direction * Math.exp(FARTHEST);
        slivers.add(new Sliver(true, 0, farthest, 0.5 * farthest));
    }

    private void interior(double low, double high) {
        Panel widest = Panel.linear(low, high);
        double largest = LARGEST_STEP;
        for (double anchor : anchors) {
            double nearer = anchor < low ? low - anchor : anchor - high;
            double farther = anchor < low ? high - anchor : anchor - low;
            if (nearer > 0 && farther / nearer > largest) {
                largest = farther / nearer;
                widest = new Panel(anchor, anchor < low ? 1 : -1, Math.log(nearer), Math.log(farther));
            }
        }
        panels.add(widest);
    }
}
