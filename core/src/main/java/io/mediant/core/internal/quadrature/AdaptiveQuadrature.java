package io.mediant.core.internal.quadrature;

import io.mediant.core.BoundedValue;
import io.mediant.core.internal.CompensatedSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Globally adaptive quadrature: the panel with the largest error is halved until the sum of errors meets the tolerance.
 *
 * <p>The tolerance is relative to the integral of the absolute value, which for a divergence or a distance is the value itself.
 *
 * @param relativeTolerance the error to reach as a share of the integral of the absolute value
 * @param floor an error that is small enough whatever the integral
 * @param maxEvaluations how often the integrand may be evaluated
 */
public record AdaptiveQuadrature(double relativeTolerance, double floor, long maxEvaluations) {
    private static final int RESUM = 64;

    /** The same with another relative tolerance. */
    public AdaptiveQuadrature withRelativeTolerance(double tolerance) {
        return new AdaptiveQuadrature(tolerance, floor, maxEvaluations);
    }

    /** The same with another limit of evaluations. */
    public AdaptiveQuadrature withMaxEvaluations(long evaluations) {
        return new AdaptiveQuadrature(relativeTolerance, floor, evaluations);
    }

    /** The integral over all panels. It is +∞ as soon as the integrand is. */
    public BoundedValue integrate(List<Panel> panels, Integrand integrand) {
        PriorityQueue<GaussKronrod> open = new PriorityQueue<>(
                Comparator.comparingDouble(GaussKronrod::error).reversed());
        List<GaussKronrod> settled = new ArrayList<>();
        for (Panel panel : panels) {
            open.add(GaussKronrod.over(panel, integrand));
        }
        long evaluations = (long) panels.size() * GaussKronrod.POINTS;
        Totals totals = Totals.of(open, settled);
        for (int step = 1;
                !open.isEmpty()
                        && totals.isFinite()
                        && !isMet(totals)
                        && evaluations + 2 * GaussKronrod.POINTS <= maxEvaluations;
                step++) {
            GaussKronrod worst = open.remove();
            if (worst.isExhausted() || !worst.panel().isDivisible()) {
                settled.add(worst);
                continue;
            }
            GaussKronrod lower = GaussKronrod.over(worst.panel().lowerHalf(), integrand);
            GaussKronrod upper = GaussKronrod.over(worst.panel().upperHalf(), integrand);
            evaluations += 2 * GaussKronrod.POINTS;
            open.add(lower);
            open.add(upper);
            totals = step % RESUM == 0
                    ? Totals.of(open, settled)
                    : totals.with(lower).with(upper).without(worst);
            if (isMet(totals)) {
                totals = Totals.of(open, settled);
            }
        }
        totals = Totals.of(open, settled);
        if (!totals.isFinite()) {
            return totals.value == Double.POSITIVE_INFINITY
                    ? new BoundedValue(totals.value, 0, evaluations, true)
                    : new BoundedValue(Double.NaN, Double.POSITIVE_INFINITY, evaluations, false);
        }
        return new BoundedValue(totals.value, totals.error, evaluations, isMet(totals));
    }

    /** Whether an error meets the tolerance for an integral whose absolute value integrates to {@code magnitude}. */
    public boolean isMet(double error, double magnitude) {
        return error <= Math.max(floor, relativeTolerance * magnitude);
    }

    private boolean isMet(Totals totals) {
        return isMet(totals.error, totals.magnitude);
    }

    private record Totals(double value, double error, double magnitude) {
        static Totals of(Iterable<GaussKronrod> open, Iterable<GaussKronrod> settled) {
            CompensatedSum value = new CompensatedSum();
            double plain = 0;
            double error = 0;
            double magnitude = 0;
            for (Iterable<GaussKronrod> part : List.of(open, settled)) {
                for (GaussKronrod panel : part) {
                    value.add(panel.value());
                    plain += panel.value();
                    error += panel.error();
                    magnitude += panel.magnitude();
                }
            }
            return new Totals(Double.isFinite(plain) ? value.value() : plain, error, magnitude);
        }

        Totals with(GaussKronrod part) {
            return new Totals(value + part.value(), error + part.error(), magnitude + part.magnitude());
        }

        Totals without(GaussKronrod part) {
            return new Totals(value - part.value(), error - part.error(), magnitude - part.magnitude());
        }

        boolean isFinite() {
            return Double.isFinite(value) && Double.isFinite(error);
        }
    }
}
