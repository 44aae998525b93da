package io.mediant.core.divergence.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Density;
import io.mediant.core.internal.quadrature.AdaptiveQuadrature;
import io.mediant.core.internal.quadrature.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch beside the end of a support, or the far end of a tail, that doubles do not resolve: both densities are continued over it as
 * powers of the distance, with the exponents that they have at its edge.
 *
 * <p>In the logarithm w of the distance beyond the edge, a density times its stretch is e^(l + κw) with κ < 0 if it is integrable. How much
 * κ differs at half the way tells how well the power fits, and so the error: a relative change ε of κ changes the mass M by εM and an integral
 * I = M g by about ε(I + √(MI)), since |g'| ≤ √g near 0.
 *
 * @param inTail whether it is the far end of a tail
 * @param origin what distances are measured from: the end of a support, or 0 for a tail
 * @param edge where the integration stops
 * @param inside a point at twice the distance from an end, or at half of the edge of a tail
 */
record Sliver(boolean inTail, double origin, double edge, double inside) {
    private static final double VANISHING = 1e-300;
    private static final double UNFIT = 0.1;
    private static final double SAFETY = 4;
    private static final double LONGEST = 1e6;

    /** What the sliver adds to the integral of m g(ln(p/q)), with a bound of its error. */
    BoundedValue contribution(Measure measure, Density p, Density q, AdaptiveQuadrature quadrature) {
        double stretch = Math.log(Math.abs(edge - origin));
        double logP = p.logDensity(edge) + stretch;
        double logQ = q.logDensity(edge) + stretch;
        if (!(Math.exp(Math.max(logP, logQ)) > VANISHING)) {
            return BoundedValue.exact(0);
        }
        double exponentOfP = exponent(p, edge, logP);
        double exponentOfQ = exponent(q, edge, logQ);
        boolean ratioCounts = measure == Measure.KULLBACK_LEIBLER && Math.exp(logP) > VANISHING;
        double misfit = misfit(p, logP, exponentOfP, false) + misfit(q, logQ, exponentOfQ, ratioCounts);
        BoundedValue sum = quadrature.integrate(
                panels(), (w, logFactor) -> term(measure, logP + exponentOfP * w, logQ + exponentOfQ * w, logFactor));
        if (sum.value() == Double.POSITIVE_INFINITY) {
            return sum;
        }
        double mass = 0.5 * (mass(logP, exponentOfP) + mass(logQ, exponentOfQ));
        double largest = mass * measure.ofDisjoint();
        double error = misfit > UNFIT
                ? largest
                : Math.min(largest, SAFETY * misfit * (sum.value() + Math.sqrt(mass * sum.value())));
        return new BoundedValue(sum.value(), sum.errorBound() + error, sum.evaluations(), sum.converged());
    }

    /** What the sliver adds to -∫ p ln p, with a bound of its error: of a mass M at the edge x with the power s of the distance, M(-ln p(x) + s/(s+1)). */
    BoundedValue entropy(Density p) {
        double logDensity = p.logDensity(edge);
        double logMass = logDensity + Math.log(Math.abs(edge - origin));
        if (!(Math.exp(logMass) > VANISHING)) {
            return BoundedValue.exact(0);
        }
        double exponent = exponent(p, edge, logMass);
        if (!(exponent < 0)) {
            return new BoundedValue(0, Double.POSITIVE_INFINITY, 1, false);
        }
        double power = p.logDensityDerivative(edge) * (edge - origin);
        double value = mass(logMass, exponent) * (power / (power + 1) - logDensity);
        double misfit = misfit(p, logMass, exponent, false);
        return new BoundedValue(value, Math.abs(value) * (misfit > UNFIT ? 1 : SAFETY * misfit), 1, misfit <= UNFIT);
    }

    private static double term(Measure measure, double logP, double logQ, double logFactor) {
        double mixture = 0.5 * (Math.exp(logP + logFactor) + Math.exp(logQ + logFactor));
        return mixture < VANISHING ? 0 : mixture * measure.perMixture(logP - logQ);
    }

    /** κ of a density at a point; 0 where the density is. */
    private double exponent(Density density, double x, double logMass) {
        if (logMass == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        return (inTail ? 1 : -1) * (1 + density.logDensityDerivative(x) * (x - origin));
    }

    private static double mass(double logMass, double exponent) {
        return exponent == 0 ? 0 : Math.exp(logMass) / Math.abs(exponent);
    }

    /** The relative change of κ over the sliver; of a side without mass only where its logarithm still counts. */
    private double misfit(Density density, double logMass, double exponent, boolean logarithmCounts) {
        boolean counts = Math.exp(logMass) > 0 || (logarithmCounts && logMass > Double.NEGATIVE_INFINITY);
        return counts ? Math.abs(exponent(density, inside, logMass) - exponent) / Math.abs(exponent) : 0;
    }

    private static List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        double from = 0;
        for (double to = 0.5; from < LONGEST; to *= 4) {
            panels.add(Panel.linear(from, to));
            from = to;
        }
        return panels;
    }
}
