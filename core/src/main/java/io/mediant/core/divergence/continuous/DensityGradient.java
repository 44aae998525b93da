package io.mediant.core.divergence.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.Density;
import io.mediant.core.density.VonMises;
import io.mediant.core.internal.quadrature.AdaptiveQuadrature;

/**
 * How a divergence changes as the current density is moved or stretched, by adaptive quadrature with an error bound.
 *
 * <p>With F(p, q) = m g(ln(p/q)), see {@link Measure}, and a velocity v of the points of q: the derivative is -∫ F_q (vq)' dx plus, at an
 * end a of the support where q jumps from q₋ to q₊, v(a)[F(p, q₋) - F(p, q₊)]. v = 1 for the location, v = x - centre for the logarithm of
 * the scale.
 *
 * <p>Zero rules: where a gap lies between the two supports the derivative of a bounded divergence is exactly 0: nothing tells q where p
 * is. Where KL(p‖q) is infinite it has no derivative: NaN, not converged. The same holds for a q that is infinite at an end of
 * its support which moves, and for the Hellinger distance at 0.
 *
 * <p>Two von Mises laws lie on the circle, where moving is turning and there are no ends.
 *
 * <p>The error bound is relative to the integral of the absolute value: where parts cancel, such as for a symmetric pair, the value is 0
 * within the bound.
 */
public final class DensityGradient {
    private static final double ULPS = 4;
    private static final double SINGULAR = Math.log(1e4);

    private final Measure measure;
    private final AdaptiveQuadrature quadrature;

    private DensityGradient(Measure measure, AdaptiveQuadrature quadrature) {
        this.measure = measure;
        this.quadrature = quadrature;
    }

    /** The gradient of the measure with a tolerance of 1e-10 and at most 500 000 evaluations. */
    public static DensityGradient of(Measure measure) {
        return new DensityGradient(measure, Settings.DEFAULT);
    }

    /**
     * Another tolerance, relative to the integral of the absolute value.
     *
     * @param tolerance from 1e-14 to 0.1
     * @throws IllegalArgumentException outside of this range
     */
    public DensityGradient withRelativeTolerance(double tolerance) {
        return new DensityGradient(measure, Settings.withTolerance(quadrature, tolerance));
    }

    /** The derivative of the divergence of p and the density of Y + δ by δ, at δ = 0, Y of density q. */
    public BoundedValue location(Density p, Density q) {
        return along(new Velocity(0, true), p, q);
    }

    /**
     * The derivative of the divergence of p and the density of c + e^s (Y - c) by s, at s = 0, Y of density q.
     *
     * @param centre the point c that stays where it is, finite
     */
    public BoundedValue scale(Density p, Density q, double centre) {
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("the centre is " + centre + "; give a finite number");
        }
        return along(new Velocity(centre, false), p, q);
    }

    private record Velocity(double centre, boolean constant) {
        double at(double x) {
            return constant ? 1 : x - centre;
        }

        double derivative() {
            return constant ? 0 : 1;
        }
    }

    private BoundedValue along(Velocity velocity, Density p, Density q) {
        boolean unbounded = measure == Measure.KULLBACK_LEIBLER;
        if (Supports.areApart(p, q)) {
            return unbounded ? undefined(0) : BoundedValue.exact(0);
        }
        if (unbounded && !Supports.contains(q, p)) {
            return undefined(0);
        }
        LogPair pair = new LogPair(p, q);
        BoundedValue smooth = quadrature.integrate(Panels.of(p, q, ULPS).panels(measure), (x, logFactor) -> {
            double value = pair.mixtureTimes(measure::slope, x, logFactor);
            return value == 0 ? 0 : -value * (velocity.derivative() + velocity.at(x) * q.logDensityDerivative(x));
        });
        boolean turns = velocity.constant() && p instanceof VonMises && q instanceof VonMises;
        double jumps = turns ? 0 : jump(velocity, pair, q.lower(), 1) - jump(velocity, pair, q.upper(), -1);
        BoundedValue sum =
                new BoundedValue(smooth.value() + jumps, smooth.errorBound(), smooth.evaluations(), smooth.converged());
        if (!Double.isFinite(sum.value())) {
            return undefined(sum.evaluations());
        }
        return measure == Measure.HELLINGER ? ofRoot(sum, p, q) : sum;
    }

    /** v [F(p, 0) - F(p, q)] at an end of the support of q; the direction points inside. */
    private double jump(Velocity velocity, LogPair pair, double end, int direction) {
        if (Double.isInfinite(end) || velocity.at(end) == 0) {
            return 0;
        }
        double edge = end + direction * Math.max(1e-300, ULPS * Math.ulp(end));
        double logDensity = pair.q().logDensity(edge);
        if (logDensity
                > SINGULAR - Math.log(pair.q().upperQuantile(0.25) - pair.q().quantile(0.25))) {
            return Double.NaN;
        }
        double p = Math.exp(pair.p().logDensity(edge));
        double without = p == 0 ? 0 : 0.5 * p * measure.ofDisjoint();
        double with = pair.mixtureTimes(measure::perMixture, edge, 0);
        return velocity.at(end) * (without - with);
    }

    private BoundedValue ofRoot(BoundedValue ofSquare, Density p, Density q) {
        BoundedValue distance = new DensityDivergence(measure, quadrature).between(p, q);
        return distance.value() == 0 ? undefined(ofSquare.evaluations()) : ofSquare.scaledBy(0.5 / distance.value());
    }

    private static BoundedValue undefined(long evaluations) {
        return new BoundedValue(Double.NaN, Double.POSITIVE_INFINITY, evaluations, false);
    }
}
