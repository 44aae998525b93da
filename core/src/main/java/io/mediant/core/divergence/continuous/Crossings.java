package io.mediant.core.divergence.continuous;

import io.mediant.core.density.Density;
import io.mediant.core.internal.quadrature.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * The points where two densities cross, as further cuts of the panels.
 *
 * <p>|p - q| has a kink there. A rule that does not see it, because it lies between a panel's end and the outermost node, would call a wrong
 * value good.
 */
final class Crossings {
    private static final int SAMPLES = 32;

    private final Density p;
    private final Density q;

    private Crossings(Density p, Density q) {
        this.p = p;
        this.q = q;
    }

    /** The panels, each cut where ln(p/q) changes its sign between two of 33 points. */
    static List<Panel> cut(List<Panel> panels, Density p, Density q) {
        Crossings crossings = new Crossings(p, q);
        List<Panel> cut = new ArrayList<>();
        for (Panel panel : panels) {
            crossings.cut(panel, cut);
        }
        return cut;
    }

    private void cut(Panel panel, List<Panel> into) {
        double width = panel.to() - panel.from();
        double start = panel.from();
        double before = panel.from();
        double signBefore = sign(panel, before);
        for (int i = 1; i <= SAMPLES; i++) {
            double y = i == SAMPLES ? panel.to() : panel.from() + width * i / SAMPLES;
            double sign = sign(panel, y);
            if (sign * signBefore < 0) {
                double crossing = crossing(panel, before, y, signBefore);
                if (start < crossing && crossing < panel.to()) {
                    into.add(new Panel(panel.anchor(), panel.direction(), start, crossing));
                    start = crossing;
                }
            }
            before = y;
            signBefore = sign;
        }
        into.add(new Panel(panel.anchor(), panel.direction(), start, panel.to()));
    }

    private double sign(Panel panel, double y) {
        return Math.signum(p.logRatio(q, panel.x(y)));
    }

    private double crossing(Panel panel, double low, double high, double signAtLow) {
        double below = low;
        double above = high;
        for (double y = 0.5 * (below + above); below < y && y < above; y = 0.5 * (below + above)) {
            if (sign(panel, y) == signAtLow) {
                below = y;
            } else {
                above = y;
            }
        }
        return above;
    }
}
