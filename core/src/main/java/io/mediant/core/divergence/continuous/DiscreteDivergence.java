package io.mediant.core.divergence.continuous;

import io.mediant.core.BoundedValue;
import io.mediant.core.density.DiscreteLaw;
import io.mediant.core.internal.CompensatedSum;

/**
 * A divergence of two laws on the integers, by summation with a bound of what is left out.
 *
 * <p>Σ m(k) g(ln(p(k)/q(k))) from the smaller of the two 1e-40 quantiles to the larger of the upper ones, see {@link Measure}. What is left
 * out of the bounded measures is at most their largest value times the mixture's mass there. Of KL it is estimated from the mass and
 * the log-ratio at the edges, which the tails of the families here outgrow slowly.
 *
 * <p>Zero rules: KL(p‖q) is +∞ where p has an outcome that q lacks.
 */
public final class DiscreteDivergence {
    private static final double TAIL = 1e-40;
    private static final double TOLERANCE = 1e-10;
    private static final double FLOOR = 1e-28;

    private final Measure measure;
    private final long maxTerms;

    private DiscreteDivergence(Measure measure, long maxTerms) {
        this.measure = measure;
        this.maxTerms = maxTerms;
    }

    /** The measure with at most ten million terms. */
    public static DiscreteDivergence of(Measure measure) {
        return new DiscreteDivergence(measure, 10_000_000);
    }

    /**
     * Another limit of terms; a result that reaches it has not converged.
     *
     * @param terms at least 1
     * @throws IllegalArgumentException if there are fewer
     */
    public DiscreteDivergence withMaxTerms(long terms) {
        if (terms < 1) {
            throw new IllegalArgumentException(
                    "the limit of terms is " + terms + "; give at least 1, or keep the default");
        }
        return new DiscreteDivergence(measure, terms);
    }

    /** The divergence of q from p. Converged means an error bound of at most 1e-10 of the value. */
    public BoundedValue between(DiscreteLaw p, DiscreteLaw q) {
        if (measure == Measure.KULLBACK_LEIBLER && (p.lower() < q.lower() || p.upper() > q.upper())) {
            return BoundedValue.exact(Double.POSITIVE_INFINITY);
        }
        int first = Math.min(p.quantile(TAIL), q.quantile(TAIL));
        long last = Math.max(p.upperQuantile(TAIL), q.upperQuantile(TAIL));
        last = Math.min(last, first + maxTerms - 1);
        CompensatedSum sum = new CompensatedSum();
        for (long k = first; k <= last; k++) {
            sum.add(term(p, q, (int) k));
        }
        double leftOut = leftOut(p, q, first, (int) last);
        double error = leftOut + 1e-14 * sum.value();
        double integral = Math.min(sum.value(), measure.ofDisjoint());
        boolean converged = error <= Math.max(FLOOR, TOLERANCE * integral);
        return new BoundedValue(
                measure.fromIntegral(integral),
                measure.errorFromIntegral(integral, error),
                last - first + 1,
                converged);
    }

    private double term(DiscreteLaw p, DiscreteLaw q, int k) {
        double logP = p.logProbability(k);
        double logQ = q.logProbability(k);
        double mixture = 0.5 * (Math.exp(logP) + Math.exp(logQ));
        return mixture == 0 ? 0 : mixture * measure.perMixture(logP - logQ);
    }

    private double leftOut(DiscreteLaw p, DiscreteLaw q, int first, int last) {
        double below = 0.5 * (p.cdf(first - 1) + q.cdf(first - 1));
        double above = 0.5 * (p.survival(last) + q.survival(last));
        return bounded(below, p, q, first) + bounded(above, p, q, last);
    }

    private double bounded(double mass, DiscreteLaw p, DiscreteLaw q, int edge) {
        if (mass == 0) {
            return 0;
        }
        double atEdge = measure == Measure.KULLBACK_LEIBLER
                ? measure.perMixture(p.logProbability(edge) - q.logProbability(edge))
                : measure.ofDisjoint();
        return mass * Math.max(atEdge, measure == Measure.KULLBACK_LEIBLER ? 2 : 0);
    }
}
